/** Texts on hover for Sidecar, by message and by `Message.field`. */
export const sidecarDescriptions: Readonly<Record<string, string>> = {
  IstioEgressListener: 'Services that a workload can call, through one port or through all.',
  'IstioEgressListener.bind':
    'Where the listener listens: an IP address, or a Unix socket as `unix:///path` or `unix://@name` with port ' +
    'number 0.' +
    '\n\n@default - the addresses of the services',
  'IstioEgressListener.captureMode':
    'How traffic reaches the listener. `DEFAULT` follows the mesh, `IPTABLES` redirects it, `NONE` redirects ' +
    'nothing, so that the workload calls the listener itself. A Unix socket excludes `IPTABLES`.' +
    '\n\n@default DEFAULT',
  'IstioEgressListener.hosts':
    'Services as `namespace/host`, at least one. The namespace is a name, `.` for its own, or `*`; the host may be ' +
    '`*` or start with `*.`. A `~` in front of the namespace takes services out again.',
  'IstioEgressListener.port':
    'Port that the listener is for. A listener without one must be the last.' +
    '\n\n@default - all ports that no other listener is for',
  IstioIngressListener: 'A port on which a workload accepts requests.',
  'IstioIngressListener.bind': 'IP address that the listener listens on.\n\n@default - the address of the workload',
  'IstioIngressListener.captureMode':
    'How traffic reaches the listener. `DEFAULT` follows the mesh, `IPTABLES` redirects it, `NONE` redirects ' +
    'nothing, so that callers must use the port itself.' +
    '\n\n@default DEFAULT',
  'IstioIngressListener.connectionPool':
    'Limits for connections and requests on this port.\n\n@default - `inboundConnectionPool` of the Sidecar',
  'IstioIngressListener.defaultEndpoint':
    'Where the workload listens: `127.0.0.1:8080`, `[::1]:8080`, `0.0.0.0:8080` (the address of the workload) or ' +
    '`unix:///path`.' +
    '\n\n@default - the same port of the workload',
  'IstioIngressListener.port': 'Port that the listener is for. Numbers must differ.',
  'IstioIngressListener.tls':
    'TLS for callers outside the mesh, on HTTPS and TLS ports. `ISTIO_MUTUAL`, `AUTO_PASSTHROUGH` and Secrets by ' +
    'name are refused.' +
    '\n\n@default - none',
  OutboundTrafficPolicy: 'What happens to traffic to unknown destinations.',
  'OutboundTrafficPolicy.egressProxy':
    'Service that all unknown traffic goes through; its port must be given and its host be a full name. Needs mode ' +
    '`ALLOW_ANY`.' +
    '\n\n@default - directly to its destination',
  'OutboundTrafficPolicy.mode':
    '`REGISTRY_ONLY` drops traffic to unknown services, `ALLOW_ANY` lets it pass.\n\n@default REGISTRY_ONLY',
  SidecarPort: 'The port of a listener.',
  'SidecarPort.name': 'Name of the port, at most 63 letters, digits and hyphens.',
  'SidecarPort.number': 'Port number, 1 to 65535, or 0 with a Unix socket.',
  'SidecarPort.protocol': '`HTTP`, `HTTPS`, `GRPC`, `GRPC-Web`, `HTTP2`, `MONGO`, `TCP` or `TLS`.',
  'SidecarPort.targetPort': 'Port of the workload. Istio refuses it on a Sidecar.\n\n@deprecated Leave it out.',
  SidecarSpec:
    'What the sidecars of some workloads accept, and what they can reach. At least one field besides ' +
    '`workloadSelector` is required.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/sidecar/',
  'SidecarSpec.egress':
    'Services that the workloads can call.\n\n@default - all services that are visible in the namespace',
  'SidecarSpec.inboundConnectionPool':
    'Limits for connections and requests that come in.\n\n@default - the built-in ones',
  'SidecarSpec.ingress': 'Ports on which the workloads accept requests.\n\n@default - the ports of their services',
  'SidecarSpec.outboundTrafficPolicy':
    'What happens to traffic to unknown destinations.' +
    '\n\n@default - as the mesh sets it, `ALLOW_ANY` unless changed',
  'SidecarSpec.workloadSelector':
    'Workloads that the object is for, by pod label, in its namespace.' +
    '\n\n@default - all workloads of the namespace, or of the mesh if this is its root namespace',
};
