import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'destination-rule-host-exists': {
    why: 'A DestinationRule changes the clusters of a Service or of a host of a ServiceEntry; without one it does nothing.',
    fix: 'Correct the host, or add the Service or ServiceEntry that defines it.',
  },
  'destination-rule-in-lookup-path': {
    why: "A client's proxy takes the DestinationRule of its own namespace, else of the Service's, else of the root namespace. One in a fourth place is for clients in that namespace alone, and it is taken that those without a workload here have none.",
    fix: 'Move the DestinationRule to the namespace of its clients, to that of the Service, or to the root namespace.',
  },
  'destination-rule-keeps-mtls': {
    why: 'Clients use the rule with the narrowest host and nothing of the wider ones. Where enableAutoMtls is false they then send plain text; where it is on, as it is by default, they go on with mTLS by themselves and nothing is found.',
    fix: 'Set trafficPolicy.tls.mode: ISTIO_MUTUAL in the narrower rule as well.',
  },
  'destination-rule-merge-lossless': {
    why: 'Rules of one namespace for one host become one rule: the subsets of all, and the trafficPolicy of one. Of two policies, and of two subsets with one name, the older object has its way, which no manifest shows.',
    fix: 'Merge the DestinationRules for the host into one.',
  },
  'destination-rule-mtls-has-peer-authentication': {
    why: 'Servers without a PeerAuthentication take plain text as well, so whoever has no sidecar still gets in. It is assumed that this is not meant where mTLS is switched on by hand, with enableAutoMtls false.',
    fix: 'Add a PeerAuthentication with mtls.mode STRICT for the same namespace or mesh, or PERMISSIVE to make plain text explicit.',
  },
  'destination-rule-mtls-matches': {
    why: 'Plain text, or TLS of its own, is refused where a PeerAuthentication is STRICT; mutual TLS of the mesh is not understood where there is no proxy, or where it is turned off.',
    fix: 'Remove trafficPolicy.tls to let Istio choose, or set matching modes in the DestinationRule and the PeerAuthentication.',
  },
  'destination-rule-port-verifies-server': {
    why: 'Without caCertificates nothing says which authorities to trust, so anybody in between could answer.',
    fix: 'Set caCertificates in the TLS settings of the port.',
  },
  'destination-rule-shadows-nothing': {
    why: "Of the rules for a host one is chosen, that of the client's namespace before that of the Service's, and in one namespace the narrower host before a wildcard; they are not merged. Subsets of the other one do not exist for these clients, and routes to them get 503. It is taken that what the other one says is meant for them as well.",
    fix: 'Copy the settings that the clients still need into this DestinationRule, or remove it.',
  },
  'destination-rule-subset-has-labels': {
    why: 'Without labels a subset is all workloads of the host, which is meant where it has a trafficPolicy alone.',
    fix: "Add the labels of the subset's workloads, or remove the subset.",
  },
  'destination-rule-subset-has-workloads': {
    why: 'Envoy answers 503 for a cluster without endpoints. Without a route to it, the subset is merely of no use.',
    fix: 'Correct the labels of the subset, or deploy workloads that have them.',
  },
  'destination-rule-tls-accepted': {
    why: 'The connections of all clients are refused. A tls block without a mode is one that says DISABLE.',
    fix: 'Set trafficPolicy.tls.mode: ISTIO_MUTUAL, or remove tls to let Istio choose.',
  },
  'destination-rule-verifies-server': {
    why: 'Without caCertificates nothing says which authorities to trust, so anybody in between could answer.',
    fix: 'Set caCertificates in trafficPolicy.tls.',
  },
};
