import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'namespace-injection-default': {
    why: 'The injector was installed with enableNamespacesByDefault, so a namespace without a label is in the mesh.',
    fix: 'Set the label istio-injection to enabled or disabled on the Namespace.',
  },
  'namespace-injection-label-set': {
    why: 'Without a label, no workload in it gets a sidecar or is in the ambient mesh.',
    fix: 'Add the label istio-injection: enabled to the Namespace, or disabled to make the choice explicit.',
  },
  'namespace-injection-unambiguous': {
    why: 'Of istio-injection, istio.io/rev and istio.io/dataplane-mode one decides, and which one is hard to see.',
    fix: 'Keep one of the labels istio-injection, istio.io/rev and istio.io/dataplane-mode.',
  },
  'namespace-proxy-images-expected': {
    why: 'They were started before istiod was upgraded. Nothing written in a manifest shows it, so only Pods taken from a cluster are judged.',
    fix: 'Restart the workloads of the namespace (kubectl rollout restart), so that they get the current proxy image.',
  },
  'pod-ambient-without-sidecar-label': {
    why: 'It was started before the labels were set, and will have a sidecar when it is started again. The mark of ztunnel is on Pods taken from a cluster, so only those are judged.',
    fix: 'Remove the sidecar label, or restart the Pod to have it injected.',
  },
  'pod-has-proxy': {
    why: 'It was started before injection was switched on, or the injector was not reached. Nothing written in a manifest shows it, so only Pods taken from a cluster are judged.',
    fix: 'Restart the Pod, so that the injector adds the sidecar.',
  },
  'pod-image-injected': {
    why: 'There is no image of that name, so the Pod cannot start. Nothing written in a manifest shows it, so only Pods taken from a cluster are judged.',
    fix: 'Label the Namespace istio-injection: enabled or the Pod sidecar.istio.io/inject: "true", and recreate the Pod.',
  },
  'webhook-selectors-disjoint': {
    why: 'Each of them would put a sidecar into the Pod.',
    fix: 'Remove the webhooks of revisions that are gone, or change their selectors.',
  },
  'webhook-service-exists': {
    why: 'Pods that the webhook selects cannot be created, or start without a sidecar.',
    fix: 'Correct the Service in clientConfig, or install istiod.',
  },
  'webhook-url-usable': {
    why: 'The API server calls an external control plane by this URL, to inject sidecars and to validate what is applied.',
    fix: 'Set clientConfig.url to the HTTPS address of the control plane, or set clientConfig.service.',
  },
  'webhook-url-uses-host-name': {
    why: 'The address may change, and the certificate of the control plane is for a name.',
    fix: 'Use the host name of the control plane in clientConfig.url.',
  },
  'workload-image-injected': {
    why: 'The injector replaces the image "auto" in Pods that its webhook selects; in others it stays, and there is no image of that name.',
    fix: 'Label the Pod template sidecar.istio.io/inject: "true", or the Namespace istio-injection: enabled.',
  },
  'workload-injection-unambiguous': {
    why: "The API server asks the injector by labels of the pod and of its namespace: the namespace's istio-injection and istio.io/rev come before the pod's, a label before an annotation, and labels of the object that makes the pods do not count. It is taken that Istio's own webhooks are installed.",
    fix: 'Remove the label or annotation that the message names, or change the label of the Namespace.',
  },
  'workload-user-not-proxy': {
    why: "Traffic of user 1337 is taken for the sidecar's own and passes it by, so nothing of the mesh holds for it.",
    fix: 'Set securityContext.runAsUser to a user other than 1337.',
  },
};
