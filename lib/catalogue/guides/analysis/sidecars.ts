import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'sidecar-default-unique': {
    why: 'A namespace uses one Sidecar for all its workloads, and it is undefined which one.',
    fix: 'Merge the Sidecars without workloadSelector into one.',
  },
  'sidecar-effective': {
    why: 'ztunnel and waypoints do not read Sidecars.',
    fix: 'Remove the Sidecar, or select workloads that have a sidecar proxy.',
  },
  'sidecar-egress-host-exists': {
    why: 'An egress host is namespace/host with a fully qualified host, and imports the Services, ServiceEntries and VirtualServices that match. This one imports nothing. The rule assumes that everything the Sidecar should see is among the objects.',
    fix: 'Correct the host, which has the form namespace/host with a fully qualified name, or add the Service.',
  },
  'sidecar-egress-proxy-current': {
    why: 'outboundTrafficPolicy.egressProxy was an experiment that Istio did not continue.',
    fix: 'Remove egressProxy, and route the traffic to an egress gateway with a ServiceEntry and a VirtualService.',
  },
  'sidecar-outbound-traffic-policy-set': {
    why: 'A missing mode means REGISTRY_ONLY, which blocks hosts that the mesh does not know. Without any outboundTrafficPolicy the mode of MeshConfig applies. The rule assumes that the mode was left out by mistake.',
    fix: 'Set outboundTrafficPolicy.mode to REGISTRY_ONLY or ALLOW_ANY.',
  },
  'sidecar-root-namespace-without-selector': {
    why: 'A Sidecar in the root namespace is the default of the mesh only without a workloadSelector. With one it applies only to workloads of the root namespace.',
    fix: 'Remove workloadSelector, or move the Sidecar to the namespace of the workloads.',
  },
  'sidecar-selector-matches': {
    why: 'A Sidecar applies to workloads of its own namespace that have its labels. This one has none.',
    fix: 'Correct the labels of workloadSelector, or move the Sidecar to the namespace of the workloads.',
  },
  'sidecar-selectors-disjoint': {
    why: 'A workload uses one Sidecar, and it is undefined which one.',
    fix: 'Merge the Sidecars, or change their selectors so that each workload is selected once.',
  },
  'workload-calls-declared-hosts': {
    why: 'With REGISTRY_ONLY, a sidecar answers 502 for a host that is neither a Service nor in a ServiceEntry, and closes connections that are not HTTP. The rule assumes that a workload calls the addresses in the environment and arguments of its containers and in its ConfigMaps.',
    fix: 'Add a ServiceEntry for the address, or allow it in the egress hosts of the Sidecar.',
  },
};
