/** Texts on hover for the networking kinds, by message and by `Message.field`. */
export const networkingDescriptions: Readonly<Record<string, string>> = {
  ClientTlsSettings: 'How a proxy that calls a service opens TLS.',
  'ClientTlsSettings.caCertificates':
    'Path, in the proxy, of the file with the CA certificates that the server certificate is checked against. ' +
    'Leave it out with `credentialName` and with mode `ISTIO_MUTUAL`.' +
    '\n\n@default - the CA certificates of the operating system',
  'ClientTlsSettings.caCrl':
    'Path, in the proxy, of the file with the revocation list that the server certificate is looked up in. Leave ' +
    'it out with `credentialName`.' +
    '\n\n@default - no revocation check',
  'ClientTlsSettings.clientCertificate':
    'Path, in the proxy, of the client certificate. Mode `MUTUAL` needs it unless `credentialName` is given.',
  'ClientTlsSettings.credentialName':
    'Name of the Secret with key, certificate and CA certificates, in the namespace of the calling proxy; or ' +
    '`configmap://<namespace>/<name>` for CA certificates in a ConfigMap. Sidecars read it only if the rule has a ' +
    '`workloadSelector`.' +
    '\n\n@default - the files named in the other fields',
  'ClientTlsSettings.insecureSkipVerify':
    'Whether the server certificate is accepted unchecked, neither its CA nor its names.\n\n@default false',
  'ClientTlsSettings.mode':
    '`DISABLE` sends plain text, `SIMPLE` checks the server certificate, `MUTUAL` also presents a client ' +
    'certificate of yours, `ISTIO_MUTUAL` presents the one that Istio issues.' +
    '\n\n@default DISABLE',
  'ClientTlsSettings.privateKey':
    'Path, in the proxy, of the private key of the client certificate. Mode `MUTUAL` needs it unless ' +
    '`credentialName` is given.',
  'ClientTlsSettings.sni':
    'Server name that is sent in the TLS handshake.' +
    '\n\n@default - the `Host` header of the request in modes `SIMPLE` and `MUTUAL`',
  'ClientTlsSettings.subjectAltNames':
    'Names of which the server certificate must bear at least one. They replace those of the ServiceEntry.' +
    '\n\n@default - those of the ServiceEntry, if it has any',
  ConnectionPoolSettings: 'Limits for connections and requests. At least one of `http` and `tcp` is needed.',
  'ConnectionPoolSettings.http': 'Limits and timeouts for HTTP requests.\n\n@default - the built-in ones',
  'ConnectionPoolSettings.tcp':
    'Limits and timeouts for connections, those of HTTP included.\n\n@default - the built-in ones',
  ConsistentHash: 'Sends requests with the same key to the same endpoint, as long as that endpoint is there.',
  'ConsistentHash.httpCookie': 'The key is this cookie.',
  'ConsistentHash.httpHeaderName': 'The key is the value of the header of this name.',
  'ConsistentHash.httpQueryParameterName': 'The key is the value of the query parameter of this name.',
  'ConsistentHash.maglev': 'Hashes with the Maglev table.',
  'ConsistentHash.minimumRingSize':
    'Least number of slots in the ring.\n\n@default 1024\n\n@deprecated Write `ringHash.minimumRingSize` instead.',
  'ConsistentHash.ringHash': 'Hashes with a ring, the algorithm that holds when none is given.',
  'ConsistentHash.useSourceIp': 'The key is the IP address of the caller.\n\n@default false',
  CorsPolicy: 'Which other origins may call from a browser (CORS).',
  'CorsPolicy.allowCredentials': 'Whether browsers may send cookies and other credentials along.\n\n@default false',
  'CorsPolicy.allowHeaders': 'Request headers that a browser may send, names or `*`.\n\n@default - none is announced',
  'CorsPolicy.allowMethods':
    'Methods that a browser may use: `GET`, `POST` and so on in capitals, or `*`.\n\n@default - none is announced',
  'CorsPolicy.allowOrigin': 'Origins that may call, as exact text or `*`.\n\n@deprecated Write `allowOrigins` instead.',
  'CorsPolicy.allowOrigins': 'Origins that may call; one match is enough. A match must not be empty.',
  'CorsPolicy.exposeHeaders':
    'Response headers that scripts in the browser may read, names or `*`.' +
    '\n\n@default - none beyond those that browsers always show',
  'CorsPolicy.maxAge':
    'How long a browser may remember the answer to a preflight request, in whole seconds, at least `1s`.' +
    '\n\n@default - the browser decides',
  'CorsPolicy.unmatchedPreflights':
    'What becomes of a preflight request whose origin is not allowed. `FORWARD` and `UNSPECIFIED` send it on to ' +
    'the service, `IGNORE` does not.' +
    '\n\n@default FORWARD',
  Delegate: 'The VirtualService that holds the routes of another one.',
  'Delegate.name': 'Name of the VirtualService, which must have no hosts.',
  'Delegate.namespace': 'Namespace of the VirtualService.\n\n@default - the namespace of the one that delegates',
  Destination: 'The service, and perhaps the part of it, where traffic goes.',
  'Destination.host':
    'The service, from Kubernetes or a ServiceEntry. A name without dots is completed with the namespace of this ' +
    'object.',
  'Destination.port':
    'Port of the service; needed if the service has more than one.\n\n@default - the only port of the service',
  'Destination.subset':
    'Name of a subset that a DestinationRule of the host defines.\n\n@default - all endpoints of the service',
  DestinationRuleSpec:
    'What holds for traffic to a service after routing: balancing, connection limits, TLS, subsets.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/destination-rule/',
  'DestinationRuleSpec.exportTo':
    'Namespaces whose proxies see the rule: names, `.` for its own, or `*` alone for all. With `workloadSelector` ' +
    'only its own.' +
    '\n\n@default - as the mesh sets it, `*` unless changed',
  'DestinationRuleSpec.host':
    'The service that the rule is for. A name without dots is completed with the namespace of this object; a ' +
    'wildcard such as `*.example.com` is legal.',
  'DestinationRuleSpec.subsets':
    'Named parts of the service, its versions for instance. Names must differ.\n\n@default - none',
  'DestinationRuleSpec.trafficPolicy':
    'What holds for all ports and subsets that say nothing else.\n\n@default - the settings of the mesh',
  'DestinationRuleSpec.workloadSelector':
    'Callers that the rule is for, by their pod labels, in the namespace of the rule.' +
    '\n\n@default - all callers that see the rule',
  ExecHealthCheck: 'A command whose exit code tells the health.',
  'ExecHealthCheck.command': 'Program and its arguments, run without a shell. Exit code 0 means healthy.',
  GatewaySpec:
    'Ports and hosts that gateway proxies open at the edge of the mesh.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/gateway/',
  'GatewaySpec.selector':
    'Labels of the gateway pods that open these servers, whatever their namespace.\n\n@default - all gateway pods',
  'GatewaySpec.servers': 'Ports to open, at least one. Port names must differ.',
  GrpcHealthCheck: 'A call to the gRPC health service.',
  'GrpcHealthCheck.port': 'Port to call, 1 to 65535.',
  'GrpcHealthCheck.service': 'Service name that the health request carries.\n\n@default - an empty name',
  HeaderChanges: 'Changes to the headers of a request and of its response.',
  'HeaderChanges.request': 'Changes before the request is sent on.\n\n@default - none',
  'HeaderChanges.response': 'Changes before the response goes back.\n\n@default - none',
  HeaderOperations: 'Headers to set, add and remove.',
  'HeaderOperations.add':
    'Values that are appended to headers, by name. Envoy format strings such as `%DOWNSTREAM_REMOTE_ADDRESS%` ' +
    'work; write `%%` for a percent sign.' +
    '\n\n@default - none',
  'HeaderOperations.remove':
    'Names of headers that are dropped. `host` and names that start with `:` are refused.\n\n@default - none',
  'HeaderOperations.set':
    'Values that replace those of headers, by name. Envoy format strings such as `%DOWNSTREAM_REMOTE_ADDRESS%` ' +
    'work; write `%%` for a percent sign.' +
    '\n\n@default - none',
  Http2KeepAlive: 'Probes of idle and busy HTTP/2 connections with PING frames.',
  'Http2KeepAlive.interval': 'Time from one PING to the next, in whole milliseconds, at least `1ms`. Must be given.',
  'Http2KeepAlive.timeout':
    'How long the answer to a PING may take before the connection is closed, in whole milliseconds, at least ' +
    '`1ms`. Must be given.',
  HttpBody: 'The content of a response, as text or bytes.',
  'HttpBody.bytes': 'The content in base64.',
  'HttpBody.string': 'The content as text.',
  HttpConnectionPoolSettings: 'Limits and timeouts for HTTP requests to a service.',
  'HttpConnectionPoolSettings.h2UpgradePolicy':
    'Whether HTTP/1.1 requests go on as HTTP/2. `UPGRADE` says yes, `DO_NOT_UPGRADE` no, `DEFAULT` leaves it to ' +
    'the mesh. `UPGRADE` excludes `useClientProtocol`.' +
    '\n\n@default DEFAULT',
  'HttpConnectionPoolSettings.http1MaxPendingRequests':
    'Most requests that may wait for a connection; further ones are refused with status 503.\n\n@default 4294967295',
  'HttpConnectionPoolSettings.http2KeepAlive':
    'PING frames that find dead HTTP/2 connections.\n\n@default - none are sent',
  'HttpConnectionPoolSettings.http2MaxRequests':
    'Most requests in flight at once, HTTP/1.1 included; further ones are refused with status 503.' +
    '\n\n@default 4294967295',
  'HttpConnectionPoolSettings.idleTimeout':
    'How long a connection without requests stays open, in whole milliseconds, at least `1ms`.\n\n@default 1h',
  'HttpConnectionPoolSettings.maxConcurrentStreams':
    'Most requests in flight at once on one HTTP/2 connection.\n\n@default 2147483647',
  'HttpConnectionPoolSettings.maxRequestsPerConnection':
    'Requests after which a connection is closed; `1` switches keep-alive off, `0` means no limit.\n\n@default 0',
  'HttpConnectionPoolSettings.maxRetries':
    'Most retries in flight at once to the whole service.\n\n@default 4294967295',
  'HttpConnectionPoolSettings.useClientProtocol':
    'Whether the connection to the service speaks the HTTP version of the caller.\n\n@default false',
  HttpCookie: 'The cookie that keeps a client at one endpoint.',
  'HttpCookie.attributes':
    'Further attributes of the cookie that the proxy makes, `SameSite` for instance. Names must differ.' +
    '\n\n@default - none',
  'HttpCookie.name': 'Name of the cookie.',
  'HttpCookie.path': 'Path that the cookie is valid for.\n\n@default - no path is set',
  'HttpCookie.ttl':
    'Lifetime of the cookie that the proxy makes for a request without one; `0s` makes it last for the browser ' +
    'session.' +
    '\n\n@default - the proxy makes no cookie',
  HttpCookieAttribute: 'An attribute of a cookie.',
  'HttpCookieAttribute.name': 'Name of the attribute.',
  'HttpCookieAttribute.value': 'Value of the attribute; an attribute such as `HttpOnly` has none.\n\n@default - none',
  HttpDirectResponse: 'An answer that the proxy gives itself.',
  'HttpDirectResponse.body': 'Content of the answer, at most 1 MiB.\n\n@default - empty',
  'HttpDirectResponse.status': 'HTTP status, 200 to 600.',
  HttpFaultAbort: 'Requests that are answered with an error instead of being sent on.',
  'HttpFaultAbort.grpcStatus': 'Name of the gRPC status to answer with, such as `UNAVAILABLE`.',
  'HttpFaultAbort.http2Error': 'HTTP/2 error to answer with. Istio does not support it and refuses the VirtualService.',
  'HttpFaultAbort.httpStatus': 'HTTP status to answer with, 200 to 600.',
  'HttpFaultAbort.percentage': 'Share of the requests that are aborted.\n\n@default - none',
  HttpFaultDelay: 'Requests that are held back before they are sent on.',
  'HttpFaultDelay.exponentialDelay':
    'Mean of a random delay. Istio does not support it and refuses the VirtualService; write `fixedDelay` instead.',
  'HttpFaultDelay.fixedDelay': 'How long a request is held back, in whole milliseconds, at least `1ms`.',
  'HttpFaultDelay.percent':
    'Share of the requests that are delayed, percent, 0 to 100, whole numbers.' +
    '\n\n@deprecated Write `percentage` instead.',
  'HttpFaultDelay.percentage': 'Share of the requests that are delayed.\n\n@default - none',
  HttpFaultInjection: 'Faults that the calling proxy makes on purpose. One of `abort` and `delay` is needed.',
  'HttpFaultInjection.abort': 'Answers requests with an error.\n\n@default - none',
  'HttpFaultInjection.delay': 'Holds requests back.\n\n@default - none',
  HttpHeader: 'A header that the health request carries.',
  'HttpHeader.name': 'Name of the header, letters, digits and hyphens.',
  'HttpHeader.value': 'Value of the header.',
  HttpHealthCheck: 'An HTTP request whose status tells the health: 200 to 399 is healthy.',
  'HttpHealthCheck.host': 'Host that is called.\n\n@default - the address of the workload',
  'HttpHealthCheck.httpHeaders': 'Headers that the request carries.\n\n@default - none',
  'HttpHealthCheck.path': 'Path that is called.\n\n@default /',
  'HttpHealthCheck.port': 'Port that is called, 1 to 65535.',
  'HttpHealthCheck.scheme': '`HTTP` or `HTTPS`.\n\n@default HTTP',
  HttpMatch: 'Conditions on an HTTP request, all of which must hold.',
  'HttpMatch.authority': 'The `Host` or `:authority` header, upper and lower case being different.\n\n@default - any',
  'HttpMatch.gateways':
    'Gateways that the condition is for, in place of those of the VirtualService; `mesh` stands for all sidecars.' +
    '\n\n@default - the gateways of the VirtualService',
  'HttpMatch.headers':
    'Headers by lower-case name; an empty match asks only that the header is there. At gateways, ' +
    '`@request.auth.claims.<claim>` stands for a claim of the JWT.' +
    '\n\n@default - any',
  'HttpMatch.ignoreUriCase':
    'Whether `exact` and `prefix` of `uri` take upper and lower case as equal.\n\n@default false',
  'HttpMatch.method': 'HTTP method, in capitals.\n\n@default - any',
  'HttpMatch.name': 'Name of the condition, which shows up in access logs after the name of the route.',
  'HttpMatch.port': 'Port of the host that the request is addressed to, 1 to 65535.\n\n@default - any',
  'HttpMatch.queryParams': 'Query parameters by name.\n\n@default - any',
  'HttpMatch.scheme': '`http` or `https`.\n\n@default - any',
  'HttpMatch.sourceLabels':
    'Pod labels of the caller. Holds for sidecars only, that is with `mesh` among the gateways.' +
    '\n\n@default - any caller',
  'HttpMatch.sourceNamespace':
    'Namespace of the caller. Holds for sidecars only, that is with `mesh` among the gateways.' +
    '\n\n@default - any namespace',
  'HttpMatch.statPrefix': 'Prefix of the Envoy metrics of the route.\n\n@default - the route has no metrics of its own',
  'HttpMatch.uri':
    'Path of the request, without the query, upper and lower case being different unless `ignoreUriCase` is set.' +
    '\n\n@default - any',
  'HttpMatch.withoutHeaders':
    'Headers by lower-case name that must not match; an empty match asks that the header is missing.' +
    '\n\n@default - none',
  HttpMirrorPolicy: 'A service that gets copies of requests, the answers being thrown away.',
  'HttpMirrorPolicy.destination': 'The service that gets the copies.',
  'HttpMirrorPolicy.percentage': 'Share of the requests that are copied.\n\n@default - all',
  HttpRedirect: 'An answer that sends the caller to another URL. At least one part of the URL must be given.',
  'HttpRedirect.authority': 'Host of the new URL.\n\n@default - the host of the request',
  'HttpRedirect.derivePort':
    'How the port of the new URL is found. `FROM_PROTOCOL_DEFAULT` takes 80 or 443 as the scheme wants, ' +
    '`FROM_REQUEST_PORT` the port of the request. Excludes `port`.' +
    '\n\n@default - as `FROM_REQUEST_PORT`',
  'HttpRedirect.port': 'Port of the new URL, 1 to 65535.',
  'HttpRedirect.prefixRewrite':
    'What the new URL has in place of the matched path prefix; every `uri` in the matches of the rule must be a ' +
    'prefix. Excludes `uri`.' +
    '\n\n@default - the path stays',
  'HttpRedirect.redirectCode': 'HTTP status of the answer, 300 to 399.\n\n@default 301',
  'HttpRedirect.scheme': '`http` or `https`.\n\n@default - the scheme of the request',
  'HttpRedirect.uri':
    'Path of the new URL, whole, whatever was matched. Excludes `prefixRewrite`.\n\n@default - the path stays',
  HttpRetry: 'When and how often a failed request is tried again.',
  'HttpRetry.attempts':
    'Most retries of a request; `0` switches retries off and excludes `perTryTimeout`, `retryOn` and ' +
    '`retryRemoteLocalities`.' +
    '\n\n@default 0',
  'HttpRetry.backoff':
    'Least pause before a retry, in whole milliseconds, at least `1ms`; it grows from try to try.\n\n@default 25ms',
  'HttpRetry.perTryTimeout':
    'How long each try may take, the first one included, in whole milliseconds, at least `1ms`.' +
    '\n\n@default - the timeout of the route',
  'HttpRetry.retryIgnorePreviousHosts':
    'Whether a retry prefers endpoints that were not tried before.\n\n@default true',
  'HttpRetry.retryOn':
    'What counts as failed: conditions of Envoy and HTTP statuses, separated by commas without spaces, such as ' +
    '`5xx,reset,503`.' +
    '\n\n@default connect-failure,refused-stream,unavailable,cancelled',
  'HttpRetry.retryRemoteLocalities': 'Whether retries may go to other localities.\n\n@default false',
  HttpRewrite: 'Changes to path and host before a request is sent on. At least one is needed.',
  'HttpRewrite.authority': 'New value of the `Host` header.\n\n@default - the one of the request',
  'HttpRewrite.uri':
    'New path. After a prefix match it takes the place of the prefix, otherwise of the whole path. Excludes ' +
    '`uriRegexRewrite`.' +
    '\n\n@default - the path stays',
  'HttpRewrite.uriRegexRewrite':
    'Replacement within the path by a regular expression. Excludes `uri`.\n\n@default - the path stays',
  HttpRoute: 'A rule for HTTP requests: which ones it takes, and what happens to them.',
  'HttpRoute.corsPolicy': 'Which other origins may call from a browser.\n\n@default - CORS is left to the service',
  'HttpRoute.delegate':
    'VirtualService whose routes are taken here. Excludes `route` and `redirect`; a delegate cannot delegate again.',
  'HttpRoute.directResponse': 'Answers from the proxy. Excludes `route`, `redirect`, `fault` and `rewrite`.',
  'HttpRoute.fault': 'Delays and errors made on purpose.\n\n@default - none',
  'HttpRoute.headers': 'Changes to headers, before those of the destination.\n\n@default - none',
  'HttpRoute.match':
    'Conditions, one of which must hold. Only the last rule should have none.\n\n@default - every request',
  'HttpRoute.mirror':
    'Service that gets copies of the requests, the answers being thrown away. Excludes `mirrors`.\n\n@default - none',
  'HttpRoute.mirrorPercent':
    'Share of the requests that `mirror` gets, percent, 0 to 100.\n\n@deprecated Write `mirrorPercentage` instead.',
  'HttpRoute.mirrorPercentage': 'Share of the requests that `mirror` gets.\n\n@default - all',
  'HttpRoute.mirror_percent':
    'Share of the requests that `mirror` gets, percent, 0 to 100.\n\n@deprecated Write `mirrorPercentage` instead.',
  'HttpRoute.mirrors':
    'Services that get copies of the requests, the answers being thrown away. Excludes `mirror`.\n\n@default - none',
  'HttpRoute.name': 'Name of the rule, which shows up in access logs.',
  'HttpRoute.redirect': 'Sends the caller to another URL. Excludes `route`, `directResponse`, `fault` and `rewrite`.',
  'HttpRoute.retries':
    'When and how often a failed request is tried again.\n\n@default - as the mesh sets it, 2 retries unless changed',
  'HttpRoute.rewrite': 'Changes to path and host before the request is sent on.\n\n@default - none',
  'HttpRoute.route':
    'Where requests go, shared out by weight. One of `route`, `redirect`, `directResponse` and `delegate` is needed.',
  'HttpRoute.timeout':
    'How long the caller waits for the whole answer, retries included, in whole milliseconds, at least `1ms`.' +
    '\n\n@default - without limit',
  HttpRouteDestination: 'A service that takes a share of the requests of a rule.',
  'HttpRouteDestination.destination': 'The service.',
  'HttpRouteDestination.headers': 'Changes to headers of the requests that go this way.\n\n@default - none',
  'HttpRouteDestination.weight':
    'Share of the requests, in proportion to the sum of all weights; `0` gets none.' +
    '\n\n@default - all with a single destination, none with several',
  IstioEgressListener: 'Services that a workload can call, through one port or through all.',
  'IstioEgressListener.bind':
    'Where the listener waits: an IP address, or a Unix socket as `unix:///path` or `unix://@name` with port ' +
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
  IstioIngressListener: 'A port on which a workload takes requests.',
  'IstioIngressListener.bind': 'IP address where the listener waits.\n\n@default - the address of the workload',
  'IstioIngressListener.captureMode':
    'How traffic reaches the listener. `DEFAULT` follows the mesh, `IPTABLES` redirects it, `NONE` redirects ' +
    'nothing, so that callers must use the port itself.' +
    '\n\n@default DEFAULT',
  'IstioIngressListener.connectionPool':
    'Limits for connections and requests on this port.\n\n@default - `inboundConnectionPool` of the Sidecar',
  'IstioIngressListener.defaultEndpoint':
    'Where the workload waits: `127.0.0.1:8080`, `[::1]:8080`, `0.0.0.0:8080` (the address of the workload) or ' +
    '`unix:///path`.' +
    '\n\n@default - the same port of the workload',
  'IstioIngressListener.port': 'Port that the listener is for. Numbers must differ.',
  'IstioIngressListener.tls':
    'TLS for callers outside the mesh, on HTTPS and TLS ports. `ISTIO_MUTUAL`, `AUTO_PASSTHROUGH` and Secrets by ' +
    'name are refused.' +
    '\n\n@default - none',
  LoadBalancerSettings: 'How requests are shared out among the endpoints of a service.',
  'LoadBalancerSettings.consistentHash': 'Keeps requests with the same key at the same endpoint. Excludes `simple`.',
  'LoadBalancerSettings.localityLbSetting':
    'Which regions and zones get the traffic, in place of what the mesh says. Excludes `zoneAwareLbSetting`.' +
    '\n\n@default - the setting of the mesh',
  'LoadBalancerSettings.simple':
    '`LEAST_REQUEST` prefers endpoints with few open requests, `ROUND_ROBIN` takes turns, `RANDOM` draws lots, ' +
    '`PASSTHROUGH` keeps the address that the caller chose. `UNSPECIFIED` is the default, `LEAST_CONN` an old name ' +
    'of `LEAST_REQUEST`. Excludes `consistentHash`.' +
    '\n\n@default LEAST_REQUEST',
  'LoadBalancerSettings.warmup':
    'Raises the traffic of new endpoints step by step, with `ROUND_ROBIN` and `LEAST_REQUEST`.' +
    '\n\n@default - new endpoints get their full share at once',
  'LoadBalancerSettings.warmupDurationSecs':
    'How long new endpoints get less traffic, at least `1ms`.\n\n@deprecated Write `warmup.duration` instead.',
  'LoadBalancerSettings.zoneAwareLbSetting':
    'Keeps traffic in the zone of the caller as long as there is room. Excludes `localityLbSetting`; sidecars need ' +
    '`ISTIO_META_ENABLE_SELF_DISCOVERY` in their proxy metadata.' +
    '\n\n@default - the setting of the mesh',
  LocalityDistribute: 'How traffic from one locality is shared out among others.',
  'LocalityDistribute.from':
    'Where the traffic comes from: `region/zone/subzone`, cut short or with `*` at the end, as `eu-west/*`.',
  'LocalityDistribute.to':
    'Percent of the traffic by locality, each 1 to 100, together 100. Localities are written as in `from`.',
  LocalityFailover: 'The region that helps out when another one has no healthy endpoints.',
  'LocalityFailover.from': 'Region that fails, without zone.',
  'LocalityFailover.to': 'Region that helps out, without zone; not the same as `from`.',
  LocalityLoadBalancerSetting: 'Which regions and zones get the traffic of a service.',
  'LocalityLoadBalancerSetting.distribute':
    'Fixed shares by locality. Excludes `failover`.\n\n@default - no fixed shares',
  'LocalityLoadBalancerSetting.enabled':
    'Whether the setting works at all; `false` switches off what the mesh says.\n\n@default true',
  'LocalityLoadBalancerSetting.failover':
    'Which region helps out for which. Needs outlier detection; excludes `distribute`.' +
    '\n\n@default - nearer endpoints before farther ones',
  'LocalityLoadBalancerSetting.failoverPriority':
    'Labels as `key` or `key=value`, the most important first; endpoints that agree with the caller in more of ' +
    'them from the start come first. Needs outlier detection. With `failover`, region, zone and subzone labels are ' +
    'refused.' +
    '\n\n@default - nearer endpoints before farther ones',
  Maglev: 'Hashing with the Maglev table, which is faster than a ring and less stable.',
  'Maglev.tableSize': 'Number of slots, a prime below 5000011. Must be given.',
  OutboundTrafficPolicy: 'What happens to traffic that no known service takes.',
  'OutboundTrafficPolicy.egressProxy':
    'Service that all unknown traffic goes through; its port must be given and its host be a full name. Needs mode ' +
    '`ALLOW_ANY`.' +
    '\n\n@default - straight to where the caller wants',
  'OutboundTrafficPolicy.mode':
    '`REGISTRY_ONLY` drops traffic to unknown services, `ALLOW_ANY` lets it pass.\n\n@default REGISTRY_ONLY',
  OutlierDetection: 'When an endpoint that keeps failing gets no traffic for a while.',
  'OutlierDetection.baseEjectionTime':
    'How long an endpoint stays out the first time, in whole milliseconds, at least `1ms`; further times take ' +
    'longer.' +
    '\n\n@default 30s',
  'OutlierDetection.consecutive5xxErrors':
    'Errors in a row, HTTP 5xx or failed connections, after which an endpoint is taken out; `0` switches this off.' +
    '\n\n@default 5',
  'OutlierDetection.consecutiveErrors':
    'Errors in a row after which an endpoint is taken out.' +
    '\n\n@deprecated Write `consecutive5xxErrors` or `consecutiveGatewayErrors` instead.',
  'OutlierDetection.consecutiveGatewayErrors':
    'HTTP 502, 503 or 504 in a row, or failed connections, after which an endpoint is taken out; `0` switches this ' +
    'off. Works only below `consecutive5xxErrors`, which counts them too.' +
    '\n\n@default 0',
  'OutlierDetection.consecutiveLocalOriginFailures':
    'Failures in a row on the side of the caller, such as timeouts, after which an endpoint is taken out. Needs ' +
    '`splitExternalLocalOriginErrors`.' +
    '\n\n@default 5',
  'OutlierDetection.interval':
    'Time from one check of the endpoints to the next, in whole milliseconds, at least `1ms`.\n\n@default 10s',
  'OutlierDetection.maxEjectionPercent': 'Most endpoints that may be out at once, percent, 0 to 100.\n\n@default 10',
  'OutlierDetection.minHealthPercent':
    'Endpoints that must be healthy, percent, 0 to 100; with fewer, traffic goes to all of them.\n\n@default 0',
  'OutlierDetection.outlierDetectionHttpErrorCodes':
    'HTTP statuses that count as errors, each 100 to 599.\n\n@default - 5xx',
  'OutlierDetection.splitExternalLocalOriginErrors':
    'Whether failures on the side of the caller are counted apart from answers of the service.\n\n@default false',
  Percent: 'A share in percent.',
  'Percent.value': 'Percent, 0 to 100, in steps of 0.0001.\n\n@default 0',
  PortNumber: 'A port by its number.',
  'PortNumber.number': 'Port number, 1 to 65535.',
  PortTrafficPolicy:
    'What holds for one port of a service, in place of the policy for all ports: what it leaves out is the default.',
  'PortTrafficPolicy.connectionPool': 'Limits for connections and requests.\n\n@default - the built-in ones',
  'PortTrafficPolicy.loadBalancer':
    'How requests are shared out among the endpoints.\n\n@default - the balancing of the mesh, `LEAST_REQUEST`',
  'PortTrafficPolicy.outlierDetection':
    'When an endpoint that keeps failing gets no traffic for a while.\n\n@default - never',
  'PortTrafficPolicy.port': 'Port of the service. Must be given.',
  'PortTrafficPolicy.tls': 'How callers open TLS.\n\n@default - mutual TLS of Istio where the service can take it',
  ProxyProtocol: 'A PROXY protocol header in front of the connection, which tells the address of the caller.',
  'ProxyProtocol.version': '`V1` is the text form, `V2` the binary form.\n\n@default V1',
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
  RegexRewrite: 'A replacement by a regular expression.',
  'RegexRewrite.match': 'RE2 expression for the parts of the path to replace, at most 1024 bytes. Must be given.',
  'RegexRewrite.rewrite': 'Text to put there; `\\1` to `\\9` stand for the groups of the expression. Must be given.',
  RetryBudget: 'A limit for retries that grows with the traffic, in place of `maxRetries`.',
  'RetryBudget.budgetInterval': 'How far back requests count; `0s` counts only those in flight.\n\n@default 0s',
  'RetryBudget.minRetryConcurrency':
    'Retries that are always allowed at once, however little traffic there is.\n\n@default 3',
  'RetryBudget.percent': 'Most retries at once, percent of the open and waiting requests, 0 to 100.\n\n@default 20',
  RingHash: 'Hashing with a ring.',
  'RingHash.minimumRingSize':
    'Least number of slots in the ring; more of them share traffic out more evenly.\n\n@default 1024',
  RouteDestination: 'A service that takes a share of the connections of a rule.',
  'RouteDestination.destination': 'The service.',
  'RouteDestination.weight':
    'Share of the connections, in proportion to the sum of all weights; `0` gets none.' +
    '\n\n@default - all with a single destination, none with several',
  Server: 'A port of a gateway and the hosts that it serves.',
  'Server.bind':
    'Where the port is opened: an IP address, or a Unix socket as `unix:///path` or `unix://@name` with port ' +
    'number 0.' +
    '\n\n@default - all addresses of the gateway',
  'Server.defaultEndpoint': 'Loopback address or Unix socket that takes what no route takes, as `127.0.0.1:8080`.',
  'Server.hosts':
    'Hosts that are served, at least one: `example.com`, `*.example.com` or `*`. `namespace/host` takes routes ' +
    'only from that namespace, `.` being the one of the Gateway.',
  'Server.name': 'Name of the server, for people and metrics. Names must differ.\n\n@default - none',
  'Server.port': 'Port that is opened.',
  'Server.tls':
    'How TLS is handled. HTTPS and TLS ports need it; plain HTTP ports take only `httpsRedirect`.\n\n@default - none',
  ServerPort: 'A port of a gateway.',
  'ServerPort.name': 'Name of the port. Names must differ within the Gateway.',
  'ServerPort.number': 'Port number, 1 to 65535, or 0 with a Unix socket.',
  'ServerPort.protocol':
    '`HTTP`, `HTTPS`, `GRPC`, `GRPC-Web`, `HTTP2`, `MONGO`, `TCP` or `TLS`. HTTPS ends TLS and reads HTTP, TLS ' +
    'routes by server name.',
  'ServerPort.targetPort': 'Port of the workload. Istio refuses it on a Gateway.\n\n@deprecated Leave it out.',
  ServerTlsCertificate: 'A certificate of the server with its key.',
  'ServerTlsCertificate.caCertificates':
    'Path, in the proxy, of the file with the CA certificates that client certificates are checked against.',
  'ServerTlsCertificate.privateKey': 'Path, in the proxy, of the private key. Must be given.',
  'ServerTlsCertificate.serverCertificate': 'Path, in the proxy, of the certificate. Must be given.',
  ServerTlsSettings: 'How a proxy that is called handles TLS.',
  'ServerTlsSettings.caCertCredentialName':
    'Name of the Secret or ConfigMap with the CA certificates that client certificates are checked against, in the ' +
    'namespace of the gateway pods.' +
    '\n\n@default - the CA certificates of `credentialName`',
  'ServerTlsSettings.caCertificates':
    'Path, in the proxy, of the file with the CA certificates that client certificates are checked against. ' +
    '`MUTUAL` and `OPTIONAL_MUTUAL` need it unless a Secret is named.',
  'ServerTlsSettings.caCrl':
    'Path, in the proxy, of the file with the revocation list that client certificates are looked up in. Excludes ' +
    'mode `SIMPLE` and `credentialName`.' +
    '\n\n@default - no revocation check',
  'ServerTlsSettings.cipherSuites':
    'Cipher suites to offer up to TLS 1.2, in the names of Envoy, such as `ECDHE-RSA-AES128-GCM-SHA256`.' +
    '\n\n@default - those of Istio',
  'ServerTlsSettings.credentialName':
    'Name of the Secret with key and certificate (`tls.key`, `tls.crt`) and, for client certificates, `ca.crt`, in ' +
    'the namespace of the gateway pods. `<name>-cacert` may hold the CA certificates instead.',
  'ServerTlsSettings.credentialNames':
    'Names of one or two such Secrets, an RSA and an ECDSA certificate for instance.',
  'ServerTlsSettings.httpsRedirect':
    'Whether plain HTTP requests are answered with a redirect (301) to HTTPS.\n\n@default false',
  'ServerTlsSettings.insecureSkipVerify':
    'Whether a client certificate that fails the check is let through all the same.\n\n@default false',
  'ServerTlsSettings.maxProtocolVersion':
    'Highest TLS version. `TLSV1_0` to `TLSV1_3` are TLS 1.0 to 1.3, `TLS_AUTO` is what Envoy can do.' +
    '\n\n@default TLS_AUTO',
  'ServerTlsSettings.minProtocolVersion':
    'Lowest TLS version. `TLSV1_0` to `TLSV1_3` are TLS 1.0 to 1.3, `TLS_AUTO` is the default of Istio. Below 1.2 ' +
    '`cipherSuites` should be given.' +
    '\n\n@default TLSV1_2',
  'ServerTlsSettings.mode':
    '`PASSTHROUGH` sends TLS on by server name, `AUTO_PASSTHROUGH` does so without a VirtualService, `SIMPLE` ends ' +
    'TLS, `MUTUAL` also asks for a client certificate, `OPTIONAL_MUTUAL` checks one if it comes, `ISTIO_MUTUAL` is ' +
    '`MUTUAL` with the certificates of Istio.' +
    '\n\n@default PASSTHROUGH',
  'ServerTlsSettings.privateKey': 'Path, in the proxy, of the private key. Goes with `serverCertificate`.',
  'ServerTlsSettings.serverCertificate':
    'Path, in the proxy, of the certificate of the server. Goes with `privateKey`; a named Secret replaces both.',
  'ServerTlsSettings.subjectAltNames':
    'Names of which the client certificate must bear at least one.\n\n@default - any name',
  'ServerTlsSettings.tlsCertificates':
    'One or two certificates by path, an RSA and an ECDSA one for instance, in place of `serverCertificate` and ' +
    '`privateKey`.',
  'ServerTlsSettings.verifyCertificateHash':
    'SHA-256 hashes, in hexadecimal, of the client certificates that are accepted. With `verifyCertificateSpki`, ' +
    'one hit in either list is enough.' +
    '\n\n@default - any certificate of the CA',
  'ServerTlsSettings.verifyCertificateSpki':
    'SHA-256 hashes, in base64, of the public keys (SPKI) of the client certificates that are accepted. With ' +
    '`verifyCertificateHash`, one hit in either list is enough.' +
    '\n\n@default - any certificate of the CA',
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
    'Namespaces that see the service: names, `.` for its own, `*` alone for all, or `~` alone for none.' +
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
    'endpoints, `DNS` asks for names and uses all answers, `DNS_ROUND_ROBIN` uses only the first answer, ' +
    '`DYNAMIC_DNS` asks for the host of each request and needs wildcard hosts.' +
    '\n\n@default NONE',
  'ServiceEntrySpec.subjectAltNames':
    'Names of which the certificate of the service must bear at least one.\n\n@default - no check by this object',
  'ServiceEntrySpec.workloadSelector':
    'Pods and WorkloadEntries, by label, in the namespace of this object, that are the endpoints. For ' +
    '`MESH_INTERNAL`; excludes `endpoints`.',
  SidecarPort: 'The port of a listener.',
  'SidecarPort.name': 'Name of the port, at most 63 letters, digits and hyphens.',
  'SidecarPort.number': 'Port number, 1 to 65535, or 0 with a Unix socket.',
  'SidecarPort.protocol': '`HTTP`, `HTTPS`, `GRPC`, `GRPC-Web`, `HTTP2`, `MONGO`, `TCP` or `TLS`.',
  'SidecarPort.targetPort': 'Port of the workload. Istio refuses it on a Sidecar.\n\n@deprecated Leave it out.',
  SidecarSpec:
    'What the sidecars of some workloads take in, and what they can reach. At least one field beside ' +
    '`workloadSelector` is needed.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/sidecar/',
  'SidecarSpec.egress':
    'Services that the workloads can call.\n\n@default - all services that are visible in the namespace',
  'SidecarSpec.inboundConnectionPool':
    'Limits for connections and requests that come in.\n\n@default - the built-in ones',
  'SidecarSpec.ingress': 'Ports on which the workloads take requests.\n\n@default - the ports of their services',
  'SidecarSpec.outboundTrafficPolicy':
    'What happens to traffic that no known service takes.' +
    '\n\n@default - as the mesh sets it, `ALLOW_ANY` unless changed',
  'SidecarSpec.workloadSelector':
    'Workloads that the object is for, by pod label, in its namespace.' +
    '\n\n@default - all workloads of the namespace, or of the mesh if this is its root namespace',
  StringMatch: 'A condition on a text. With no field set, any text that is there will do.',
  'StringMatch.exact': 'The whole text, upper and lower case being different.',
  'StringMatch.prefix': 'What the text starts with, upper and lower case being different.',
  'StringMatch.regex': 'RE2 expression for the whole text, at most 1024 bytes.',
  SubsetDefinition: 'A named part of a service.',
  'SubsetDefinition.labels': 'Labels of the endpoints that belong to it.\n\n@default - all endpoints of the service',
  'SubsetDefinition.name': 'Name of the subset, which routes refer to; at most 63 letters, digits and hyphens.',
  'SubsetDefinition.trafficPolicy':
    'What holds for this subset; what it leaves out comes from the policy of the rule.' +
    '\n\n@default - the policy of the rule',
  TcpConnectionPoolSettings: 'Limits and timeouts for connections to a service.',
  'TcpConnectionPoolSettings.connectTimeout':
    'How long opening a connection may take, in whole milliseconds, at least `1ms`.\n\n@default 10s',
  'TcpConnectionPoolSettings.idleTimeout':
    'How long a TCP connection without data stays open, in whole milliseconds; `0s` means forever.\n\n@default 1h',
  'TcpConnectionPoolSettings.maxConnectionDuration':
    'How long a connection may last at all, in whole milliseconds, at least `1ms`.\n\n@default - without limit',
  'TcpConnectionPoolSettings.maxConnections':
    'Most connections to the service, HTTP/1.1 and TCP.\n\n@default 4294967295',
  'TcpConnectionPoolSettings.tcpKeepalive': 'Probes of idle connections by the operating system.\n\n@default - none',
  TcpHealthCheck: 'A TCP connection; the workload is healthy if it can be opened.',
  'TcpHealthCheck.host': 'Host that is called.\n\n@default localhost',
  'TcpHealthCheck.port': 'Port that is called, 1 to 65535.',
  TcpKeepalive: 'Probes of idle connections by the operating system (`SO_KEEPALIVE`).',
  'TcpKeepalive.interval':
    'Time from one probe to the next, in whole milliseconds, at least `1ms`.' +
    '\n\n@default - as the operating system sets it, 75 s on Linux',
  'TcpKeepalive.probes':
    'Probes without an answer after which the connection counts as dead.' +
    '\n\n@default - as the operating system sets it, 9 on Linux',
  'TcpKeepalive.time':
    'How long a connection is idle before the first probe, in whole milliseconds, at least `1ms`.' +
    '\n\n@default - as the operating system sets it, 2 h on Linux',
  TcpMatch: 'Conditions on a TCP connection, all of which must hold.',
  'TcpMatch.destinationSubnets':
    'IP addresses or CIDR ranges that the connection goes to, one of which must fit.\n\n@default - any',
  'TcpMatch.gateways':
    'Gateways that the condition is for, in place of those of the VirtualService; `mesh` stands for all sidecars.' +
    '\n\n@default - the gateways of the VirtualService',
  'TcpMatch.port': 'Port that the connection is addressed to, 1 to 65535.\n\n@default - any',
  'TcpMatch.sourceLabels':
    'Pod labels of the caller. Holds for sidecars only, that is with `mesh` among the gateways.' +
    '\n\n@default - any caller',
  'TcpMatch.sourceNamespace':
    'Namespace of the caller. Holds for sidecars only, that is with `mesh` among the gateways.' +
    '\n\n@default - any namespace',
  'TcpMatch.sourceSubnet': 'IP address or CIDR range that the connection comes from.\n\n@default - any',
  TcpRoute: 'A rule for TCP connections.',
  'TcpRoute.match':
    'Conditions, one of which must hold. Only the last rule should have none.\n\n@default - every connection',
  'TcpRoute.route': 'Where connections go, shared out by weight; at least one.',
  TlsMatch: 'Conditions on a TLS connection that is not ended here, all of which must hold.',
  'TlsMatch.destinationSubnets':
    'IP addresses or CIDR ranges that the connection goes to, one of which must fit.\n\n@default - any',
  'TlsMatch.gateways':
    'Gateways that the condition is for, in place of those of the VirtualService; `mesh` stands for all sidecars.' +
    '\n\n@default - the gateways of the VirtualService',
  'TlsMatch.port': 'Port that the connection is addressed to, 1 to 65535.\n\n@default - any',
  'TlsMatch.sniHosts':
    'Server names of the handshake, one of which must fit; `*.example.com` is legal. Each must be covered by a ' +
    'host of the VirtualService.',
  'TlsMatch.sourceLabels':
    'Pod labels of the caller. Holds for sidecars only, that is with `mesh` among the gateways.' +
    '\n\n@default - any caller',
  'TlsMatch.sourceNamespace':
    'Namespace of the caller. Holds for sidecars only, that is with `mesh` among the gateways.' +
    '\n\n@default - any namespace',
  TlsRoute: 'A rule for TLS connections that are not ended here, by server name.',
  'TlsRoute.match': 'Conditions, one of which must hold; at least one.',
  'TlsRoute.route': 'Where connections go, shared out by weight; at least one.',
  TrafficPolicy: 'What holds for traffic to a service. At least one field is needed.',
  'TrafficPolicy.connectionPool': 'Limits for connections and requests.\n\n@default - as the mesh sets it',
  'TrafficPolicy.loadBalancer': 'How requests are shared out among the endpoints.\n\n@default - `LEAST_REQUEST`',
  'TrafficPolicy.outlierDetection':
    'When an endpoint that keeps failing gets no traffic for a while.' +
    '\n\n@default - as the mesh sets it, never unless changed',
  'TrafficPolicy.portLevelSettings':
    'What holds for single ports instead, at most 4096; nothing is inherited from the fields beside it.' +
    '\n\n@default - none',
  'TrafficPolicy.proxyProtocol':
    'Puts a PROXY protocol header in front of connections. Excludes `tunnel`.\n\n@default - none',
  'TrafficPolicy.retryBudget':
    'A limit for retries that grows with the traffic.\n\n@default - `maxRetries` of the connection pool',
  'TrafficPolicy.tls': 'How callers open TLS.\n\n@default - mutual TLS of Istio where the service can take it',
  'TrafficPolicy.tunnel':
    'Sends TCP and TLS connections through an HTTP tunnel. Excludes `proxyProtocol`.\n\n@default - none',
  TunnelSettings: 'A tunnel through the service, an HTTP proxy, to another host.',
  'TunnelSettings.protocol': 'How the tunnel is opened: `CONNECT` or `POST`, the HTTP method.\n\n@default CONNECT',
  'TunnelSettings.targetHost': 'Where the tunnel ends: a full host name or an IP address.',
  'TunnelSettings.targetPort': 'Port where the tunnel ends, 1 to 65535.',
  VirtualServiceSpec:
    'Where traffic to some hosts goes. At least one of `http`, `tcp` and `tls` is needed.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/virtual-service/',
  'VirtualServiceSpec.exportTo':
    'Namespaces whose proxies see the object: names, `.` for its own, or `*` alone for all.' +
    '\n\n@default - as the mesh sets it, `*` unless changed',
  'VirtualServiceSpec.gateways':
    'Gateways that the routes are for; `mesh` stands for all sidecars. Name it too if sidecars shall keep the ' +
    'routes.' +
    '\n\n@default - `mesh`',
  'VirtualServiceSpec.hosts':
    'Hosts that the routes are for: services, DNS names, `*.example.com` or IP addresses; `*` at gateways only. A ' +
    'VirtualService without hosts can only be delegated to.',
  'VirtualServiceSpec.http': 'Rules for HTTP requests, the first that fits being taken.\n\n@default - none',
  'VirtualServiceSpec.tcp': 'Rules for TCP connections, the first that fits being taken.\n\n@default - none',
  'VirtualServiceSpec.tls':
    'Rules for TLS connections that are not ended here, the first that fits being taken.\n\n@default - none',
  Warmup: 'A slow start for new endpoints.',
  'Warmup.aggression':
    'How fast the traffic grows, above 0: at 1 evenly, above 1 faster at the start, below 1 slower.\n\n@default 1',
  'Warmup.duration': 'How long an endpoint counts as new, in whole milliseconds, at least `1ms`.',
  'Warmup.minimumPercent': 'Share of its full traffic that an endpoint starts with, percent, 0 to 100.\n\n@default 10',
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
  WorkloadLabelSelector: 'Workloads by their labels.',
  'WorkloadLabelSelector.labels': 'Labels that the workload must have, all of them, at most 256, without wildcards.',
  WorkloadMetadata: 'Labels and annotations of the WorkloadEntries that Istio makes.',
  'WorkloadMetadata.annotations': 'Annotations by key.\n\n@default - none',
  'WorkloadMetadata.labels': 'Labels by key.\n\n@default - none',
  WorkloadSelector: 'Workloads by their labels.',
  'WorkloadSelector.matchLabels': 'Labels that the workload must have, all of them, at most 4096, without wildcards.',
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
  ZoneAwareLoadBalancerSetting:
    'Keeps traffic in the zone of the caller, by the spread of callers and endpoints over the zones.',
  'ZoneAwareLoadBalancerSetting.enabled':
    'Whether the setting works at all; `false` switches off zone routing of Envoy too.',
  'ZoneAwareLoadBalancerSetting.failover':
    'Which region helps out for which. Needs outlier detection.\n\n@default - none',
  'ZoneAwareLoadBalancerSetting.failoverPriority':
    'Labels as `key` or `key=value`, the most important first; endpoints that agree with the caller in more of ' +
    'them from the start come first. Needs outlier detection; region, zone and subzone labels are refused.' +
    '\n\n@default - none',
  'ZoneAwareLoadBalancerSetting.minClusterSize':
    'Endpoints that the region must have for traffic to stay in the zone, at least 1.',
};
