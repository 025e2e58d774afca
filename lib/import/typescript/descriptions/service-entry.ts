/** Hover texts for ServiceEntry, WorkloadEntry and WorkloadGroup, by message and by `Message.field`. */
export const serviceEntryDescriptions: Readonly<Record<string, string>> = {
  ExecHealthCheck: 'A command whose exit code is the health.',
  'ExecHealthCheck.command': 'Program and its arguments, run without a shell. Exit code 0 means healthy.',
  GrpcHealthCheck: 'A call to the gRPC health service.',
  'GrpcHealthCheck.port': 'Port to call, 1 to 65535.',
  'GrpcHealthCheck.service': 'Service name in the health request.\n\n@default - an empty name',
  HttpHeader: 'A header of the health request.',
  'HttpHeader.name': 'Name of the header, letters, digits and hyphens.',
  'HttpHeader.value': 'Value of the header.',
  HttpHealthCheck: 'An HTTP request whose status is the health: 200 to 399 is healthy.',
  'HttpHealthCheck.host': 'Host to call.\n\n@default - the address of the workload',
  'HttpHealthCheck.httpHeaders': 'Headers of the request.\n\n@default - none',
  'HttpHealthCheck.path': 'Path to call.\n\n@default /',
  'HttpHealthCheck.port': 'Port to call, 1 to 65535.',
  'HttpHealthCheck.scheme': '`HTTP` or `HTTPS`.\n\n@default HTTP',
  ReadinessProbe:
    'How the proxy checks whether a workload outside Kubernetes is ready for traffic. One of `exec`, `grpc`, ' +
    '`httpGet` and `tcpSocket` is needed.',
  'ReadinessProbe.exec': 'Runs a command.',
  'ReadinessProbe.failureThreshold': 'Consecutive failures after which the workload is not ready.\n\n@default 3',
  'ReadinessProbe.grpc':
    'Calls the gRPC health service. The admission webhook of Istio 1.31 rejects it, although the CRD allows it.',
  'ReadinessProbe.httpGet': 'Sends an HTTP request.',
  'ReadinessProbe.initialDelaySeconds': 'Seconds from the start of the proxy to the first check.\n\n@default 0',
  'ReadinessProbe.periodSeconds': 'Seconds between checks.\n\n@default 10',
  'ReadinessProbe.successThreshold': 'Consecutive successes after which the workload is ready again.\n\n@default 1',
  'ReadinessProbe.tcpSocket': 'Opens a TCP connection.',
  'ReadinessProbe.timeoutSeconds': 'Timeout of a check in seconds.\n\n@default 1',
  ServiceEntryPort: 'A port of the service of a ServiceEntry.',
  'ServiceEntryPort.name': 'Name of the port, at most 63 letters, digits and hyphens. Names must differ.',
  'ServiceEntryPort.number': 'Port that callers use, 1 to 65535. Numbers must differ.',
  'ServiceEntryPort.protocol':
    '`HTTP`, `HTTPS`, `GRPC`, `GRPC-Web`, `HTTP2`, `MONGO`, `REDIS`, `MYSQL`, `TCP`, `UDP` or `TLS`.' +
    '\n\n@default - detected, or TCP',
  'ServiceEntryPort.targetPort': 'Port where the endpoints listen, 1 to 65535.\n\n@default - the port number',
  ServiceEntrySpec:
    'Adds a service that Kubernetes does not know to the registry of the mesh.' +
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
    'Host names of the service, 1 to 256. Wildcards such as `*.example.com` are allowed, except with DNS resolution ' +
    'without endpoints.',
  'ServiceEntrySpec.location':
    '`MESH_EXTERNAL` is a service outside the mesh, `MESH_INTERNAL` a service whose endpoints belong to the mesh and ' +
    'use its mutual TLS.' +
    '\n\n@default MESH_EXTERNAL',
  'ServiceEntrySpec.ports':
    'Ports of the service, at most 256. With several hosts, their protocols must be HTTP or TLS, unless the ' +
    'resolution is `NONE`.',
  'ServiceEntrySpec.resolution':
    'How endpoints are found. `NONE` uses the address that the caller chose, `STATIC` uses the IP addresses of the ' +
    'endpoints, `DNS` resolves names and uses all addresses, `DNS_ROUND_ROBIN` uses only the first address, ' +
    '`DYNAMIC_DNS` resolves the host of each request and needs wildcard hosts.' +
    '\n\n@default NONE',
  'ServiceEntrySpec.subjectAltNames':
    'Names, at least one of which the certificate of the service must have.\n\n@default - this object requires none',
  'ServiceEntrySpec.workloadSelector':
    'Labels of the pods and WorkloadEntries in the namespace of this object that are the endpoints. For ' +
    '`MESH_INTERNAL`; excludes `endpoints`.',
  TcpHealthCheck: 'A TCP connection; the workload is healthy if it can be opened.',
  'TcpHealthCheck.host': 'Host to call.\n\n@default localhost',
  'TcpHealthCheck.port': 'Port to call, 1 to 65535.',
  WorkloadEntrySpec:
    'A workload outside Kubernetes, such as a virtual machine, or an endpoint of a ServiceEntry.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/workload-entry/',
  'WorkloadEntrySpec.address':
    'IP address, DNS name (with DNS resolution only) or `unix:///path`, at most 256 characters, without a port. ' +
    'Required unless `network` is set.',
  'WorkloadEntrySpec.labels': 'Labels for selectors and subsets, at most 256.\n\n@default - none',
  'WorkloadEntrySpec.locality':
    'Where the workload runs: `region/zone/subzone`.\n\n@default - the locality of the proxy, if it has one',
  'WorkloadEntrySpec.network':
    "Name of the network. Endpoints in a network other than the caller's are reached through a gateway." +
    '\n\n@default - the network that the control plane determines',
  'WorkloadEntrySpec.ports':
    'Port numbers of the workload, by port name of the service, at most 128. Not allowed with a Unix socket.' +
    '\n\n@default - the target port of the service',
  'WorkloadEntrySpec.serviceAccount':
    'Name of the service account that the workload runs as, in its own namespace.\n\n@default - none',
  'WorkloadEntrySpec.weight': 'Weight of the endpoint, relative to the other endpoints.\n\n@default 1',
  WorkloadGroupSpec:
    'Common properties of similar workloads outside Kubernetes.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/workload-group/',
  'WorkloadGroupSpec.metadata': 'Labels and annotations of the WorkloadEntries that Istio creates.\n\n@default - none',
  'WorkloadGroupSpec.probe':
    'How the proxy checks whether the workload is ready for traffic.\n\n@default - always ready',
  'WorkloadGroupSpec.template': 'Template of the WorkloadEntries that Istio creates.',
  WorkloadMetadata: 'Labels and annotations of the WorkloadEntries that Istio creates.',
  'WorkloadMetadata.annotations': 'Annotations by key.\n\n@default - none',
  'WorkloadMetadata.labels': 'Labels by key.\n\n@default - none',
  WorkloadTemplate: 'Template of the WorkloadEntries that Istio creates for a WorkloadGroup.',
  'WorkloadTemplate.address':
    'IP address or `unix:///path`, at most 256 characters, without a port.' +
    '\n\n@default - the address with which the workload registers',
  'WorkloadTemplate.labels': 'Labels for selectors and subsets, at most 256.\n\n@default - none',
  'WorkloadTemplate.locality':
    'Where the workloads run: `region/zone/subzone`.\n\n@default - the locality of the proxy, if it has one',
  'WorkloadTemplate.network':
    "Name of the network. Endpoints in a network other than the caller's are reached through a gateway." +
    '\n\n@default - the network that the proxy reports',
  'WorkloadTemplate.ports':
    'Port numbers of the workload, by port name of the service, at most 128. Not allowed with a Unix socket.' +
    '\n\n@default - the target port of the service',
  'WorkloadTemplate.serviceAccount':
    'Name of the service account that the workloads run as, in the namespace of the group.\n\n@default - none',
  'WorkloadTemplate.weight': 'Weight of each endpoint, relative to the other endpoints.\n\n@default 1',
};
