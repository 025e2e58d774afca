import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'destination-host': {
    why: 'The host refers to a Service or to a host of a ServiceEntry.',
    fix: 'Set destination.host to the name of a Service, or to a DNS name without wildcard.',
  },
  'gateway-name': {
    why: 'A VirtualService refers to a Gateway as name or namespace/name, or to sidecars as mesh.',
    fix: 'Write name, namespace/name or mesh.',
  },
  'gateway-name-form': {
    why: 'Istio reads gateway.namespace for compatibility, but the supported form is namespace/name.',
    fix: 'Write namespace/name.',
  },
  'route-destination': {
    why: 'Traffic needs somewhere to go.',
    fix: 'Add destination.host to the entry.',
  },
  'route-reachable': {
    why: 'Envoy uses the first route that matches.',
    fix: 'Move the route before the one that covers it, or remove it.',
  },
  'route-weight': {
    why: 'A weight is the share of the traffic relative to the other weights.',
    fix: 'Set weight to 0 or more.',
  },
  'route-weights-total': {
    why: 'With a sum of 0 no destination receives any traffic.',
    fix: 'Set the weight of at least one destination above 0.',
  },
  'stream-match-subnet': {
    why: 'Envoy compares the destination address of the connection with the subnet.',
    fix: 'Write an IP address, or a range such as 10.0.0.0/8.',
  },
  'stream-route-action': {
    why: 'Without a destination the connection cannot be forwarded.',
    fix: 'Add route with a destination.',
  },
  'tls-route-match': {
    why: 'TLS connections are routed by the SNI that the client sends.',
    fix: 'Add match with sniHosts.',
  },
  'tls-route-sni': {
    why: 'Clients send a DNS name as SNI.',
    fix: 'Write a DNS name, optionally with "*" as its first label.',
  },
  'tls-route-sni-address': {
    why: 'Clients send no SNI for an IP address, so the route never matches.',
    fix: 'Write the DNS name of the server.',
  },
  'tls-route-sni-host': {
    why: 'Istio uses a TLS route only for hosts of its VirtualService.',
    fix: 'Add the SNI host to spec.hosts, or correct it.',
  },
  'virtual-service-delegate': {
    why: 'A VirtualService without hosts is a delegate. It has only HTTP routes, and its routes cannot delegate.',
    fix: 'Add hosts, or remove gateways, tls, tcp and delegate.',
  },
  'virtual-service-host': {
    why: 'Requests are matched by their Host header.',
    fix: 'Write the name of a Service or a DNS name, optionally with "*" as its first label.',
  },
  'virtual-service-hosts-unique': {
    why: 'Envoy refuses a host that is covered twice.',
    fix: 'Remove the host that the other one covers.',
  },
  'virtual-service-mesh-host': {
    why: 'For sidecars the host "*" would take all traffic of the mesh.',
    fix: 'Name the hosts, or bind the VirtualService to gateways other than mesh.',
  },
  'virtual-service-routes': {
    why: 'Without http, tls or tcp routes it does nothing.',
    fix: 'Add http, tls or tcp routes.',
  },
};
