import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'destination-rule-host-exists': {
    why: 'A DestinationRule configures traffic for a Service or for a host of a ServiceEntry. Without one it has no effect.',
    fix: 'Correct the host, or add the Service or ServiceEntry that defines it.',
  },
  'destination-rule-in-lookup-path': {
    why: "A client uses the DestinationRule of its own namespace, else of the Service's namespace, else of the root namespace. One in any other namespace applies only to clients in that namespace. The rule assumes that a namespace without workloads among the objects has no clients.",
    fix: 'Move the DestinationRule to the namespace of its clients, to that of the Service, or to the root namespace.',
  },
  'destination-rule-keeps-mtls': {
    why: 'Clients use only the DestinationRule with the most specific host, and ignore wider ones. With enableAutoMtls false they then send plain text. If it is on, which is the default, they keep using mTLS, and nothing is reported.',
    fix: 'Set trafficPolicy.tls.mode: ISTIO_MUTUAL in the narrower rule as well.',
  },
  'destination-rule-merge-lossless': {
    why: 'Rules of one namespace for the same host become one rule with the subsets of all and the trafficPolicy of one. Of two policies, or of two subsets with the same name, Istio keeps that of the older object, and the manifests do not show which one is older.',
    fix: 'Merge the DestinationRules for the host into one.',
  },
  'destination-rule-mtls-has-peer-authentication': {
    why: 'Without a PeerAuthentication, servers accept plain text as well, so clients without a sidecar still have access. The rule assumes that this is not intended where mTLS is configured by hand, with enableAutoMtls false.',
    fix: 'Add a PeerAuthentication with mtls.mode STRICT for the same namespace or mesh, or PERMISSIVE to make plain text explicit.',
  },
  'destination-rule-mtls-matches': {
    why: "With PeerAuthentication STRICT, servers refuse plain text and other TLS. Servers without a proxy, or with mTLS disabled, do not understand Istio's mTLS.",
    fix: 'Remove trafficPolicy.tls to let Istio choose, or set matching modes in the DestinationRule and the PeerAuthentication.',
  },
  'destination-rule-port-verifies-server': {
    why: 'Without caCertificates Envoy trusts any certificate, so anyone on the network path could answer.',
    fix: 'Set caCertificates in the TLS settings of the port.',
  },
  'destination-rule-shadows-nothing': {
    why: "Istio chooses one rule for a host: the client's namespace before the Service's, and in one namespace the specific host before a wildcard. The rules are not merged, so subsets of the hidden rule do not exist for these clients, and routes to them get 503. The rule assumes that the settings of the hidden rule are meant for them as well.",
    fix: 'Copy the settings that the clients still need into this DestinationRule, or remove it.',
  },
  'destination-rule-subset-has-labels': {
    why: 'A subset without labels contains all workloads of the host. That is intended only if the subset exists for its trafficPolicy.',
    fix: "Add the labels of the subset's workloads, or remove the subset.",
  },
  'destination-rule-subset-has-workloads': {
    why: 'Envoy answers 503 for a cluster without endpoints. If no route uses the subset, it has no effect.',
    fix: 'Correct the labels of the subset, or deploy workloads that have them.',
  },
  'destination-rule-tls-accepted': {
    why: 'The servers refuse the connections of all clients. A tls block without mode means DISABLE.',
    fix: 'Set trafficPolicy.tls.mode: ISTIO_MUTUAL, or remove tls to let Istio choose.',
  },
  'destination-rule-verifies-server': {
    why: 'Without caCertificates Envoy trusts any certificate, so anyone on the network path could answer.',
    fix: 'Set caCertificates in trafficPolicy.tls.',
  },
};
