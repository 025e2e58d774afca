import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'endpoint-address': {
    why: 'Envoy connects to the address. With resolution STATIC it has to be an IP address.',
    fix: 'Set address to an IP address, or to a DNS name with resolution DNS.',
  },
  'endpoint-address-unset': {
    why: "Istio then uses the address of that network's gateway.",
    fix: 'Set address, unless the gateway of the network is meant.',
  },
  'endpoint-port-defined': {
    why: "Endpoint ports refer to the ServiceEntry's ports by name.",
    fix: 'Add the port to spec.ports, or use the name of an existing port.',
  },
  'endpoint-socket-ports': {
    why: 'A socket serves a single port and has no port number.',
    fix: 'Remove ports from the endpoint, and keep one port in the ServiceEntry.',
  },
  'service-entry-address': {
    why: 'Envoy compares the destination address of a connection with addresses.',
    fix: 'Write an IP address, or a range such as 10.0.0.0/8.',
  },
  'service-entry-address-range': {
    why: 'Ranges work with resolution NONE and STATIC only.',
    fix: 'Write single addresses, or set resolution to NONE or STATIC.',
  },
  'service-entry-addresses': {
    why: 'A TCP connection does not carry a host name, so without addresses the port accepts traffic for any address.',
    fix: 'Set addresses, or give the port a protocol such as HTTP or TLS.',
  },
  'service-entry-dns-host': {
    why: 'DNS cannot resolve a wildcard.',
    fix: 'Use a host without wildcard, add endpoints, or set resolution to NONE.',
  },
  'service-entry-dns-shared': {
    why: 'A TCP connection does not carry a host name, so Istio cannot distinguish the hosts.',
    fix: 'Create one ServiceEntry for each host.',
  },
  'service-entry-dynamic-exclusive': {
    why: 'DYNAMIC_DNS resolves the host of each request, so it has no fixed addresses or endpoints.',
    fix: 'Remove the field that the message names.',
  },
  'service-entry-dynamic-host': {
    why: 'DYNAMIC_DNS is for wildcard hosts. A full name can be resolved with DNS.',
    fix: 'Use a wildcard host, or set resolution: DNS.',
  },
  'service-entry-dynamic-protocol': {
    why: 'Envoy reads the host from the request or from the SNI.',
    fix: "Set the port's protocol to HTTP or TLS, or use another resolution.",
  },
  'service-entry-dynamic-waypoint': {
    why: 'With DYNAMIC_DNS a waypoint handles external hosts only.',
    fix: 'Set location: MESH_EXTERNAL.',
  },
  'service-entry-endpoints': {
    why: 'With NONE Envoy connects to the address that the client called.',
    fix: 'Set resolution to STATIC or DNS, or remove endpoints.',
  },
  'service-entry-host': {
    why: 'Clients and routes refer to the entry by its host.',
    fix: 'Set the host to a DNS name, optionally with "*" as its first label.',
  },
  'service-entry-hosts': {
    why: 'Without a host nothing can refer to the entry.',
    fix: 'Add at least one host.',
  },
  'service-entry-location': {
    why: 'The location decides whether mTLS and policies of the mesh apply.',
    fix: 'Set location to MESH_EXTERNAL or MESH_INTERNAL.',
  },
  'service-entry-one-source': {
    why: 'Its endpoints are either listed or selected.',
    fix: 'Remove either endpoints or workloadSelector.',
  },
  'service-entry-partial-wildcard': {
    why: 'Istio matches "*" only as the whole first label.',
    fix: 'Write "*" as the whole first label, such as *.example.com.',
  },
  'service-entry-port-unique': {
    why: 'Envoy has one listener for each port.',
    fix: 'Rename or remove one of the two ports.',
  },
  'service-entry-resolution': {
    why: 'The resolution decides how Envoy finds the endpoints.',
    fix: 'Set resolution to NONE, STATIC or DNS.',
  },
  'service-entry-round-robin': {
    why: 'DNS_ROUND_ROBIN uses the addresses of a single name.',
    fix: 'Keep one endpoint, or set resolution: DNS.',
  },
  'service-entry-selector': {
    why: 'With NONE Envoy connects to the address that the client called, so the selector has no effect.',
    fix: 'Set resolution to STATIC or DNS.',
  },
  'service-entry-shared-port': {
    why: 'Only HTTP and TLS traffic carries the host name.',
    fix: 'Set the protocol to HTTP or TLS, or create one ServiceEntry for each host.',
  },
};
