import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'authorization-policy-host-exists': {
    why: 'A rule holds for requests whose Host header is the one that is written. It is assumed that a name without a dot, or with that of a namespace behind it, is meant to be a Service; other hosts are not judged.',
    fix: 'Correct the host, or add the Service.',
  },
  'authorization-policy-identity-known': {
    why: 'The certificate of mTLS says who calls. Over plain text a source has no principal and no namespace: what is to be allowed is denied, and a rule that names them denies nobody.',
    fix: 'Set mtls.mode: STRICT for the workloads and let clients use mTLS, or match ipBlocks instead of identities.',
  },
  'authorization-policy-method-known': {
    why: 'Envoy compares methods letter by letter, in upper case, so no request has the one that is written.',
    fix: 'Write the method in upper case, such as GET.',
  },
  'authorization-policy-namespace-exists': {
    why: 'A source in a namespace that does not exist never calls; a misspelt one locks out whoever was meant.',
    fix: 'Correct the name of the namespace, or declare it under externals.namespaces in cdk8s-istio.yaml.',
  },
  'authorization-policy-principal-exists': {
    why: 'Nobody has that principal, so the rule is for nobody. ServiceAccounts among the objects count as well as those of workloads; of a namespace without either it is assumed that somebody else has it, and the finding is info.',
    fix: 'Correct the principal, which has the form <trust domain>/ns/<namespace>/sa/<service account>, or add the ServiceAccount.',
  },
  'authorization-policy-selector-matches': {
    why: 'A policy takes effect on the workloads of its namespace, and of all namespaces when it stands in the root namespace; this one protects nothing.',
    fix: 'Correct matchLabels so that a workload has them, and make sure that the workload is in the mesh.',
  },
  'authorization-policy-trust-domain-known': {
    why: 'Workloads of the mesh have its trust domain, or an alias of it, and cluster.local stands for both. Another domain is right where meshes trust each other; it is assumed that MeshConfig lists its aliases, and without a MeshConfig the finding is info.',
    fix: 'Use the trust domain of the mesh, or add the other domain to trustDomainAliases in MeshConfig.',
  },
  'policy-enforced': {
    why: 'What targetRefs name has to be there; ztunnel enforces ALLOW and DENY, and knows peers, addresses and ports alone.',
    fix: "Make sure that targetRefs name an existing Gateway or Service of the policy's namespace, and that a waypoint enforces rules about HTTP.",
  },
  'policy-not-open-to-anyone': {
    why: 'Plain text has no identity, so that a DENY rule about identities does not see it where PeerAuthentication takes plain text; and what has no proxy asks no policy.',
    fix: 'Set mtls.mode: STRICT for the workload, and add the workload to the mesh if it has no proxy.',
  },
  'policy-port-is-workload-port': {
    why: 'Policies see the port that the workload listens on. A DENY or STRICT for the port of the Service leaves the workload open to anyone (open-to-anyone), and an ALLOW allows nothing.',
    fix: 'Write the port that the workload listens on (the targetPort of the Service).',
  },
  'policy-selects-no-gateway': {
    why: 'Policies reach such gateways, waypoints among them, by targetRefs; a selector passes them by.',
    fix: 'Replace the selector by targetRefs with the Gateway.',
  },
  'service-has-allowed-client': {
    why: 'Every request on the route is answered with 403. Where a policy names clients that are not among the objects, they may be elsewhere, and the finding is worth knowing alone.',
    fix: 'Add an ALLOW rule for the clients that need the Service, or remove the route.',
  },
  'workload-has-policy': {
    why: 'Whoever reaches it may call it. It is meant in most meshes, as it is for Kiali, which ignores the code unless asked; so it runs for those who want a policy for every workload. Policies for a Service or a Gateway by targetRefs are not counted.',
    fix: 'Add an AuthorizationPolicy that allows the clients of the workload.',
  },
};
