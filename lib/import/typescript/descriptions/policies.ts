/** Where a policy applies, in the words of every kind that takes targetRefs. */
const TARGET_REF =
  'The object that the policy is attached to, in its own namespace.\n\n@deprecated Write `targetRefs` instead.';
const TARGET_REFS =
  'The objects that the policy is attached to: Gateways, GatewayClasses, Services or ServiceEntries. Not together with ' +
  '`selector`. In ambient mode, what a waypoint enforces is attached so.' +
  '\n\n@default - the workloads of `selector`';
const SELECTOR =
  'The workloads that it applies to, by the labels of their pods, in its own namespace; in the root namespace, those of ' +
  'every namespace.\n\n@default - every workload of the namespace, and in the root namespace of the mesh';
const ANY_OF = 'Exact text, `prefix*`, `*suffix`, or `*` for any that is not empty.';

const FAIL_STRATEGY =
  'What becomes of traffic when the plugin cannot be loaded or crashes: `FAIL_CLOSE` refuses it, `FAIL_OPEN` lets it pass ' +
  'without the plugin, `FAIL_RELOAD` starts the plugin again.\n\n@default FAIL_CLOSE';
const IMAGE_PULL_POLICY =
  'When the module is fetched: `IfNotPresent` once, `Always` whenever the configuration changes.' +
  '\n\n@default - Always for the tag `latest`, else IfNotPresent';
const IMAGE_PULL_SECRET =
  'Name of the Secret with the credentials for the image registry, in the namespace of this object.' +
  '\n\n@default - images are pulled without credentials';
const PLUGIN_CONFIG = 'Configuration that the plugin reads when it starts, any JSON object.\n\n@default - none';
const PLUGIN_NAME = 'Name of the plugin in Envoy; plugins of one VM are told apart by it.\n\n@default - empty';
const PLUGIN_TYPE =
  'Whether the plugin is an `HTTP` filter or a `NETWORK` filter, which sees bytes of TCP.\n\n@default HTTP';
const SHA256 =
  'SHA-256 of the module or image, in hexadecimal. With it, a module that was fetched once is taken from the cache.' +
  '\n\n@default - the module is not checked';
const MODULE_URL =
  'Where the module is: `oci://` (also without a scheme), `https://`, `http://`, or `file:///` in the proxy container.';
const VERIFICATION_KEY =
  'Public key that the signature of the image is to be checked with. No release of Istio reads it.\n\n@default - none';
const VM_CONFIG = 'Settings of the VM that runs the plugin.\n\n@default - the built-in ones';
const TRAFFIC_MATCH = 'The traffic that passes through it; one match is enough.\n\n@default - all traffic';
const PHASE =
  'Where among the filters of Istio it stands: before authentication (`AUTHN`), before authorization (`AUTHZ`), or before ' +
  'the statistics (`STATS`).\n\n@default - at the end, right before the router';
const PRIORITY_IN_PHASE =
  'Order within one phase: the greater number comes first. Those of one number are ordered by name and namespace.' +
  '\n\n@default 0';
const MODE = 'Side of the call: `CLIENT` going out, `SERVER` coming in, or both.';

