import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'namespace-injection-default': {
    why: 'The injector was installed with enableNamespacesByDefault, so a namespace without a label is in the mesh.',
    fix: 'Set the label istio-injection to enabled or disabled on the Namespace.',
  },
  'namespace-injection-label-set': {
    why: 'Without a label, no workload in it gets a sidecar or joins the ambient mesh.',
    fix: 'Add the label istio-injection: enabled to the Namespace, or disabled to make the choice explicit.',
  },
  'namespace-injection-unambiguous': {
    why: 'Only one of istio-injection, istio.io/rev and istio.io/dataplane-mode takes effect, and it is hard to see which.',
    fix: 'Keep one of the labels istio-injection, istio.io/rev and istio.io/dataplane-mode.',
  },
  'namespace-proxy-images-expected': {
    why: 'The Pods were started before istiod was upgraded. Only Pods from a cluster are checked, since manifests do not show this.',
    fix: 'Restart the workloads of the namespace (kubectl rollout restart), so that they get the current proxy image.',
  },
  'pod-ambient-without-sidecar-label': {
    why: 'The Pod was started before the labels were set, and gets a sidecar when it restarts. Only Pods from a cluster are checked, since manifests do not show this.',
    fix: 'Remove the sidecar label, or restart the Pod to have it injected.',
  },
  'pod-has-proxy': {
    why: 'The Pod was started before injection was enabled, or the injector was unavailable. Only Pods from a cluster are checked, since manifests do not show this.',
    fix: 'Restart the Pod, so that the injector adds the sidecar.',
  },
  'pod-image-injected': {
    why: 'There is no image of that name, so the Pod cannot start. Only Pods from a cluster are checked.',
    fix: 'Label the Namespace istio-injection: enabled or the Pod sidecar.istio.io/inject: "true", and recreate the Pod.',
  },
  'webhook-selectors-disjoint': {
    why: 'Each of them would add a sidecar to the Pod.',
    fix: 'Remove the webhooks of revisions that are gone, or change their selectors.',
  },
  'webhook-service-exists': {
    why: 'Pods that the webhook selects cannot be created, or start without a sidecar.',
    fix: 'Correct the Service in clientConfig, or install istiod.',
  },
  'webhook-url-usable': {
    why: 'The API server calls an external control plane at this URL to inject sidecars and to validate objects.',
    fix: 'Set clientConfig.url to the HTTPS address of the control plane, or set clientConfig.service.',
  },
  'webhook-url-uses-host-name': {
    why: 'The address may change, and the certificate of the control plane is for a host name.',
    fix: 'Use the host name of the control plane in clientConfig.url.',
  },
  'workload-image-injected': {
    why: 'The injector replaces the image "auto" in Pods that its webhook selects. In other Pods it stays, and there is no image of that name.',
    fix: 'Label the Pod template sidecar.istio.io/inject: "true", or the Namespace istio-injection: enabled.',
  },
  'workload-injection-unambiguous': {
    why: "The labels of the Pod and its namespace decide whether the injector is called: the namespace's istio-injection and istio.io/rev come before the Pod's label, and a label before an annotation. Labels on the Deployment itself do not count. The rule assumes that Istio's default webhooks are installed.",
    fix: 'Remove the label or annotation that the message names, or change the label of the Namespace.',
  },
  'workload-user-not-proxy': {
    why: 'Traffic of user 1337 bypasses the sidecar, so no setting of the mesh applies to it.',
    fix: 'Set securityContext.runAsUser to a user other than 1337.',
  },
};
