/** Hover texts for VirtualService, by message and by `Message.field`. */
export const virtualServiceDescriptions: Readonly<Record<string, string>> = {
  CorsPolicy: 'Which other origins may call from a browser (CORS).',
  'CorsPolicy.allowCredentials': 'Whether browsers may send cookies and other credentials.\n\n@default false',
  'CorsPolicy.allowHeaders': 'Request headers that a browser may send, names or `*`.\n\n@default - none are announced',
  'CorsPolicy.allowMethods':
    'Methods that a browser may use: `GET`, `POST` and so on in upper case, or `*`.\n\n@default - none are announced',
  'CorsPolicy.allowOrigin':
    'Origins that may call, as exact strings or `*`.\n\n@deprecated Write `allowOrigins` instead.',
  'CorsPolicy.allowOrigins': 'Origins that may call; one match is enough. A match must not be empty.',
  'CorsPolicy.exposeHeaders':
    'Response headers that scripts in the browser may read, names or `*`.' +
    '\n\n@default - none beyond those that browsers always show',
  'CorsPolicy.maxAge':
    'How long a browser may cache the response to a preflight request, in whole seconds, at least `1s`.' +
    '\n\n@default - the browser decides',
  'CorsPolicy.unmatchedPreflights':
    'What happens to a preflight request from an origin that is not allowed. `FORWARD` and `UNSPECIFIED` forward it ' +
    'to the service, `IGNORE` does not.' +
    '\n\n@default FORWARD',
  Delegate: 'Reference to the VirtualService that has the routes of another one.',
  'Delegate.name': 'Name of the VirtualService, which must have no hosts.',
  'Delegate.namespace': 'Namespace of the VirtualService.\n\n@default - the namespace of the delegating VirtualService',
  Destination: 'The service, and optionally the subset, that receives traffic.',
  'Destination.host':
    'The service, from Kubernetes or a ServiceEntry. A name without dots is completed with the namespace of this ' +
    'object.',
  'Destination.port':
    'Port of the service. Required if the service has more than one.\n\n@default - the only port of the service',
  'Destination.subset':
    'Name of a subset that a DestinationRule of the host defines.\n\n@default - all endpoints of the service',
  HeaderChanges: 'Changes to the headers of a request and of its response.',
  'HeaderChanges.request': 'Changes before the request is forwarded.\n\n@default - none',
  'HeaderChanges.response': 'Changes before the response is returned.\n\n@default - none',
  HeaderOperations: 'Headers to set, add and remove.',
  'HeaderOperations.add':
    'Values that are appended to headers, by name. They may contain Envoy format strings such as ' +
    '`%DOWNSTREAM_REMOTE_ADDRESS%`; write `%%` for a percent sign.' +
    '\n\n@default - none',
  'HeaderOperations.remove':
    'Names of headers that are removed. `host` and names that start with `:` are rejected.\n\n@default - none',
  'HeaderOperations.set':
    'Values that headers are set to, by name. They may contain Envoy format strings such as ' +
    '`%DOWNSTREAM_REMOTE_ADDRESS%`; write `%%` for a percent sign.' +
    '\n\n@default - none',
  HttpBody: 'The body of a response, as a string or bytes.',
  'HttpBody.bytes': 'The body in base64.',
  'HttpBody.string': 'The body as a string.',
  HttpDirectResponse: 'A response from the proxy itself.',
  'HttpDirectResponse.body': 'Body of the response, at most 1 MiB.\n\n@default - empty',
  'HttpDirectResponse.status': 'HTTP status, 200 to 600.',
  HttpFaultAbort: 'Answers requests with an error instead of forwarding them.',
  'HttpFaultAbort.grpcStatus': 'Name of the gRPC status to answer with, such as `UNAVAILABLE`.',
  'HttpFaultAbort.http2Error': 'HTTP/2 error to answer with. Istio does not support it and rejects the VirtualService.',
  'HttpFaultAbort.httpStatus': 'HTTP status to answer with, 200 to 600.',
  'HttpFaultAbort.percentage': 'Percentage of requests that are aborted.\n\n@default - none',
  HttpFaultDelay: 'Delays requests before they are forwarded.',
  'HttpFaultDelay.exponentialDelay':
    'Mean of a random delay. Istio does not support it and rejects the VirtualService; write `fixedDelay` instead.',
  'HttpFaultDelay.fixedDelay': 'Length of the delay, in whole milliseconds, at least `1ms`.',
  'HttpFaultDelay.percent':
    'Percentage of requests that are delayed, a whole number from 0 to 100.\n\n@deprecated Write `percentage` instead.',
  'HttpFaultDelay.percentage': 'Percentage of requests that are delayed.\n\n@default - none',
  HttpFaultInjection: 'Faults that the calling proxy injects. One of `abort` and `delay` is needed.',
  'HttpFaultInjection.abort': 'Answers requests with an error.\n\n@default - none',
  'HttpFaultInjection.delay': 'Delays requests.\n\n@default - none',
  HttpMatch: 'Conditions on an HTTP request, all of which must match.',
  'HttpMatch.authority': 'The `Host` or `:authority` header, case-sensitive.\n\n@default - any',
  'HttpMatch.gateways':
    'Gateways that the condition applies to, in place of those of the VirtualService; `mesh` means all sidecars.' +
    '\n\n@default - the gateways of the VirtualService',
  'HttpMatch.headers':
    'Headers by lower-case name. An empty match only requires that the header is present. At gateways, ' +
    '`@request.auth.claims.<claim>` is a claim of the JWT.' +
    '\n\n@default - any',
  'HttpMatch.ignoreUriCase': 'Whether `exact` and `prefix` of `uri` are case-insensitive.\n\n@default false',
  'HttpMatch.method': 'HTTP method, in upper case.\n\n@default - any',
  'HttpMatch.name': 'Name of the condition, which access logs show after the name of the route.',
  'HttpMatch.port': 'Port that the request is addressed to, 1 to 65535.\n\n@default - any',
  'HttpMatch.queryParams': 'Query parameters by name.\n\n@default - any',
  'HttpMatch.scheme': '`http` or `https`.\n\n@default - any',
  'HttpMatch.sourceLabels':
    'Pod labels of the caller. Applies only to sidecars, which need `mesh` among the gateways.' +
    '\n\n@default - any caller',
  'HttpMatch.sourceNamespace':
    'Namespace of the caller. Applies only to sidecars, which need `mesh` among the gateways.' +
    '\n\n@default - any namespace',
  'HttpMatch.statPrefix': 'Prefix of the Envoy metrics of the route.\n\n@default - the route has no metrics of its own',
  'HttpMatch.uri':
    'Path of the request, without the query, case-sensitive unless `ignoreUriCase` is set.\n\n@default - any',
  'HttpMatch.withoutHeaders':
    'Headers by lower-case name that must not match. An empty match requires that the header is absent.' +
    '\n\n@default - none',
  HttpMirrorPolicy: 'A service that gets copies of requests. Its responses are discarded.',
  'HttpMirrorPolicy.destination': 'The service that gets the copies.',
  'HttpMirrorPolicy.percentage': 'Percentage of requests that are copied.\n\n@default - all',
  HttpRedirect: 'A redirect of the caller to another URL. At least one part of the URL must be set.',
  'HttpRedirect.authority': 'Host of the new URL.\n\n@default - the host of the request',
  'HttpRedirect.derivePort':
    'How the port of the new URL is chosen: `FROM_PROTOCOL_DEFAULT` is 80 or 443 by the scheme, `FROM_REQUEST_PORT` ' +
    'is the port of the request. Excludes `port`.' +
    '\n\n@default - as `FROM_REQUEST_PORT`',
  'HttpRedirect.port': 'Port of the new URL, 1 to 65535.',
  'HttpRedirect.prefixRewrite':
    'Replacement for the matched path prefix; every `uri` in the matches of the rule must be a prefix. Excludes ' +
    '`uri`.' +
    '\n\n@default - the path is unchanged',
  'HttpRedirect.redirectCode': 'HTTP status of the response, 300 to 399.\n\n@default 301',
  'HttpRedirect.scheme': '`http` or `https`.\n\n@default - the scheme of the request',
  'HttpRedirect.uri':
    'Whole path of the new URL, whatever was matched. Excludes `prefixRewrite`.\n\n@default - the path is unchanged',
  HttpRetry: 'When and how often a failed request is retried.',
  'HttpRetry.attempts':
    'Maximum number of retries; `0` disables retries and excludes `perTryTimeout`, `retryOn` and ' +
    '`retryRemoteLocalities`.' +
    '\n\n@default 0',
  'HttpRetry.backoff':
    'Minimum pause before a retry, in whole milliseconds, at least `1ms`. It grows with each retry.\n\n@default 25ms',
  'HttpRetry.perTryTimeout':
    'Timeout for each try, including the first, in whole milliseconds, at least `1ms`.' +
    '\n\n@default - the timeout of the route',
  'HttpRetry.retryIgnorePreviousHosts':
    'Whether a retry prefers endpoints that were not tried before.\n\n@default true',
  'HttpRetry.retryOn':
    "What counts as a failure: Envoy's retry conditions and HTTP statuses, separated by commas without spaces, such " +
    'as `5xx,reset,503`.' +
    '\n\n@default connect-failure,refused-stream,unavailable,cancelled',
  'HttpRetry.retryRemoteLocalities': 'Whether retries may go to other localities.\n\n@default false',
  HttpRewrite: 'Changes to path and host before a request is forwarded. At least one is needed.',
  'HttpRewrite.authority': 'New value of the `Host` header.\n\n@default - the header of the request',
  'HttpRewrite.uri':
    'New path. After a prefix match it replaces the prefix, otherwise the whole path. Excludes `uriRegexRewrite`.' +
    '\n\n@default - the path is unchanged',
  'HttpRewrite.uriRegexRewrite':
    'Replaces parts of the path by a regular expression. Excludes `uri`.\n\n@default - the path is unchanged',
  HttpRoute: 'A rule for HTTP requests: which requests match, and what happens to them.',
  'HttpRoute.corsPolicy': 'Which other origins may call from a browser.\n\n@default - CORS is left to the service',
  'HttpRoute.delegate':
    'VirtualService whose routes are used here. Excludes `route` and `redirect`; a delegate cannot delegate again.',
  'HttpRoute.directResponse': 'A response from the proxy. Excludes `route`, `redirect`, `fault` and `rewrite`.',
  'HttpRoute.fault': 'Injected delays and errors.\n\n@default - none',
  'HttpRoute.headers': 'Changes to headers, before those of the destination.\n\n@default - none',
  'HttpRoute.match':
    'Conditions, one of which must match. Only the last rule should have none.\n\n@default - every request',
  'HttpRoute.mirror':
    'Service that gets copies of the requests. Its responses are discarded. Excludes `mirrors`.\n\n@default - none',
  'HttpRoute.mirrorPercent':
    'Percentage of requests that `mirror` gets, 0 to 100.\n\n@deprecated Write `mirrorPercentage` instead.',
  'HttpRoute.mirrorPercentage': 'Percentage of requests that `mirror` gets.\n\n@default - all',
  'HttpRoute.mirror_percent':
    'Percentage of requests that `mirror` gets, 0 to 100.\n\n@deprecated Write `mirrorPercentage` instead.',
  'HttpRoute.mirrors':
    'Services that get copies of the requests. Their responses are discarded. Excludes `mirror`.\n\n@default - none',
  'HttpRoute.name': 'Name of the rule, which access logs show.',
  'HttpRoute.redirect':
    'Redirects the caller to another URL. Excludes `route`, `directResponse`, `fault` and `rewrite`.',
  'HttpRoute.retries':
    'When and how often a failed request is retried.\n\n@default - as the mesh sets it, 2 retries unless changed',
  'HttpRoute.rewrite': 'Changes to path and host before the request is forwarded.\n\n@default - none',
  'HttpRoute.route':
    'Destinations of requests, by weight. One of `route`, `redirect`, `directResponse` and `delegate` is needed.',
  'HttpRoute.timeout':
    'Timeout for the whole response, including retries, in whole milliseconds, at least `1ms`.' +
    '\n\n@default - without limit',
  HttpRouteDestination: 'A destination of the requests of a rule, with its weight.',
  'HttpRouteDestination.destination': 'The service.',
  'HttpRouteDestination.headers': 'Changes to headers of the requests that go to this destination.\n\n@default - none',
  'HttpRouteDestination.weight':
    'Weight, relative to the sum of all weights; with `0` it gets no requests.' +
    '\n\n@default - a single destination gets everything, one of several gets nothing',
  RegexRewrite: 'A replacement with a regular expression.',
  'RegexRewrite.match': 'RE2 expression that matches the parts of the path to replace, at most 1024 bytes. Required.',
  'RegexRewrite.rewrite': 'Replacement; `\\1` to `\\9` are the groups of the expression. Required.',
  RouteDestination: 'A destination of the connections of a rule, with its weight.',
  'RouteDestination.destination': 'The service.',
  'RouteDestination.weight':
    'Weight, relative to the sum of all weights; with `0` it gets no connections.' +
    '\n\n@default - a single destination gets everything, one of several gets nothing',
  TcpMatch: 'Conditions on a TCP connection, all of which must match.',
  'TcpMatch.destinationSubnets': 'Destination IP addresses or CIDR ranges, one of which must match.\n\n@default - any',
  'TcpMatch.gateways':
    'Gateways that the condition applies to, in place of those of the VirtualService; `mesh` means all sidecars.' +
    '\n\n@default - the gateways of the VirtualService',
  'TcpMatch.port': 'Destination port, 1 to 65535.\n\n@default - any',
  'TcpMatch.sourceLabels':
    'Pod labels of the caller. Applies only to sidecars, which need `mesh` among the gateways.' +
    '\n\n@default - any caller',
  'TcpMatch.sourceNamespace':
    'Namespace of the caller. Applies only to sidecars, which need `mesh` among the gateways.' +
    '\n\n@default - any namespace',
  'TcpMatch.sourceSubnet': 'Source IP address or CIDR range.\n\n@default - any',
  TcpRoute: 'A rule for TCP connections.',
  'TcpRoute.match':
    'Conditions, one of which must match. Only the last rule should have none.\n\n@default - every connection',
  'TcpRoute.route': 'Destinations of connections, by weight; at least one.',
  TlsMatch: 'Conditions on a TLS connection that is not terminated here, all of which must match.',
  'TlsMatch.destinationSubnets': 'Destination IP addresses or CIDR ranges, one of which must match.\n\n@default - any',
  'TlsMatch.gateways':
    'Gateways that the condition applies to, in place of those of the VirtualService; `mesh` means all sidecars.' +
    '\n\n@default - the gateways of the VirtualService',
  'TlsMatch.port': 'Destination port, 1 to 65535.\n\n@default - any',
  'TlsMatch.sniHosts':
    'Server names (SNI) of the handshake, one of which must match; `*.example.com` is allowed. Each must be covered ' +
    'by a host of the VirtualService.',
  'TlsMatch.sourceLabels':
    'Pod labels of the caller. Applies only to sidecars, which need `mesh` among the gateways.' +
    '\n\n@default - any caller',
  'TlsMatch.sourceNamespace':
    'Namespace of the caller. Applies only to sidecars, which need `mesh` among the gateways.' +
    '\n\n@default - any namespace',
  TlsRoute: 'A rule for TLS connections that are not terminated here, by server name.',
  'TlsRoute.match': 'Conditions, one of which must match; at least one.',
  'TlsRoute.route': 'Destinations of connections, by weight; at least one.',
  VirtualServiceSpec:
    'Routes for traffic to hosts. At least one of `http`, `tcp` and `tls` is needed.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/virtual-service/',
  'VirtualServiceSpec.exportTo':
    'Namespaces whose proxies see the object: names, `.` for its own, or `*` for all.' +
    '\n\n@default - as the mesh sets it, `*` unless changed',
  'VirtualServiceSpec.gateways':
    'Gateways that the routes apply to; `mesh` means all sidecars. Include it if sidecars should keep the routes.' +
    '\n\n@default - `mesh`',
  'VirtualServiceSpec.hosts':
    'Hosts that the routes apply to: services, DNS names, `*.example.com` or IP addresses; `*` only at gateways. A ' +
    'VirtualService without hosts can only be a delegate.',
  'VirtualServiceSpec.http': 'Rules for HTTP requests. The first match applies.\n\n@default - none',
  'VirtualServiceSpec.tcp': 'Rules for TCP connections. The first match applies.\n\n@default - none',
  'VirtualServiceSpec.tls':
    'Rules for TLS connections that are not terminated here. The first match applies.\n\n@default - none',
};
