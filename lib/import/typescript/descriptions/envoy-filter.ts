import { TARGET_REFS } from './shared-texts';

/** Texts on hover for EnvoyFilter, by message and by `Message.field`. */
export const envoyFilterDescriptions: Readonly<Record<string, string>> = {
  ClusterMatch: 'Which clusters of Envoy are patched. Fields that are left out match anything.',
  'ClusterMatch.name': 'Whole name of the cluster, `outbound|80||reviews.shop.svc.cluster.local`.\n\n@default - any',
  'ClusterMatch.portNumber': 'Port of the service that the cluster is for.\n\n@default - any',
  'ClusterMatch.service': 'Host of the service, fully qualified. Not for inbound clusters.\n\n@default - any',
  'ClusterMatch.subset': 'Subset that the cluster is for.\n\n@default - any',
  EnvoyConfigMatch: 'Where in the configuration of Envoy a patch applies.',
  'EnvoyConfigMatch.cluster': 'Which clusters; for `applyTo: CLUSTER`.',
  'EnvoyConfigMatch.context':
    'The traffic: into a sidecar, out of a sidecar, through a gateway, or through a waypoint.\n\n@default ANY',
  'EnvoyConfigMatch.listener': 'Which listeners, filter chains and filters.',
  'EnvoyConfigMatch.proxy': 'Which proxies.\n\n@default - all of the selected workloads',
  'EnvoyConfigMatch.routeConfiguration': 'Which route configurations, virtual hosts and routes.',
  'EnvoyConfigMatch.waypoint': 'Which filters and routes of a waypoint.',
  EnvoyConfigPatch: 'One patch and where it applies.',
  'EnvoyConfigPatch.applyTo': 'The kind of part that is patched, such as `HTTP_FILTER` or `CLUSTER`.',
  'EnvoyConfigPatch.match': 'Which of them.\n\n@default - all',
  'EnvoyConfigPatch.patch': 'What is done to each.',
  EnvoyFilterSpec:
    'Changes the configuration of Envoy itself. It follows Envoy, not Istio: look at each patch before an upgrade.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/envoy-filter/',
  'EnvoyFilterSpec.configPatches': 'The patches, applied in order.',
  'EnvoyFilterSpec.priority':
    'Order among EnvoyFilters: smaller numbers are applied first, those of one number by age and name.\n\n@default 0',
  'EnvoyFilterSpec.targetRefs': TARGET_REFS,
  'EnvoyFilterSpec.workloadSelector':
    'The workloads whose proxies are patched.\n\n@default - every workload of the namespace, and in the root namespace of the mesh',
  EnvoyPatch: 'What is done to a part of the configuration.',
  'EnvoyPatch.filterClass':
    'Where an added filter stands: `AUTHN` after authentication, `AUTHZ` after authorization, `STATS` before the ' +
    'statistics. Only for `operation: ADD`.\n\n@default - where the operation puts it',
  'EnvoyPatch.operation':
    '`MERGE` as protobuf merges, `ADD` at the end, `REMOVE`, `INSERT_BEFORE` and `INSERT_AFTER` the match, `INSERT_FIRST`, ' +
    '`REPLACE` the whole of a filter, `MERGE_AND_REPLACE_LIST` with lists replaced.',
  'EnvoyPatch.value': "The part of Envoy's configuration as JSON, with `@type` where Envoy wants it. Not for `REMOVE`.",
  FilterChainMatch: 'Which filter chains of a listener are patched. Fields that are left out match anything.',
  'FilterChainMatch.applicationProtocols':
    'Application protocols of the chain, comma-separated as Envoy lists them. Sidecars only.\n\n@default - any',
  'FilterChainMatch.destinationPort': 'Destination port of the chain.\n\n@default - any',
  'FilterChainMatch.filter': 'The filter in the chain.\n\n@default - any',
  'FilterChainMatch.name': 'Name of the chain.\n\n@default - any',
  'FilterChainMatch.sni': 'Server name that the chain is for.\n\n@default - any',
  'FilterChainMatch.transportProtocol': '`raw_buffer` or `tls`; only for inbound traffic.\n\n@default - any',
  FilterMatch: 'The filter that is patched, or next to which the new one is inserted.',
  'FilterMatch.name': 'Name of the filter, `envoy.filters.network.http_connection_manager`.',
  'FilterMatch.subFilter':
    'The filter inside of that one, such as an HTTP filter in the connection manager.\n\n@default - any',
  ListenerMatch: 'Which listeners of Envoy are patched. Fields that are left out match anything.',
  'ListenerMatch.filterChain': 'The filter chain of the listener.\n\n@default - any',
  'ListenerMatch.listenerFilter': 'Name of a listener filter.\n\n@default - any',
  'ListenerMatch.name': 'Name of the listener, `virtualInbound`.\n\n@default - any',
  'ListenerMatch.portName': 'Has no effect in any release.\n\n@default - any',
  'ListenerMatch.portNumber': 'Port of the service, or of the gateway.\n\n@default - any',
  ProxyMatch: 'Which proxies are patched.',
  'ProxyMatch.metadata': 'Metadata that a proxy gives to istiod, exact values.\n\n@default - any',
  'ProxyMatch.proxyVersion':
    String.raw`Regular expression (RE2) for the version of the proxy, ${'`'}^1\.31.*${'`'}.` + '\n\n@default - any',
  RouteConfigurationMatch: 'Which route configurations of Envoy are patched. Fields that are left out match anything.',
  'RouteConfigurationMatch.gateway':
    '`<namespace>/<name>` of the Gateway that it is for; only with context GATEWAY.\n\n@default - any',
  'RouteConfigurationMatch.name':
    'Name of the route configuration, `9080` in a sidecar, `http.8080` in a gateway.\n\n@default - any',
  'RouteConfigurationMatch.portName':
    'Name of the port of the Gateway server; only with context GATEWAY.\n\n@default - any',
  'RouteConfigurationMatch.portNumber': 'Port of the service or of the Gateway server.\n\n@default - any',
  'RouteConfigurationMatch.vhost': 'The virtual host in it.\n\n@default - any',
  RouteMatch: 'Which routes of a virtual host are patched.',
  'RouteMatch.action': 'What the route does.\n\n@default ANY',
  'RouteMatch.name':
    'Name of the route, as in `http[].name` of a VirtualService; `default` for those of Istio.\n\n@default - any',
  VirtualHostMatch: 'Which virtual hosts of Envoy are patched.',
  'VirtualHostMatch.domainName': 'One of the domains of the virtual host.\n\n@default - any',
  'VirtualHostMatch.name': 'Name of the virtual host, `reviews.shop.svc.cluster.local:9080`.\n\n@default - any',
  'VirtualHostMatch.route': 'The route in it.\n\n@default - any',
  WaypointMatch: 'Which parts of a waypoint are patched. Fields that are left out match anything.',
  'WaypointMatch.filter': 'The filter.\n\n@default - any',
  'WaypointMatch.portNumber': 'Port of the service.\n\n@default - any',
  'WaypointMatch.route': 'The route, by its name.\n\n@default - any',
};