/** Texts on hover for policies and extensions, by message and by `Message.field`. */
export const policyDescriptions: Readonly<Record<string, string>> = {
  AccessLogFilter: 'Which requests and connections are logged.',
  'AccessLogFilter.expression':
    'CEL expression over the attributes of the request or connection, `response.code >= 400`; what it is true for is ' +
    'logged.\n\n@default - everything is logged',
  AccessLogging: 'How requests and connections are logged.',
  'AccessLogging.disabled': 'Whether nothing is logged to these providers.\n\n@default - as inherited, else false',
  'AccessLogging.filter': 'Which of them are logged.\n\n@default - all',
  'AccessLogging.match': 'The side of the calls that this is about.\n\n@default - both',
  'AccessLogging.providers':
    'Where the log goes, by the names of extension providers in the mesh configuration.' +
    '\n\n@default - the providers inherited, else those of the mesh configuration',
  AuthorizationCondition: 'A condition on one attribute: one of `values`, and none of `notValues`.',
  'AuthorizationCondition.key':
    'Attribute: `request.headers[name]`, `source.ip`, `remote.ip`, `source.namespace`, `source.principal`, ' +
    '`request.auth.principal`, `request.auth.audiences`, `request.auth.presenter`, `request.auth.claims[name]`, ' +
    '`destination.ip`, `destination.port`, `connection.sni`, or `experimental.envoy.filters.…`.',
  'AuthorizationCondition.notValues': `Values that do not match. ${ANY_OF} \`values\` or \`notValues\` is needed.\n\n@default - none`,
  'AuthorizationCondition.values': `Values that match. ${ANY_OF} \`values\` or \`notValues\` is needed.\n\n@default - any`,
  AuthorizationFrom: 'One description of callers.',
  'AuthorizationFrom.source': 'Who calls; all fields given have to match.',
  AuthorizationOperation:
    'What is called. Every field given has to match; in each, one entry is enough. All fields but ports are of HTTP: on ' +
    'other traffic an ALLOW rule with one of them never matches, and a DENY rule goes by its ports alone.',
  'AuthorizationOperation.hosts': `Hosts of the request, in any case; give \`name\` and \`name:*\` to match it with a port, too. ${ANY_OF}\n\n@default - any`,
  'AuthorizationOperation.methods': `Methods of HTTP; for gRPC it is always POST. ${ANY_OF}\n\n@default - any`,
  'AuthorizationOperation.notHosts': `Hosts that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationOperation.notMethods': `Methods that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationOperation.notPaths': `Paths that do not match, written as in \`paths\`.\n\n@default - none`,
  'AuthorizationOperation.notPorts': 'Ports that do not match, numbers as text.\n\n@default - none',
  'AuthorizationOperation.paths':
    `Paths without the query; for gRPC \`/package.Service/Method\`. ${ANY_OF} Or a template, in which \`{*}\` stands for one ` +
    'segment and `{**}` for any number of them.\n\n@default - any',
  'AuthorizationOperation.ports': 'Ports of the workload, not of the Service, numbers as text.\n\n@default - any',
  AuthorizationPolicySpec:
    'Who may call a workload. CUSTOM policies are asked first, then DENY, then ALLOW; where an ALLOW policy applies, what ' +
    'none of them matches is denied. Without `rules` a policy matches nothing, and so an ALLOW policy denies everything; ' +
    'with one empty rule it matches everything.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/security/authorization-policy/',
  'AuthorizationPolicySpec.action':
    'What becomes of a matching request: `ALLOW`, `DENY`, `AUDIT` to mark it in a log, `CUSTOM` to ask `provider`.' +
    '\n\n@default ALLOW',
  'AuthorizationPolicySpec.provider':
    'The extension provider that is asked; for action CUSTOM alone.\n\n@default - none',
  'AuthorizationPolicySpec.rules': 'What matches; one rule is enough.\n\n@default - nothing matches',
  'AuthorizationPolicySpec.selector': SELECTOR,
  'AuthorizationPolicySpec.targetRef': TARGET_REF,
  'AuthorizationPolicySpec.targetRefs': TARGET_REFS,
  AuthorizationRule:
    'Callers, operations and conditions that have to match together. An empty rule matches everything.',
  'AuthorizationRule.from': 'Who calls; one entry is enough.\n\n@default - anyone',
  'AuthorizationRule.to': 'What is called; one entry is enough.\n\n@default - anything',
  'AuthorizationRule.when': 'Further conditions; all have to hold.\n\n@default - none',
  AuthorizationSource:
    'Who calls. Every field given has to match; in each, one entry is enough. Principals, namespaces and service accounts ' +
    'are known through mutual TLS alone.',
  'AuthorizationSource.ipBlocks':
    'Addresses or CIDR ranges of the peer that opened the connection, `10.0.0.0/8`.\n\n@default - any',
  'AuthorizationSource.namespaces': `Namespaces of the calling workloads. ${ANY_OF}\n\n@default - any`,
  'AuthorizationSource.notIpBlocks': 'Addresses or CIDR ranges of the peer that do not match.\n\n@default - none',
  'AuthorizationSource.notNamespaces': `Namespaces that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationSource.notPrincipals': `Principals that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationSource.notRemoteIpBlocks':
    'Addresses or CIDR ranges of the client that do not match.\n\n@default - none',
  'AuthorizationSource.notRequestPrincipals': `Request principals that do not match; \`*\` is a request without a valid token. ${ANY_OF}\n\n@default - none`,
  'AuthorizationSource.notServiceAccounts':
    'Service accounts that do not match, written as in `serviceAccounts`.\n\n@default - none',
  'AuthorizationSource.notTrustDomains': `Trust domains that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationSource.principals': `Identities in the client certificate, \`cluster.local/ns/<namespace>/sa/<account>\`. ${ANY_OF}\n\n@default - any`,
  'AuthorizationSource.remoteIpBlocks':
    'Addresses or CIDR ranges of the client as X-Forwarded-For or the PROXY protocol tell it; the gateway has to be told ' +
    'how many proxies to trust.\n\n@default - any',
  'AuthorizationSource.requestPrincipals': `\`<issuer>/<subject>\` of a valid token; needs a RequestAuthentication. ${ANY_OF}\n\n@default - any`,
  'AuthorizationSource.serviceAccounts':
    'Service accounts of the calling workloads, `<namespace>/<account>` or `<account>` in the namespace of the policy. Not ' +
    'together with `principals` or `namespaces`.\n\n@default - any',
  'AuthorizationSource.trustDomains': `Trust domains of the calling workloads, as in their certificates. ${ANY_OF}\n\n@default - any`,
  AuthorizationTo: 'One description of what is called.',
  'AuthorizationTo.operation': 'What is called; all fields given have to match.',
  ClaimToHeader: 'Copies a claim of the token into a header of the request.',
  'ClaimToHeader.claim':
    'Claim; a nested one is written with dots, `realm.roles`. Texts, numbers and booleans are copied.',
  'ClaimToHeader.header': 'Name of the header; what the client sent under that name is removed.',
  ClusterMatch: 'Which clusters of Envoy are patched. Fields that are left out match anything.',
  'ClusterMatch.name': 'Whole name of the cluster, `outbound|80||reviews.shop.svc.cluster.local`.\n\n@default - any',
  'ClusterMatch.portNumber': 'Port of the service that the cluster is for.\n\n@default - any',
  'ClusterMatch.service': 'Host of the service, fully qualified. Not for inbound clusters.\n\n@default - any',
  'ClusterMatch.subset': 'Subset that the cluster is for.\n\n@default - any',
  CustomTag: 'Where the value of a tag comes from: one of these.',
  'CustomTag.environment': 'A variable of the environment of the proxy.',
  'CustomTag.formatter': 'A format as of the access log, `%REQ(:PATH)%`.',
  'CustomTag.header': 'A header of the request.',
  'CustomTag.literal': 'A value that is always the same.',
  CustomTagSource: 'A header or a variable by its name.',
  'CustomTagSource.defaultValue': 'Value where there is none.\n\n@default - the tag is left out',
  'CustomTagSource.name': 'Name of the header or variable.',
  CustomTagValue: 'A tag by its text.',
  'CustomTagValue.value': 'The value, or the format.',
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
    'statistics. For `operation: ADD` alone.\n\n@default - where the operation puts it',
  'EnvoyPatch.operation':
    '`MERGE` as protobuf merges, `ADD` at the end, `REMOVE`, `INSERT_BEFORE` and `INSERT_AFTER` the match, `INSERT_FIRST`, ' +
    '`REPLACE` the whole of a filter, `MERGE_AND_REPLACE_LIST` with lists replaced.',
  'EnvoyPatch.value': "The part of Envoy's configuration as JSON, with `@type` where Envoy wants it. Not for `REMOVE`.",
  EnvVar: 'A variable of the environment of a plugin.',
  'EnvVar.name': 'Name of the variable.',
  'EnvVar.value': 'Value, with `valueFrom: INLINE`.\n\n@default - empty',
  'EnvVar.valueFrom': '`INLINE` takes `value`, `HOST` the variable of the same name in the proxy.\n\n@default INLINE',
  FilterChainMatch: 'Which filter chains of a listener are patched. Fields that are left out match anything.',
  'FilterChainMatch.applicationProtocols':
    'Application protocols of the chain, comma-separated as Envoy lists them. Sidecars only.\n\n@default - any',
  'FilterChainMatch.destinationPort': 'Destination port of the chain.\n\n@default - any',
  'FilterChainMatch.filter': 'The filter in the chain.\n\n@default - any',
  'FilterChainMatch.name': 'Name of the chain.\n\n@default - any',
  'FilterChainMatch.sni': 'Server name that the chain is for.\n\n@default - any',
  'FilterChainMatch.transportProtocol': '`raw_buffer` or `tls`; for inbound traffic alone.\n\n@default - any',
  FilterMatch: 'Which filter is patched, or is stood beside.',
  'FilterMatch.name': 'Name of the filter, `envoy.filters.network.http_connection_manager`.',
  'FilterMatch.subFilter':
    'The filter inside of that one, such as an HTTP filter in the connection manager.\n\n@default - any',
  JwtHeader: 'A header that carries a token.',
  'JwtHeader.name': 'Name of the header.',
  'JwtHeader.prefix': 'What stands before the token, with the blank: `"Bearer "`.\n\n@default - nothing',
  JwtRule: 'One issuer of tokens, its keys, and where its tokens are found.',
  'JwtRule.audiences': 'Audiences that a token may be for; one is enough.\n\n@default - any audience will do',
  'JwtRule.forwardOriginalToken': 'Whether the token goes on to the workload.\n\n@default false',
  'JwtRule.fromCookies': 'Names of cookies that carry the token.\n\n@default - none',
  'JwtRule.fromHeaders': 'Headers that carry the token.\n\n@default - `Authorization: Bearer …`',
  'JwtRule.fromParams': 'Names of query parameters that carry the token.\n\n@default - `access_token`',
  'JwtRule.issuer': 'The `iss` claim, an address or a URL. Each rule has its own.',
  'JwtRule.jwks': 'The public keys themselves, a JSON Web Key Set. Not together with `jwksUri`.',
  'JwtRule.jwksUri': 'URL of the public keys.\n\n@default - what OpenID Connect discovery at the issuer says',
  'JwtRule.jwks_uri': 'The same as `jwksUri`, in the spelling of protobuf.\n\n@deprecated Write `jwksUri` instead.',
  'JwtRule.outputClaimToHeaders':
    'Claims that are copied into headers once the token is found valid.\n\n@default - none',
  'JwtRule.outputPayloadToHeader':
    'Header that the payload of a valid token is put into, base64url-encoded JSON.\n\n@default - none',
  'JwtRule.spaceDelimitedClaims':
    'Claims whose text is a list with blanks between, as `scope` is.\n\n@default - `scope` and `permission`',
  'JwtRule.timeout': 'How long the keys are waited for, from 1 ms on.\n\n@default 5s',
  ListenerMatch: 'Which listeners of Envoy are patched. Fields that are left out match anything.',
  'ListenerMatch.filterChain': 'The filter chain of the listener.\n\n@default - any',
  'ListenerMatch.listenerFilter': 'Name of a listener filter.\n\n@default - any',
  'ListenerMatch.name': 'Name of the listener, `virtualInbound`.\n\n@default - any',
  'ListenerMatch.portName': 'Has no effect in any release.\n\n@default - any',
  'ListenerMatch.portNumber': 'Port of the service, or of the gateway.\n\n@default - any',
  LuaConfig: 'A filter written in Lua.',
  'LuaConfig.inlineCode': 'The program: `envoy_on_request(handle)` and `envoy_on_response(handle)`.',
  MetricSelector: 'Which metrics an override is about: one of Istio, or one by its name.',
  'MetricSelector.customMetric': 'Name of a metric that is none of Istio.',
  'MetricSelector.metric': 'A metric of Istio, or `ALL_METRICS`.',
  'MetricSelector.mode': `${MODE}\n\n@default CLIENT_AND_SERVER`,
  Metrics: 'Which metrics are made, and with which tags.',
  'Metrics.overrides': 'Changes, in order; a later one wins.\n\n@default - none',
  'Metrics.providers':
    'Where they go, by the names of extension providers in the mesh configuration.\n\n@default - the providers inherited',
  'Metrics.reportingInterval': 'How often TCP connections are reported while they are open.\n\n@default 5s',
  MetricsOverrides: 'Changes one metric, or all.',
  'MetricsOverrides.disabled': 'Whether the metric is not made.\n\n@default - as inherited, else false',
  'MetricsOverrides.match': 'The metric.\n\n@default - all, on both sides',
  'MetricsOverrides.tagOverrides': 'Tags to add, change or remove, by name.\n\n@default - none',
  MutualTls: 'Whether callers have to use mutual TLS.',
  'MutualTls.mode':
    '`STRICT` accepts mutual TLS alone, `PERMISSIVE` plain text as well, `DISABLE` plain text alone; `UNSET` leaves it to the ' +
    'namespace, then the mesh.\n\n@default - as inherited, at last PERMISSIVE',
  NameMatch: 'A thing by its name.',
  'NameMatch.name': 'The name.',
  PeerAuthenticationSpec:
    'Whether workloads accept plain text. The narrowest wins: port, workload, namespace, mesh.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/security/peer_authentication/',
  'PeerAuthenticationSpec.mtls': 'What holds for all ports.\n\n@default - as inherited, at last PERMISSIVE',
  'PeerAuthenticationSpec.portLevelMtls':
    'What holds for single ports of the workload, by number. Needs `selector`.\n\n@default - none',
  'PeerAuthenticationSpec.selector':
    'The workloads that it applies to, by the labels of their pods, in its own namespace.' +
    '\n\n@default - every workload of the namespace, and in the root namespace of the mesh',
  PolicyTargetReference: 'The object that a policy is attached to.',
  'PolicyTargetReference.group':
    'API group: `gateway.networking.k8s.io`, `networking.istio.io`, or empty for a Service.\n\n@default - empty',
  'PolicyTargetReference.kind': '`Gateway`, `GatewayClass`, `Service` or `ServiceEntry`.',
  'PolicyTargetReference.name': 'Name of the object.',
  'PolicyTargetReference.namespace':
    'Namespace of the object; none but that of the policy is accepted.\n\n@default - the namespace of the policy',
  PortSelector: 'A port by its number.',
  'PortSelector.number': 'The number, 1 to 65535.',
  ProviderRef: 'An extension provider of the mesh configuration.',
  'ProviderRef.name': 'Its name.',
  ProxyConfigSpec:
    'Settings of proxies that hold from their start on; pods have to be restarted for a change.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/proxy-config/',
  'ProxyConfigSpec.concurrency':
    'Number of worker threads; 0 takes as many as there are cores.\n\n@default - by the CPU limit of the proxy',
  'ProxyConfigSpec.environmentVariables': 'Further variables of the environment of the proxy.\n\n@default - none',
  'ProxyConfigSpec.image': 'Which image the proxy is.\n\n@default - the image of the mesh',
  'ProxyConfigSpec.selector': SELECTOR,
  ProxyImage: 'The image of the proxy.',
  'ProxyImage.imageType': '`default`, `debug` or `distroless`, added to the tag.\n\n@default - as installed',
  ProxyMatch: 'Which proxies are patched.',
  'ProxyMatch.metadata': 'Metadata that a proxy gives to istiod, exact values.\n\n@default - any',
  'ProxyMatch.proxyVersion':
    String.raw`Regular expression (RE2) for the version of the proxy, ${'`'}^1\.31.*${'`'}.` + '\n\n@default - any',
  RequestAuthenticationSpec:
    'Which tokens are valid. A request with an invalid one is refused; one without is let through, unless an ' +
    'AuthorizationPolicy asks for a request principal.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/security/request_authentication/',
  'RequestAuthenticationSpec.jwtRules': 'The issuers.\n\n@default - none',
  'RequestAuthenticationSpec.selector': SELECTOR,
  'RequestAuthenticationSpec.targetRef': TARGET_REF,
  'RequestAuthenticationSpec.targetRefs': TARGET_REFS,
  RouteConfigurationMatch: 'Which route configurations of Envoy are patched. Fields that are left out match anything.',
  'RouteConfigurationMatch.gateway':
    '`<namespace>/<name>` of the Gateway that it is for; with context GATEWAY alone.\n\n@default - any',
  'RouteConfigurationMatch.name':
    'Name of the route configuration, `9080` in a sidecar, `http.8080` in a gateway.\n\n@default - any',
  'RouteConfigurationMatch.portName':
    'Name of the port of the Gateway server; with context GATEWAY alone.\n\n@default - any',
  'RouteConfigurationMatch.portNumber': 'Port of the service or of the Gateway server.\n\n@default - any',
  'RouteConfigurationMatch.vhost': 'The virtual host in it.\n\n@default - any',
  RouteMatch: 'Which routes of a virtual host are patched.',
  'RouteMatch.action': 'What the route does.\n\n@default ANY',
  'RouteMatch.name':
    'Name of the route, as in `http[].name` of a VirtualService; `default` for those of Istio.\n\n@default - any',
  TagOverride: 'What becomes of a tag.',
  'TagOverride.operation': '`UPSERT` sets it, `REMOVE` leaves it out.\n\n@default UPSERT',
  'TagOverride.value': 'CEL expression for the value, `request.host`; needed for `UPSERT`.',
  TelemetrySelector: 'The side of the calls that a setting is about.',
  'TelemetrySelector.mode': `${MODE}\n\n@default CLIENT_AND_SERVER`,
  TelemetrySpec:
    'Which metrics, logs and traces workloads make. What a workload leaves open is inherited from the namespace, then the ' +
    'mesh.\n\n@see https://istio.io/latest/docs/reference/config/telemetry/',
  'TelemetrySpec.accessLogging': 'Logs of requests and connections.\n\n@default - as inherited',
  'TelemetrySpec.metrics': 'Metrics.\n\n@default - as inherited',
  'TelemetrySpec.selector': SELECTOR,
  'TelemetrySpec.targetRef': TARGET_REF,
  'TelemetrySpec.targetRefs': TARGET_REFS,
  'TelemetrySpec.tracing': 'Traces. One entry a mode is read.\n\n@default - as inherited',
  Tracing: 'How calls are traced.',
  'Tracing.customTags': 'Tags of every span, by name.\n\n@default - as inherited',
  'Tracing.disableContextPropagation':
    'Whether the headers that carry a trace on, such as `traceparent`, are not added to forwarded requests.\n\n@default false',
  'Tracing.disableSpanReporting':
    'Whether no spans are reported; trace headers are still sent on.\n\n@default - as inherited, else false',
  'Tracing.enableIstioTags': 'Whether spans carry tags such as `istio.mesh_id`.\n\n@default true',
  'Tracing.match': 'The side of the calls that this is about.\n\n@default - both',
  'Tracing.providers':
    'Where spans go: one extension provider of the mesh configuration, by name.\n\n@default - the provider inherited',
  'Tracing.randomSamplingPercentage':
    'Share of requests that is traced where the caller did not decide, 0.00 to 100.00 percent.' +
    '\n\n@default - as inherited, at last 1 percent',
  'Tracing.useRequestIdForTraceSampling': 'Whether the request id decides about sampling, too.\n\n@default true',
  TrafficExtensionSpec:
    'Adds a filter, written in WebAssembly or Lua, to proxies.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic-extension/',
  'TrafficExtensionSpec.lua': 'A filter in Lua.',
  'TrafficExtensionSpec.match': TRAFFIC_MATCH,
  'TrafficExtensionSpec.phase': PHASE,
  'TrafficExtensionSpec.priority': PRIORITY_IN_PHASE,
  'TrafficExtensionSpec.selector': SELECTOR,
  'TrafficExtensionSpec.targetRefs': TARGET_REFS,
  'TrafficExtensionSpec.wasm': 'A filter in WebAssembly.',
  TrafficSelector: 'Traffic by direction and port; both have to match.',
  'TrafficSelector.mode':
    '`CLIENT` for traffic going out, `SERVER` for traffic coming in and through gateways, or both.\n\n@default CLIENT_AND_SERVER',
  'TrafficSelector.ports': 'Destination ports; one match is enough.\n\n@default - all',
  VirtualHostMatch: 'Which virtual hosts of Envoy are patched.',
  'VirtualHostMatch.domainName': 'One of the domains of the virtual host.\n\n@default - any',
  'VirtualHostMatch.name': 'Name of the virtual host, `reviews.shop.svc.cluster.local:9080`.\n\n@default - any',
  'VirtualHostMatch.route': 'The route in it.\n\n@default - any',
  VmConfig: 'Settings of the VM of a plugin.',
  'VmConfig.env': 'Variables of its environment.\n\n@default - none',
  WasmConfig: 'A filter in WebAssembly.',
  'WasmConfig.failStrategy': FAIL_STRATEGY,
  'WasmConfig.imagePullPolicy': IMAGE_PULL_POLICY,
  'WasmConfig.imagePullSecret': IMAGE_PULL_SECRET,
  'WasmConfig.pluginConfig': PLUGIN_CONFIG,
  'WasmConfig.pluginName': PLUGIN_NAME,
  'WasmConfig.sha256': SHA256,
  'WasmConfig.type': PLUGIN_TYPE,
  'WasmConfig.url': MODULE_URL,
  'WasmConfig.verificationKey': VERIFICATION_KEY,
  'WasmConfig.vmConfig': VM_CONFIG,
  WasmPluginSpec:
    'Adds a WebAssembly filter to proxies.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/',
  'WasmPluginSpec.failStrategy': FAIL_STRATEGY,
  'WasmPluginSpec.imagePullPolicy': IMAGE_PULL_POLICY,
  'WasmPluginSpec.imagePullSecret': IMAGE_PULL_SECRET,
  'WasmPluginSpec.match': TRAFFIC_MATCH,
  'WasmPluginSpec.phase': PHASE,
  'WasmPluginSpec.pluginConfig': PLUGIN_CONFIG,
  'WasmPluginSpec.pluginName': PLUGIN_NAME,
  'WasmPluginSpec.priority': PRIORITY_IN_PHASE,
  'WasmPluginSpec.selector': SELECTOR,
  'WasmPluginSpec.sha256': SHA256,
  'WasmPluginSpec.targetRef': TARGET_REF,
  'WasmPluginSpec.targetRefs': TARGET_REFS,
  'WasmPluginSpec.type': PLUGIN_TYPE,
  'WasmPluginSpec.url': MODULE_URL,
  'WasmPluginSpec.verificationKey': VERIFICATION_KEY,
  'WasmPluginSpec.vmConfig': VM_CONFIG,
  WaypointMatch: 'Which parts of a waypoint are patched. Fields that are left out match anything.',
  'WaypointMatch.filter': 'The filter.\n\n@default - any',
  'WaypointMatch.portNumber': 'Port of the service.\n\n@default - any',
  'WaypointMatch.route': 'The route, by its name.\n\n@default - any',
};
