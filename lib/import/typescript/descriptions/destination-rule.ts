/** Texts on hover for DestinationRule, by message and by `Message.field`. */
export const destinationRuleDescriptions: Readonly<Record<string, string>> = {
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
  DestinationRuleSpec:
    'What holds for traffic to a service after routing: balancing, connection limits, TLS, subsets.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/destination-rule/',
  'DestinationRuleSpec.exportTo':
    'Namespaces whose proxies see the rule: names, `.` for its own, or `*` for all. With `workloadSelector` ' +
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
  Http2KeepAlive: 'Probes of idle and busy HTTP/2 connections with PING frames.',
  'Http2KeepAlive.interval': 'Time from one PING to the next, in whole milliseconds, at least `1ms`. Required.',
  'Http2KeepAlive.timeout':
    'How long the answer to a PING may take before the connection is closed, in whole milliseconds, at least ' +
    '`1ms`. Required.',
  HttpConnectionPoolSettings: 'Limits and timeouts for HTTP requests to a service.',
  'HttpConnectionPoolSettings.h2UpgradePolicy':
    'Whether HTTP/1.1 requests go on as HTTP/2. `UPGRADE` upgrades them, `DO_NOT_UPGRADE` does not, `DEFAULT` leaves it to ' +
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
  LoadBalancerSettings: 'How requests are shared out among the endpoints of a service.',
  'LoadBalancerSettings.consistentHash': 'Keeps requests with the same key at the same endpoint. Excludes `simple`.',
  'LoadBalancerSettings.localityLbSetting':
    'Which regions and zones get the traffic, in place of the setting of the mesh. Excludes `zoneAwareLbSetting`.' +
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
    'Whether the setting is enabled; `false` disables that of the mesh.\n\n@default true',
  'LocalityLoadBalancerSetting.failover':
    'Which region helps out for which. Needs outlier detection; excludes `distribute`.' +
    '\n\n@default - nearer endpoints before farther ones',
  'LocalityLoadBalancerSetting.failoverPriority':
    'Labels as `key` or `key=value`, the most important first; endpoints that agree with the caller in more of ' +
    'them from the start come first. Needs outlier detection. With `failover`, region, zone and subzone labels are ' +
    'refused.' +
    '\n\n@default - nearer endpoints before farther ones',
  Maglev: 'Hashing with the Maglev table, which is faster than a ring and less stable.',
  'Maglev.tableSize': 'Number of slots, a prime below 5000011. Required.',
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
  PortTrafficPolicy:
    'What holds for one port of a service, in place of the policy for all ports: what it leaves out is the default.',
  'PortTrafficPolicy.connectionPool': 'Limits for connections and requests.\n\n@default - the built-in ones',
  'PortTrafficPolicy.loadBalancer':
    'How requests are shared out among the endpoints.\n\n@default - the balancing of the mesh, `LEAST_REQUEST`',
  'PortTrafficPolicy.outlierDetection':
    'When an endpoint that keeps failing gets no traffic for a while.\n\n@default - never',
  'PortTrafficPolicy.port': 'Port of the service. Required.',
  'PortTrafficPolicy.tls': 'How callers open TLS.\n\n@default - mutual TLS of Istio where the service can take it',
  ProxyProtocol: 'A PROXY protocol header in front of the connection, with the address of the caller.',
  'ProxyProtocol.version': '`V1` is the text form, `V2` the binary form.\n\n@default V1',
  RetryBudget: 'A limit for retries that grows with the traffic, in place of `maxRetries`.',
  'RetryBudget.budgetInterval': 'How far back requests count; `0s` counts only those in flight.\n\n@default 0s',
  'RetryBudget.minRetryConcurrency':
    'Retries that are always allowed at once, however little traffic there is.\n\n@default 3',
  'RetryBudget.percent': 'Most retries at once, percent of the open and waiting requests, 0 to 100.\n\n@default 20',
  RingHash: 'Hashing with a ring.',
  'RingHash.minimumRingSize':
    'Least number of slots in the ring; more of them share traffic out more evenly.\n\n@default 1024',
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
  TrafficPolicy: 'What holds for traffic to a service. At least one field is needed.',
  'TrafficPolicy.connectionPool': 'Limits for connections and requests.\n\n@default - as the mesh sets it',
  'TrafficPolicy.loadBalancer': 'How requests are shared out among the endpoints.\n\n@default - `LEAST_REQUEST`',
  'TrafficPolicy.outlierDetection':
    'When an endpoint that keeps failing gets no traffic for a while.' +
    '\n\n@default - as the mesh sets it, never unless changed',
  'TrafficPolicy.portLevelSettings':
    'Settings for single ports, at most 4096. They inherit nothing from the settings for all ports.' +
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
  Warmup: 'A slow start for new endpoints.',
  'Warmup.aggression':
    'How fast the traffic grows, above 0: at 1 evenly, above 1 faster at the start, below 1 slower.\n\n@default 1',
  'Warmup.duration': 'How long an endpoint counts as new, in whole milliseconds, at least `1ms`.',
  'Warmup.minimumPercent': 'Share of its full traffic that an endpoint starts with, percent, 0 to 100.\n\n@default 10',
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
