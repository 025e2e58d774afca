import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'sidecar-default-unique': {
    why: 'A namespace takes one Sidecar for all its workloads, and which one of several is not defined.',
    fix: 'Merge the Sidecars without workloadSelector into one.',
  },
  'sidecar-effective': {
    why: 'ztunnel and waypoints do not read Sidecars.',
    fix: 'Remove the Sidecar, or select workloads that have a sidecar proxy.',
  },
  'sidecar-egress-host-exists': {
    why: 'An egress host is `namespace/host` with the host in full, and imports Services, hosts of ServiceEntries and VirtualServices that match it; this one imports nothing. It is assumed that what the Sidecar is to see is among the objects.',
    fix: 'Correct the host, which has the form namespace/host with a fully qualified name, or add the Service.',
  },
  'sidecar-egress-proxy-current': {
    why: 'outboundTrafficPolicy.egressProxy was never taken further than a trial.',
    fix: 'Remove egressProxy, and route the traffic to an egress gateway with a ServiceEntry and a VirtualService.',
  },
  'sidecar-outbound-traffic-policy-set': {
    why: 'A mode that is not said is REGISTRY_ONLY, which lets nothing out that the mesh does not know; without any outboundTrafficPolicy the mode of MeshConfig holds. It is assumed that one of the two is meant by whoever writes neither.',
    fix: 'Set outboundTrafficPolicy.mode to REGISTRY_ONLY or ALLOW_ANY.',
  },
  'sidecar-root-namespace-without-selector': {
    why: 'The Sidecar of the root namespace is the default of the mesh only without a workloadSelector; with one it is for workloads of the root namespace alone.',
    fix: 'Remove workloadSelector, or move the Sidecar to the namespace of the workloads.',
  },
  'sidecar-selector-matches': {
    why: 'A Sidecar takes effect on the workloads of its own namespace that have its labels; this one has none.',
    fix: 'Correct the labels of workloadSelector, or move the Sidecar to the namespace of the workloads.',
  },
  'sidecar-selectors-disjoint': {
    why: 'A workload takes one Sidecar, and which one of several is not defined.',
    fix: 'Merge the Sidecars, or change their selectors so that each workload is selected once.',
  },
  'workload-calls-declared-hosts': {
    why: 'Under REGISTRY_ONLY a sidecar answers 502 for a host that is no Service and in no ServiceEntry, and closes connections that are not HTTP. It is taken that an address in the environment or the arguments of a container, or in a ConfigMap that it is given, is called by it.',
    fix: 'Add a ServiceEntry for the address, or allow it in the egress hosts of the Sidecar.',
  },
};
