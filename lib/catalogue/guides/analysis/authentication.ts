import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'peer-authentication-accepts-client-mtls': {
    why: 'The clients start a TLS handshake with servers that accept only plain text, so all connections fail.',
    fix: 'Set mtls.mode to PERMISSIVE or STRICT, or change the TLS mode of the DestinationRule to DISABLE.',
  },
  'peer-authentication-default-unique': {
    why: 'Istio uses the oldest one for all workloads of the namespace, and the manifests do not show which one that is. The others have no effect.',
    fix: 'Merge the policies into one PeerAuthentication without a selector, and delete the others.',
  },
  'peer-authentication-selector-matches': {
    why: 'A PeerAuthentication applies to workloads of its own namespace, and protects nothing if none has the labels. In the root namespace, one with a selector has no effect at all.',
    fix: 'Correct matchLabels so that a workload of the namespace has them, or move the policy to the namespace of the workloads.',
  },
  'peer-authentication-selectors-disjoint': {
    why: 'A workload uses the oldest PeerAuthentication that selects it. The others have no effect on it.',
    fix: 'Merge the policies, or change their selectors so that each workload is selected once.',
  },
  'peer-authentication-strict-clients-send-mtls': {
    why: 'With enableAutoMtls false, clients send plain text unless a DestinationRule for the host sets ISTIO_MUTUAL, and servers with STRICT refuse it. If enableAutoMtls is on, which is the default, nothing is reported.',
    fix: 'Set enableAutoMtls: true in MeshConfig, or add a DestinationRule with trafficPolicy.tls.mode ISTIO_MUTUAL for the hosts.',
  },
  'request-authentication-jwks-fetch-restricted': {
    why: 'Whoever may create a RequestAuthentication can make istiod send requests to addresses inside the cluster.',
    fix: 'Set the environment variable that the message names on istiod to the address ranges that it must not fetch keys from.',
  },
  'request-authentication-selector-matches': {
    why: 'A RequestAuthentication applies to workloads of its namespace, or of all namespaces from the root namespace. If none has the labels, no proxy verifies the tokens.',
    fix: 'Correct matchLabels so that a workload has them, or remove the selector to apply to the whole namespace.',
  },
  'request-authentication-token-required': {
    why: 'A RequestAuthentication rejects invalid tokens and accepts requests without any. Only an AuthorizationPolicy can require a token. The rule assumes that all policies for the workload are given, that the application does not check tokens itself, and that no route matches claims.',
    fix: 'Add an AuthorizationPolicy with action DENY and a source with notRequestPrincipals: ["*"].',
  },
};
