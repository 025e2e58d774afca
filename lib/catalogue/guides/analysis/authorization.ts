import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'authorization-policy-host-exists': {
    why: 'A rule applies to requests whose Host header has the given value. The rule assumes that a name without a dot, or with a namespace behind it, is meant as a Service. Other hosts are not checked.',
    fix: 'Correct the host, or add the Service.',
  },
  'authorization-policy-identity-known': {
    why: 'Only an mTLS certificate identifies the client. Over plain text a source has no principal and no namespace, so an ALLOW rule for it denies the call, and a DENY rule does not match.',
    fix: 'Set mtls.mode: STRICT for the workloads and let clients use mTLS, or match ipBlocks instead of identities.',
  },
  'authorization-policy-method-known': {
    why: 'Envoy compares methods case-sensitively, and they are in upper case, so no request has this method.',
    fix: 'Write the method in upper case, such as GET.',
  },
  'authorization-policy-namespace-exists': {
    why: 'No client is in a namespace that does not exist. With a misspelled name, the intended clients are not matched.',
    fix: 'Correct the name of the namespace, or declare it under externals.namespaces in cdk8s-istio.yaml.',
  },
  'authorization-policy-principal-exists': {
    why: 'No workload has that principal, so the rule never matches. A ServiceAccount among the objects is enough. If the namespace has neither workloads nor ServiceAccounts, the rule assumes that they are defined elsewhere, and the finding is info.',
    fix: 'Correct the principal, which has the form <trust domain>/ns/<namespace>/sa/<service account>, or add the ServiceAccount.',
  },
  'authorization-policy-selector-matches': {
    why: 'A policy applies to workloads of its namespace, or of all namespaces from the root namespace. This one protects nothing.',
    fix: 'Correct matchLabels so that a workload has them, and make sure that the workload is in the mesh.',
  },
  'authorization-policy-trust-domain-known': {
    why: 'Workloads have the trust domain of the mesh or an alias of it, and cluster.local stands for both. Another domain is correct if meshes trust each other. The rule assumes that MeshConfig lists the aliases; without a MeshConfig the finding is info.',
    fix: 'Use the trust domain of the mesh, or add the other domain to trustDomainAliases in MeshConfig.',
  },
  'policy-enforced': {
    why: 'The objects in targetRefs have to exist. ztunnel enforces ALLOW and DENY rules about peers, addresses and ports only.',
    fix: "Make sure that targetRefs name an existing Gateway or Service of the policy's namespace, and that a waypoint enforces rules about HTTP.",
  },
  'policy-not-open-to-anyone': {
    why: 'Plain text carries no identity, so a DENY rule about identities does not match it where PeerAuthentication accepts plain text. A workload without a proxy does not enforce policies.',
    fix: 'Set mtls.mode: STRICT for the workload, and add the workload to the mesh if it has no proxy.',
  },
  'policy-port-is-workload-port': {
    why: "Policies apply to the port that the workload listens on. A DENY or STRICT for the Service's port leaves the workload open to anyone (open-to-anyone), and an ALLOW allows nothing.",
    fix: 'Write the port that the workload listens on (the targetPort of the Service).',
  },
  'policy-selects-no-gateway': {
    why: 'Policies apply to such gateways, including waypoints, by targetRefs. Selectors have no effect on them.',
    fix: 'Replace the selector by targetRefs with the Gateway.',
  },
  'service-has-allowed-client': {
    why: 'Every request on the route is answered with 403. If a policy names clients that are not among the objects, they may exist elsewhere, and the finding is info.',
    fix: 'Add an ALLOW rule for the clients that need the Service, or remove the route.',
  },
  'workload-has-policy': {
    why: 'Anyone who reaches the workload may call it. In most meshes this is intended, as Kiali assumes too, so the rule is optional. Policies with targetRefs do not count.',
    fix: 'Add an AuthorizationPolicy that allows the clients of the workload.',
  },
};
