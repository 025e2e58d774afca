import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'sidecar-default-endpoint': {
    why: 'Inbound traffic is forwarded to the application beside the proxy.',
    fix: 'Use 127.0.0.1:PORT, [::1]:PORT, 0.0.0.0:PORT, [::]:PORT or unix:///path.',
  },
  'sidecar-egress-last': {
    why: 'It handles all traffic that no other listener takes, so it has to come last.',
    fix: 'Move the listener to the end of egress.',
  },
  'sidecar-egress-proxy': {
    why: 'Unknown traffic is sent to this one proxy.',
    fix: 'Set mode: ALLOW_ANY, a fully qualified host and port.number.',
  },
  'sidecar-host': {
    why: 'The namespace and host choose the services that the workload may see.',
    fix: 'Write namespace/host, such as ./* or shop/reviews.shop.svc.cluster.local.',
  },
  'sidecar-host-repeated': {
    why: 'The repeated entry has no effect.',
    fix: 'Remove the narrower entry.',
  },
  'sidecar-hosts': {
    why: 'Without hosts the listener reaches nothing.',
    fix: 'Add hosts, such as ./* for the services of the namespace.',
  },
  'sidecar-not-empty': {
    why: 'An empty Sidecar has no effect.',
    fix: 'Set at least one of workloadSelector, ingress, egress or outboundTrafficPolicy.',
  },
  'sidecar-outbound-mode': {
    why: 'A Sidecar either allows unknown destinations or only registered ones.',
    fix: 'Set mode to ALLOW_ANY or REGISTRY_ONLY.',
  },
  'sidecar-pool-protocol': {
    why: 'Envoy applies http settings only to HTTP traffic.',
    fix: 'Use tcp limits, or change the protocol of the port.',
  },
  'sidecar-port': {
    why: 'The listener handles the traffic of one port of the workload.',
    fix: 'Set port with number and protocol.',
  },
  'sidecar-port-unique': {
    why: 'Envoy opens each port once.',
    fix: 'Remove one of the two listeners, or change its port.',
  },
  'sidecar-socket': {
    why: 'Port 0 stands for a socket, and traffic to a socket cannot be captured.',
    fix: 'Set bind: unix:///path with captureMode DEFAULT or NONE, or set a port number.',
  },
  'sidecar-tls': {
    why: 'A Sidecar terminates TLS with certificate files, in mode SIMPLE or MUTUAL.',
    fix: 'Set mode to SIMPLE or MUTUAL, and remove the field that the message names.',
  },
  'sidecar-tls-protocol': {
    why: 'The proxy terminates TLS only on ports of these protocols.',
    fix: 'Set port.protocol to HTTPS or TLS, or remove tls.',
  },
};
