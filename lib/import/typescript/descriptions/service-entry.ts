/** Texts on hover for ServiceEntry, WorkloadEntry and WorkloadGroup, by message and by `Message.field`. */
export const serviceEntryDescriptions: Readonly<Record<string, string>> = {
  ExecHealthCheck: 'A command whose exit code gives the health.',
  'ExecHealthCheck.command': 'Program and its arguments, run without a shell. Exit code 0 means healthy.',
  GrpcHealthCheck: 'A call to the gRPC health service.',
  'GrpcHealthCheck.port': 'Port to call, 1 to 65535.',
  'GrpcHealthCheck.service': 'Service name that the health request carries.\n\n@default - an empty name',
  HttpHeader: 'A header that the health request carries.',
  'HttpHeader.name': 'Name of the header, letters, digits and hyphens.',
  'HttpHeader.value': 'Value of the header.',
  HttpHealthCheck: 'An HTTP request whose status gives the health: 200 to 399 is healthy.',
  'HttpHealthCheck.host': 'Host that is called.\n\n@default - the address of the workload',
  'HttpHealthCheck.httpHeaders': 'Headers that the request carries.\n\n@default - none',
  'HttpHealthCheck.path': 'Path that is called.\n\n@default /',
  'HttpHealthCheck.port': 'Port that is called, 1 to 65535.',
  'HttpHealthCheck.scheme': '`HTTP` or `HTTPS`.\n\n@default HTTP',
  ReadinessProbe:
    'How the proxy finds out whether a workload outside Kubernetes can take traffic. One of `exec`, `grpc`, ' +
    '`httpGet` and `tcpSocket` is needed.',
  'ReadinessProbe.exec': 'Runs a command.',
  'ReadinessProbe.failureThreshold': 'Failures in a row after which the workload is not ready.\n\n@default 3',
  'ReadinessProbe.grpc':
    'Calls the gRPC health service. The admission webhook of Istio 1.31 refuses it, although the CRD allows it.',
  'ReadinessProbe.httpGet': 'Sends an HTTP request.',
  'ReadinessProbe.initialDelaySeconds': 'Seconds from the start of the proxy to the first check.\n\n@default 0',
  'ReadinessProbe.periodSeconds': 'Seconds from one check to the next.\n\n@default 10',
  'ReadinessProbe.successThreshold': 'Successes in a row after which the workload is ready again.\n\n@default 1',
  'ReadinessProbe.tcpSocket': 'Opens a TCP connection.',
  'ReadinessProbe.timeoutSeconds': 'Seconds that a check may take.\n\n@default 1',
  ServiceEntryPort: 'A port of a service that a ServiceEntry brings in.',
  'ServiceEntryPort.name': 'Name of the port, at most 63 letters, digits and hyphens. Names must differ.',
  'ServiceEntryPort.number': 'Port that callers use, 1 to 65535. Numbers must differ.',
  'ServiceEntryPort.protocol':
    '`HTTP`, `HTTPS`, `GRPC`, `GRPC-Web`, `HTTP2`, `MONGO`, `REDIS`, `MYSQL`, `TCP`, `UDP` or `TLS`.' +
    '\n\n@default - detected, or TCP',
  'ServiceEntryPort.targetPort': 'Port where the endpoints listen, 1 to 65535.\n\n@default - the port number',
  ServiceEntrySpec:
    'A service that Kubernetes does not know, entered into the registry of the mesh.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/service-entry/',
  'ServiceEntrySpec.addresses':
    'Virtual IP addresses of the service, at most 256; CIDR ranges with resolution `NONE` and `STATIC` only.' +
    '\n\n@default - Istio allocates them, except with resolution `NONE`',
  'ServiceEntrySpec.endpoints':
    'Where the service runs, at most 4096. Excludes `workloadSelector` and resolution `NONE`; `DNS_ROUND_ROBIN` ' +
    'takes at most one.' +
    '\n\n@default - with DNS resolution the hosts themselves',
  'ServiceEntrySpec.exportTo':
    'Namespaces that see the service: names, `.` for its own, `*` for all, or `~` for none.' +
    '\n\n@default - as the mesh sets it, `*` unless changed',
  'ServiceEntrySpec.hosts':
    'Host names of the service, 1 to 256; a wildcard such as `*.example.com` is legal, except with DNS resolution ' +
    'and no endpoints.',
  'ServiceEntrySpec.location':
    '`MESH_EXTERNAL` is a service outside the mesh, `MESH_INTERNAL` one whose endpoints belong to the mesh and ' +
    'speak its mutual TLS.' +
    '\n\n@default MESH_EXTERNAL',
  'ServiceEntrySpec.ports':
    'Ports of the service, at most 256. With several hosts they must be of HTTP or TLS kind, unless the resolution ' +
    'is `NONE`.',
  'ServiceEntrySpec.resolution':
    'How endpoints are found. `NONE` trusts the address that the caller used, `STATIC` takes IP addresses of the ' +
    'endpoints, `DNS` resolves names and uses all addresses, `DNS_ROUND_ROBIN` uses only the first address, ' +
    '`DYNAMIC_DNS` resolves the host of each request and needs wildcard hosts.' +
    '\n\n@default NONE',
  'ServiceEntrySpec.subjectAltNames':
    'Names of which the certificate of the service must bear at least one.\n\n@default - no check by this object',
  'ServiceEntrySpec.workloadSelector':
    'Pods and WorkloadEntries, by label, in the namespace of this object, that are the endpoints. For ' +
    '`MESH_INTERNAL`; excludes `endpoints`.',
  TcpHealthCheck: 'A TCP connection; the workload is healthy if it can be opened.',
  'TcpHealthCheck.host': 'Host that is called.\n\n@default localhost',
  'TcpHealthCheck.port': 'Port that is called, 1 to 65535.',
  WorkloadEntrySpec:
    'A workload outside Kubernetes, a virtual machine for instance, or one endpoint of a ServiceEntry.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/workload-entry/',
  'WorkloadEntrySpec.address':
    'IP address, DNS name (with DNS resolution only) or `unix:///path`, at most 256 characters, without a port. ' +
    'May be missing only if `network` is given.',
  'WorkloadEntrySpec.labels': 'Labels that selectors and subsets see, at most 256.\n\n@default - none',
  'WorkloadEntrySpec.locality':
    'Where the workload runs: `region/zone/subzone`.\n\n@default - the locality of the proxy, if it has one',
  'WorkloadEntrySpec.network':
    'Name of the network. Endpoints in another network than the caller are reached through a gateway.' +
    '\n\n@default - the network of the mesh that the control plane finds',
  'WorkloadEntrySpec.ports':
    'Port number of the workload by port name of the service, at most 128. Excludes a Unix socket as address.' +
    '\n\n@default - the target port of the service',
  'WorkloadEntrySpec.serviceAccount':
    'Name of the service account that the workload runs as, in its own namespace.\n\n@default - none',
  'WorkloadEntrySpec.weight': 'Share of the traffic, in proportion to the other endpoints.\n\n@default 1',
  WorkloadGroupSpec:
    'What all workloads outside Kubernetes of one kind have in common.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/workload-group/',
  'WorkloadGroupSpec.metadata': 'Labels and annotations of the WorkloadEntries that Istio makes.\n\n@default - none',
  'WorkloadGroupSpec.probe':
    'How the proxy finds out whether the workload can take traffic.\n\n@default - always ready',
  'WorkloadGroupSpec.template': 'What the WorkloadEntries that Istio makes start from.',
  WorkloadMetadata: 'Labels and annotations of the WorkloadEntries that Istio makes.',
  'WorkloadMetadata.annotations': 'Annotations by key.\n\n@default - none',
  'WorkloadMetadata.labels': 'Labels by key.\n\n@default - none',
  WorkloadTemplate: 'What the WorkloadEntries that Istio makes for a WorkloadGroup start from.',
  'WorkloadTemplate.address':
    'IP address or `unix:///path`, at most 256 characters, without a port.' +
    '\n\n@default - the address that the workload registers with',
  'WorkloadTemplate.labels': 'Labels that selectors and subsets see, at most 256.\n\n@default - none',
  'WorkloadTemplate.locality':
    'Where the workloads run: `region/zone/subzone`.\n\n@default - the locality of the proxy, if it has one',
  'WorkloadTemplate.network':
    'Name of the network. Endpoints in another network than the caller are reached through a gateway.' +
    '\n\n@default - the network that the proxy reports',
  'WorkloadTemplate.ports':
    'Port number of the workload by port name of the service, at most 128. Excludes a Unix socket as address.' +
    '\n\n@default - the target port of the service',
  'WorkloadTemplate.serviceAccount':
    'Name of the service account that the workloads run as, in the namespace of the group.\n\n@default - none',
  'WorkloadTemplate.weight': 'Share of the traffic, in proportion to the other endpoints.\n\n@default 1',
};
