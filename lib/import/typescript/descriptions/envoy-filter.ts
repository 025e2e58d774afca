import { TARGET_REFS } from './shared-texts';

/** Hover texts for EnvoyFilter, by message and by `Message.field`. */
export const envoyFilterDescriptions: Readonly<Record<string, string>> = {
  ClusterMatch: 'Which Envoy clusters are patched. Fields that are not set match anything.',
  'ClusterMatch.name': 'Full name of the cluster, `outbound|80||reviews.shop.svc.cluster.local`.\n\n@default - any',
  'ClusterMatch.portNumber': 'Service port of the cluster.\n\n@default - any',
  'ClusterMatch.service': 'Host of the service, fully qualified. Not for inbound clusters.\n\n@default - any',
  'ClusterMatch.subset': 'Subset of the cluster.\n\n@default - any',
  EnvoyConfigMatch: "Where in Envoy's configuration a patch applies.",
  'EnvoyConfigMatch.cluster': 'The clusters, with `applyTo: CLUSTER`.',
  'EnvoyConfigMatch.context':
    'The traffic: inbound or outbound at a sidecar, through a gateway, or through a waypoint.\n\n@default ANY',
  'EnvoyConfigMatch.listener': 'The listeners, filter chains and filters.',
  'EnvoyConfigMatch.proxy': 'The proxies.\n\n@default - all of the selected workloads',
  'EnvoyConfigMatch.routeConfiguration': 'The route configurations, virtual hosts and routes.',
  'EnvoyConfigMatch.waypoint': 'The filters and routes of a waypoint.',
  EnvoyConfigPatch: 'One patch and where it applies.',
  'EnvoyConfigPatch.applyTo': 'The kind of configuration that is patched, such as `HTTP_FILTER` or `CLUSTER`.',
  'EnvoyConfigPatch.match': 'Which objects of that kind are patched.\n\n@default - all',
  'EnvoyConfigPatch.patch': 'The change.',
  EnvoyFilterSpec:
    "Changes Envoy's generated configuration. Patches depend on internals of Istio and Envoy, so review each one " +
    'before an upgrade.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/envoy-filter/',
  'EnvoyFilterSpec.configPatches': 'The patches, applied in order.',
  'EnvoyFilterSpec.priority':
    'Order among EnvoyFilters: lower numbers are applied first, equal numbers by age and name.\n\n@default 0',
  'EnvoyFilterSpec.targetRefs': TARGET_REFS,
  'EnvoyFilterSpec.workloadSelector':
    'The workloads whose proxies are patched.' +
    '\n\n@default - every workload of the namespace, and in the root namespace of the mesh',
  EnvoyPatch: 'A change to a part of the configuration.',
  'EnvoyPatch.filterClass':
    'Position of an added filter: `AUTHN` after authentication, `AUTHZ` after authorization, `STATS` before the ' +
    'statistics. Only for `operation: ADD`.' +
    '\n\n@default - the position of the operation',
  'EnvoyPatch.operation':
    '`MERGE` merges as protobuf does, `ADD` adds at the end, `REMOVE` removes, `INSERT_BEFORE` and `INSERT_AFTER` ' +
    'insert next to the match, `INSERT_FIRST` inserts at the start, `REPLACE` replaces a whole filter, ' +
    '`MERGE_AND_REPLACE_LIST` merges but replaces lists.',
  'EnvoyPatch.value':
    "The part of Envoy's configuration as JSON, with `@type` where Envoy requires it. Not for `REMOVE`.",
  FilterChainMatch: 'Which filter chains of a listener are patched. Fields that are not set match anything.',
  'FilterChainMatch.applicationProtocols':
    'Application protocols of the chain, comma-separated as Envoy lists them. Sidecars only.\n\n@default - any',
  'FilterChainMatch.destinationPort': 'Destination port of the chain.\n\n@default - any',
  'FilterChainMatch.filter': 'The filter in the chain.\n\n@default - any',
  'FilterChainMatch.name': 'Name of the chain.\n\n@default - any',
  'FilterChainMatch.sni': 'Server name (SNI) of the chain.\n\n@default - any',
  'FilterChainMatch.transportProtocol': '`raw_buffer` or `tls`; only for inbound traffic.\n\n@default - any',
  FilterMatch: 'The filter that is patched, or next to which a filter is inserted.',
  'FilterMatch.name': 'Name of the filter, `envoy.filters.network.http_connection_manager`.',
  'FilterMatch.subFilter': 'The filter inside it, such as an HTTP filter in the connection manager.\n\n@default - any',
  ListenerMatch: 'Which Envoy listeners are patched. Fields that are not set match anything.',
  'ListenerMatch.filterChain': 'The filter chain of the listener.\n\n@default - any',
  'ListenerMatch.listenerFilter': 'Name of a listener filter.\n\n@default - any',
  'ListenerMatch.name': 'Name of the listener, `virtualInbound`.\n\n@default - any',
  'ListenerMatch.portName': 'Has no effect in any release.\n\n@default - any',
  'ListenerMatch.portNumber': 'Port of the service, or of the gateway.\n\n@default - any',
  ProxyMatch: 'Which proxies are patched.',
  'ProxyMatch.metadata': 'Metadata that a proxy sends to istiod, as exact values.\n\n@default - any',
  'ProxyMatch.proxyVersion':
    String.raw`Regular expression (RE2) for the version of the proxy, ${'`'}^1\.31.*${'`'}.` + '\n\n@default - any',
  RouteConfigurationMatch: 'Which Envoy route configurations are patched. Fields that are not set match anything.',
  'RouteConfigurationMatch.gateway':
    '`<namespace>/<name>` of its Gateway; only with context GATEWAY.\n\n@default - any',
  'RouteConfigurationMatch.name':
    'Name of the route configuration, `9080` in a sidecar, `http.8080` in a gateway.\n\n@default - any',
  'RouteConfigurationMatch.portName':
    'Name of the port of the Gateway server; only with context GATEWAY.\n\n@default - any',
  'RouteConfigurationMatch.portNumber': 'Port of the service or of the Gateway server.\n\n@default - any',
  'RouteConfigurationMatch.vhost': 'The virtual host.\n\n@default - any',
  RouteMatch: 'Which routes of a virtual host are patched.',
  'RouteMatch.action': 'The action of the route.\n\n@default ANY',
  'RouteMatch.name':
    'Name of the route, as in `http[].name` of a VirtualService; `default` for the routes that Istio generates.' +
    '\n\n@default - any',
  VirtualHostMatch: 'Which Envoy virtual hosts are patched.',
  'VirtualHostMatch.domainName': 'One of the domains of the virtual host.\n\n@default - any',
  'VirtualHostMatch.name': 'Name of the virtual host, `reviews.shop.svc.cluster.local:9080`.\n\n@default - any',
  'VirtualHostMatch.route': 'The route.\n\n@default - any',
  WaypointMatch: 'Which parts of a waypoint are patched. Fields that are not set match anything.',
  'WaypointMatch.filter': 'The filter.\n\n@default - any',
  'WaypointMatch.portNumber': 'Port of the service.\n\n@default - any',
  'WaypointMatch.route': 'Name of the route.\n\n@default - any',
};
