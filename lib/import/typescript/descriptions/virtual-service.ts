/** Texts on hover for VirtualService, by message and by `Message.field`. */
export const virtualServiceDescriptions: Readonly<Record<string, string>> = {
  CorsPolicy: 'Which other origins may call from a browser (CORS).',
  'CorsPolicy.allowCredentials': 'Whether browsers may send cookies and other credentials along.\n\n@default false',
  'CorsPolicy.allowHeaders': 'Request headers that a browser may send, names or `*`.\n\n@default - none is announced',
  'CorsPolicy.allowMethods':
    'Methods that a browser may use: `GET`, `POST` and so on in capitals, or `*`.\n\n@default - none is announced',
  'CorsPolicy.allowOrigin':
    'Origins that may call, as exact strings or `*`.\n\n@deprecated Write `allowOrigins` instead.',
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
  HttpBody: 'The content of a response, as text or bytes.',
  'HttpBody.bytes': 'The content in base64.',
  'HttpBody.string': 'The content as text.',
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
  RegexRewrite: 'A replacement by a regular expression.',
  'RegexRewrite.match': 'RE2 expression for the parts of the path to replace, at most 1024 bytes. Required.',
  'RegexRewrite.rewrite': 'Text to put there; `\\1` to `\\9` stand for the groups of the expression. Required.',
  RouteDestination: 'A service that takes a share of the connections of a rule.',
  'RouteDestination.destination': 'The service.',
  'RouteDestination.weight':
    'Share of the connections, in proportion to the sum of all weights; `0` gets none.' +
    '\n\n@default - all with a single destination, none with several',
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
  VirtualServiceSpec:
    'Where traffic to some hosts goes. At least one of `http`, `tcp` and `tls` is needed.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/virtual-service/',
  'VirtualServiceSpec.exportTo':
    'Namespaces whose proxies see the object: names, `.` for its own, or `*` for all.' +
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
};
