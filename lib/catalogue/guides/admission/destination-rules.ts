import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'client-tls-certificate': {
    why: 'With MUTUAL the client presents a certificate to the server, so it needs both files or a credential.',
    fix: 'Set clientCertificate and privateKey, or credentialName.',
  },
  'client-tls-config-map': {
    why: "credentialName may refer to a ConfigMap of the DestinationRule's own namespace only.",
    fix: 'Write credentialName: configmap://<namespace>/<name> with the namespace of the DestinationRule.',
  },
  'client-tls-exclusive': {
    why: "ISTIO_MUTUAL uses the workload's own certificates, and credentialName replaces the file paths.",
    fix: 'Remove the field that the message names, or change mode.',
  },
  'connection-pool-keepalive': {
    why: 'Envoy sends a ping every interval and closes the connection after timeout, so both are required.',
    fix: 'Set both http2KeepAlive.interval and http2KeepAlive.timeout.',
  },
  'connection-pool-limit': {
    why: 'A limit counts connections or requests.',
    fix: "Set the limit to 1 or more, or remove it to use Envoy's default.",
  },
  'connection-pool-not-empty': {
    why: 'An empty connectionPool has no effect.',
    fix: 'Add http or tcp to connectionPool, or remove it.',
  },
  'connection-pool-protocol': {
    why: 'The first always uses HTTP/2, the second uses the protocol of the client.',
    fix: 'Remove either h2UpgradePolicy or useClientProtocol.',
  },
  'destination-rule-host': {
    why: 'Istio looks up the rule by the fully qualified host of a Service or ServiceEntry.',
    fix: 'Set host to the name of a Service or to a DNS name, optionally with "*" as its first label.',
  },
  'destination-rule-subset-unique': {
    why: 'Envoy has one cluster for each subset name, so one of the two would be lost.',
    fix: 'Rename or remove one of the subsets.',
  },
  'load-balancer-cookie-attribute': {
    why: 'A cookie can have each attribute only once.',
    fix: 'Remove one of the two attributes.',
  },
  'load-balancer-cookie-name': {
    why: 'Envoy cannot set a cookie or an attribute without a name.',
    fix: 'Set the name of the cookie and of each attribute.',
  },
  'load-balancer-deprecated': {
    why: 'The field moved to ringHash.minimumRingSize, and the old place is deprecated.',
    fix: 'Move the value to consistentHash.ringHash.minimumRingSize.',
  },
  'load-balancer-locality-exclusive': {
    why: 'Both decide which locality receives the traffic.',
    fix: 'Remove either localityLbSetting or zoneAwareLbSetting.',
  },
  'load-balancer-ring-size': {
    why: 'The deprecated field selects the ring hash algorithm and contradicts the other setting.',
    fix: 'Remove minimumRingSize, and set ringHash.minimumRingSize if you need a ring size.',
  },
  'load-balancer-table-size': {
    why: 'Maglev hashing requires a prime table size, and Envoy limits it.',
    fix: 'Set maglev.tableSize to a prime number such as 65537.',
  },
  'load-balancer-warmup': {
    why: 'Envoy raises the share of a new endpoint over the duration. minimumPercent is from 0 to 100, and aggression is above 0.',
    fix: 'Set warmup.duration, and correct minimumPercent and aggression.',
  },
  'locality-exclusive': {
    why: 'Traffic is either distributed by weight or fails over to other localities.',
    fix: 'Keep one of distribute, failover and failoverPriority.',
  },
  'locality-failover': {
    why: 'Failover works between regions. A region cannot fail over to itself, and zones and wildcards are not supported here.',
    fix: 'Write two different region names in from and to.',
  },
  'locality-outlier-detection': {
    why: 'Envoy fails over only when outlier detection has ejected the endpoints of a locality.',
    fix: 'Add outlierDetection to the same trafficPolicy.',
  },
  'locality-overlap': {
    why: 'Each locality can have only one setting.',
    fix: 'Write each locality once as region/zone/subzone, with "*" only as the last part.',
  },
  'locality-topology-key': {
    why: 'These settings already order the localities, so the label contradicts them.',
    fix: 'Remove the label from failoverPriority, or remove the other setting.',
  },
  'locality-weight': {
    why: 'The weights are percentages of the traffic that comes from one locality.',
    fix: 'Change the weights under to so that they add up to 100.',
  },
  'outlier-deprecated': {
    why: 'consecutiveErrors counted gateway errors. Newer fields set which errors count.',
    fix: 'Use consecutiveGatewayErrors or consecutive5xxErrors instead.',
  },
  'outlier-local-origin': {
    why: 'Envoy counts failures of local origin, such as timeouts, separately only when this is switched on.',
    fix: 'Set splitExternalLocalOriginErrors: true, or remove consecutiveLocalOriginFailures.',
  },
  'outlier-percent': {
    why: 'maxEjectionPercent and minHealthPercent are percentages of the endpoints.',
    fix: 'Set the field to a number from 0 to 100.',
  },
  'port-settings-not-empty': {
    why: 'Settings of a port replace those of the whole destination, so an empty entry is a mistake.',
    fix: 'Add connectionPool, loadBalancer, outlierDetection or tls to the entry, or remove it.',
  },
  'port-settings-port': {
    why: 'The entry applies to one port of the destination.',
    fix: 'Set port.number to the port of the Service.',
  },
  'proxy-protocol-version': {
    why: 'Envoy supports versions 1 and 2.',
    fix: 'Set proxyProtocol.version to V1 or V2.',
  },
  'subset-name': {
    why: "Routes refer to a subset by its name, and Envoy's cluster is named after it.",
    fix: 'Use up to 63 letters, digits and "-", with a letter or digit at both ends.',
  },
  'traffic-policy-exclusive': {
    why: 'Envoy wraps the connection in one way only.',
    fix: 'Remove either tunnel or proxyProtocol.',
  },
  'traffic-policy-not-empty': {
    why: 'An empty trafficPolicy has no effect.',
    fix: 'Set at least one field of the trafficPolicy, or remove it.',
  },
  'tunnel-protocol': {
    why: 'Envoy tunnels TCP over HTTP with one of these two methods.',
    fix: 'Set tunnel.protocol to CONNECT or POST.',
  },
  'tunnel-target': {
    why: 'The proxy at the other end connects to this address.',
    fix: 'Set tunnel.targetHost to a DNS name without wildcards, or to an IP address.',
  },
};
