import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'peer-authentication-accepts-client-mtls': {
    why: 'The TLS handshake of all clients goes to servers that do not speak it.',
    fix: 'Set mtls.mode to PERMISSIVE or STRICT, or change the TLS mode of the DestinationRule to DISABLE.',
  },
  'peer-authentication-default-unique': {
    why: 'Istio takes the oldest for all workloads of the namespace, and which one that is no manifest shows. The others have no effect.',
    fix: 'Merge the policies into one PeerAuthentication without a selector, and delete the others.',
  },
  'peer-authentication-selector-matches': {
    why: 'It is for workloads of its own namespace, and protects nothing where none has the labels. In the root namespace a PeerAuthentication with a selector has no effect at all.',
    fix: 'Correct matchLabels so that a workload of the namespace has them, or move the policy to the namespace of the workloads.',
  },
  'peer-authentication-selectors-disjoint': {
    why: 'A workload has the oldest of the PeerAuthentications of its namespace that select it; the others have no effect on it.',
    fix: 'Merge the policies, or change their selectors so that each workload is selected once.',
  },
  'peer-authentication-strict-clients-send-mtls': {
    why: 'With enableAutoMtls false, clients send plain text unless a DestinationRule for the host says ISTIO_MUTUAL; servers with STRICT refuse it. Where enableAutoMtls is on, as it is by default, no rule is needed and nothing is found.',
    fix: 'Set enableAutoMtls: true in MeshConfig, or add a DestinationRule with trafficPolicy.tls.mode ISTIO_MUTUAL for the hosts.',
  },
  'request-authentication-jwks-fetch-restricted': {
    why: 'Whoever may write a RequestAuthentication can make istiod send requests to addresses inside the cluster.',
    fix: 'Set the environment variable that the message names on istiod to the address ranges that it must not fetch keys from.',
  },
  'request-authentication-selector-matches': {
    why: 'It is for workloads of its namespace, and of all namespaces when it stands in the root namespace; where none has the labels, nobody verifies the tokens.',
    fix: 'Correct matchLabels so that a workload has them, or remove the selector to apply to the whole namespace.',
  },
  'request-authentication-token-required': {
    why: 'A RequestAuthentication refuses wrong tokens and lets requests without any pass; that there has to be one is for an AuthorizationPolicy to say. It is taken that the policies for the workload are all here, that the application does not ask itself, and that no route matches claims.',
    fix: 'Add an AuthorizationPolicy with action DENY and a source with notRequestPrincipals: ["*"].',
  },
};
