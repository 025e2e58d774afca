/** Hover texts for Sidecar, by message and by `Message.field`. */
export const sidecarDescriptions: Readonly<Record<string, string>> = {
  IstioEgressListener: 'Services that a workload can call, through one port or all ports.',
  'IstioEgressListener.bind':
    'Address of the listener: an IP address, or a Unix socket as `unix:///path` or `unix://@name` with port number 0.' +
    '\n\n@default - the addresses of the services',
  'IstioEgressListener.captureMode':
    'How traffic reaches the listener. `DEFAULT` uses the setting of the mesh, `IPTABLES` redirects it, `NONE` does ' +
    'not redirect it, so the workload calls the listener itself. A Unix socket excludes `IPTABLES`.' +
    '\n\n@default DEFAULT',
  'IstioEgressListener.hosts':
    'Services as `namespace/host`, at least one. The namespace is a name, `.` for its own, or `*`. The host may be ' +
    '`*` or start with `*.`. A `~` before the namespace excludes services.',
  'IstioEgressListener.port':
    'Port of the listener. A listener without a port must be the last.' +
    '\n\n@default - all ports without their own listener',
  IstioIngressListener: 'A port on which a workload accepts requests.',
  'IstioIngressListener.bind': 'IP address of the listener.\n\n@default - the address of the workload',
  'IstioIngressListener.captureMode':
    'How traffic reaches the listener. `DEFAULT` uses the setting of the mesh, `IPTABLES` redirects it, `NONE` does ' +
    'not redirect it, so callers must use the port itself.' +
    '\n\n@default DEFAULT',
  'IstioIngressListener.connectionPool':
    'Limits for connections and requests on this port.\n\n@default - `inboundConnectionPool` of the Sidecar',
  'IstioIngressListener.defaultEndpoint':
    'Address on which the workload listens: `127.0.0.1:8080`, `[::1]:8080`, `0.0.0.0:8080` (the address of the ' +
    'workload) or `unix:///path`.' +
    '\n\n@default - the same port of the workload',
  'IstioIngressListener.port': 'Port of the listener. Numbers must differ.',
  'IstioIngressListener.tls':
    'TLS for callers outside the mesh, on HTTPS and TLS ports. `ISTIO_MUTUAL`, `AUTO_PASSTHROUGH` and Secrets by ' +
    'name are rejected.' +
    '\n\n@default - none',
  OutboundTrafficPolicy: 'What happens to traffic to unknown destinations.',
  'OutboundTrafficPolicy.egressProxy':
    'Service through which all unknown traffic is sent. Its port is required, and its host must be a fully qualified ' +
    'name. Needs mode `ALLOW_ANY`.' +
    '\n\n@default - sent directly to its destination',
  'OutboundTrafficPolicy.mode':
    '`REGISTRY_ONLY` drops traffic to unknown services, `ALLOW_ANY` lets it pass.\n\n@default REGISTRY_ONLY',
  SidecarPort: 'The port of a listener.',
  'SidecarPort.name': 'Name of the port, at most 63 letters, digits and hyphens.',
  'SidecarPort.number': 'Port number, 1 to 65535, or 0 with a Unix socket.',
  'SidecarPort.protocol': '`HTTP`, `HTTPS`, `GRPC`, `GRPC-Web`, `HTTP2`, `MONGO`, `TCP` or `TLS`.',
  'SidecarPort.targetPort': 'Port of the workload. Istio rejects it on a Sidecar.\n\n@deprecated Leave it out.',
  SidecarSpec:
    'What the sidecars of workloads accept and what they can reach. At least one field besides `workloadSelector` is ' +
    'required.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/sidecar/',
  'SidecarSpec.egress':
    'Services that the workloads can call.\n\n@default - all services that are visible in the namespace',
  'SidecarSpec.inboundConnectionPool': 'Limits for inbound connections and requests.\n\n@default - the built-in ones',
  'SidecarSpec.ingress': 'Ports on which the workloads accept requests.\n\n@default - the ports of their services',
  'SidecarSpec.outboundTrafficPolicy':
    'What happens to traffic to unknown destinations.\n\n@default - as the mesh sets it, `ALLOW_ANY` unless changed',
  'SidecarSpec.workloadSelector':
    'Pod labels of the workloads that the Sidecar applies to, in its namespace.' +
    '\n\n@default - all workloads of the namespace, or of the mesh if this is its root namespace',
};
