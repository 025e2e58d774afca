/** Hover texts for DestinationRule, by message and by `Message.field`. */
export const destinationRuleDescriptions: Readonly<Record<string, string>> = {
  ClientTlsSettings: 'TLS settings of a proxy that calls a service.',
  'ClientTlsSettings.caCertificates':
    'Path, in the proxy, of the file with the CA certificates that the server certificate is checked against. Leave ' +
    'it out with `credentialName` and with mode `ISTIO_MUTUAL`.' +
    '\n\n@default - the CA certificates of the operating system',
  'ClientTlsSettings.caCrl':
    'Path, in the proxy, of the file with the certificate revocation list for server certificates. Leave it out with ' +
    '`credentialName`.' +
    '\n\n@default - no revocation check',
  'ClientTlsSettings.clientCertificate':
    'Path, in the proxy, of the client certificate. Mode `MUTUAL` needs it unless `credentialName` is set.',
  'ClientTlsSettings.credentialName':
    'Name of the Secret with key, certificate and CA certificates, in the namespace of the calling proxy; or ' +
    '`configmap://<namespace>/<name>` for CA certificates in a ConfigMap. Sidecars read it only if the rule has a ' +
    '`workloadSelector`.' +
    '\n\n@default - the files in the other fields',
  'ClientTlsSettings.insecureSkipVerify':
    'Whether to accept the server certificate without verifying its CA and names.\n\n@default false',
  'ClientTlsSettings.mode':
    '`DISABLE` sends plain text, `SIMPLE` verifies the server certificate, `MUTUAL` also presents your client ' +
    'certificate, `ISTIO_MUTUAL` presents the certificate that Istio issues.' +
    '\n\n@default DISABLE',
  'ClientTlsSettings.privateKey':
    'Path, in the proxy, of the private key of the client certificate. Mode `MUTUAL` needs it unless ' +
    '`credentialName` is set.',
  'ClientTlsSettings.sni':
    'Server name that is sent in the TLS handshake.' +
    '\n\n@default - the `Host` header of the request in modes `SIMPLE` and `MUTUAL`',
  'ClientTlsSettings.subjectAltNames':
    'Names, at least one of which the server certificate must have. They replace those of the ServiceEntry.' +
    '\n\n@default - those of the ServiceEntry, if it has any',
  ConnectionPoolSettings: 'Limits for connections and requests. At least one of `http` and `tcp` is needed.',
  'ConnectionPoolSettings.http': 'Limits and timeouts for HTTP requests.\n\n@default - the built-in ones',
  'ConnectionPoolSettings.tcp':
    'Limits and timeouts for connections, including HTTP connections.\n\n@default - the built-in ones',
  ConsistentHash: 'Sends requests with the same key to the same endpoint, as long as that endpoint exists.',
  'ConsistentHash.httpCookie': 'The key is this cookie.',
  'ConsistentHash.httpHeaderName': 'The key is the value of the header of this name.',
  'ConsistentHash.httpQueryParameterName': 'The key is the value of the query parameter of this name.',
  'ConsistentHash.maglev': 'Hashes with a Maglev table.',
  'ConsistentHash.minimumRingSize':
    'Minimum number of slots in the ring.\n\n@default 1024\n\n@deprecated Write `ringHash.minimumRingSize` instead.',
  'ConsistentHash.ringHash': 'Hashes with a ring. This is the default algorithm.',
  'ConsistentHash.useSourceIp': 'The key is the IP address of the caller.\n\n@default false',
  DestinationRuleSpec:
    'Policies for traffic to a service after routing: load balancing, connection limits, TLS, subsets.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/destination-rule/',
  'DestinationRuleSpec.exportTo':
    'Namespaces whose proxies see the rule: names, `.` for its own, or `*` for all. With `workloadSelector`, only ' +
    'its own.' +
    '\n\n@default - as the mesh sets it, `*` unless changed',
  'DestinationRuleSpec.host':
    'The service that the rule applies to. A name without dots is completed with the namespace of this object. ' +
    'Wildcards such as `*.example.com` are allowed.',
  'DestinationRuleSpec.subsets':
    'Named subsets of the service, such as its versions. Names must differ.\n\n@default - none',
  'DestinationRuleSpec.trafficPolicy':
    'The policy for all ports and subsets without their own settings.\n\n@default - the settings of the mesh',
  'DestinationRuleSpec.workloadSelector':
    'Pod labels of the callers that the rule applies to, in the namespace of the rule.' +
    '\n\n@default - all callers that see the rule',
  Http2KeepAlive: 'Keepalive probes with PING frames, for HTTP/2 connections.',
  'Http2KeepAlive.interval': 'Time from one PING to the next, in whole milliseconds, at least `1ms`. Required.',
  'Http2KeepAlive.timeout':
    'How long to wait for the answer to a PING before the connection is closed, in whole milliseconds, at least ' +
    '`1ms`. Required.',
  HttpConnectionPoolSettings: 'Limits and timeouts for HTTP requests to a service.',
  'HttpConnectionPoolSettings.h2UpgradePolicy':
    'Whether HTTP/1.1 requests are forwarded as HTTP/2. `UPGRADE` upgrades them, `DO_NOT_UPGRADE` does not, ' +
    '`DEFAULT` uses the setting of the mesh. `UPGRADE` excludes `useClientProtocol`.' +
    '\n\n@default DEFAULT',
  'HttpConnectionPoolSettings.http1MaxPendingRequests':
    'Maximum number of requests that wait for a connection. Further requests are rejected with status 503.' +
    '\n\n@default 4294967295',
  'HttpConnectionPoolSettings.http2KeepAlive':
    'PING frames to detect dead HTTP/2 connections.\n\n@default - none are sent',
  'HttpConnectionPoolSettings.http2MaxRequests':
    'Maximum number of concurrent requests, including HTTP/1.1. Further requests are rejected with status 503.' +
    '\n\n@default 4294967295',
  'HttpConnectionPoolSettings.idleTimeout':
    'How long a connection without requests stays open, in whole milliseconds, at least `1ms`.\n\n@default 1h',
  'HttpConnectionPoolSettings.maxConcurrentStreams':
    'Maximum number of concurrent requests on one HTTP/2 connection.\n\n@default 2147483647',
  'HttpConnectionPoolSettings.maxRequestsPerConnection':
    'Number of requests after which a connection is closed. `1` disables keep-alive, `0` means no limit.\n\n@default 0',
  'HttpConnectionPoolSettings.maxRetries':
    'Maximum number of concurrent retries to the whole service.\n\n@default 4294967295',
  'HttpConnectionPoolSettings.useClientProtocol':
    'Whether the connection to the service uses the HTTP version of the caller.\n\n@default false',
  HttpCookie: 'A cookie that keeps a client at one endpoint.',
  'HttpCookie.attributes':
    'Further attributes of the cookie that the proxy generates, such as `SameSite`. Names must differ.' +
    '\n\n@default - none',
  'HttpCookie.name': 'Name of the cookie.',
  'HttpCookie.path': 'Path that the cookie is valid for.\n\n@default - no path is set',
  'HttpCookie.ttl':
    'Lifetime of the cookie that the proxy generates for a request without one. With `0s` it lasts for the browser ' +
    'session.' +
    '\n\n@default - the proxy generates no cookie',
  HttpCookieAttribute: 'An attribute of a cookie.',
  'HttpCookieAttribute.name': 'Name of the attribute.',
  'HttpCookieAttribute.value': 'Value of the attribute; an attribute such as `HttpOnly` has none.\n\n@default - none',
  LoadBalancerSettings: 'How requests are distributed among the endpoints of a service.',
  'LoadBalancerSettings.consistentHash': 'Sends requests with the same key to the same endpoint. Excludes `simple`.',
  'LoadBalancerSettings.localityLbSetting':
    'How traffic is distributed over regions and zones. Replaces the setting of the mesh. Excludes ' +
    '`zoneAwareLbSetting`.' +
    '\n\n@default - the setting of the mesh',
  'LoadBalancerSettings.simple':
    '`LEAST_REQUEST` prefers endpoints with few open requests, `ROUND_ROBIN` takes turns, `RANDOM` selects at ' +
    'random, `PASSTHROUGH` keeps the address that the caller chose. `UNSPECIFIED` is the default, `LEAST_CONN` an ' +
    'old name of `LEAST_REQUEST`. Excludes `consistentHash`.' +
    '\n\n@default LEAST_REQUEST',
  'LoadBalancerSettings.warmup':
    'Increases the traffic to new endpoints gradually, with `ROUND_ROBIN` and `LEAST_REQUEST`.' +
    '\n\n@default - new endpoints get their full share immediately',
  'LoadBalancerSettings.warmupDurationSecs':
    'How long new endpoints get less traffic, at least `1ms`.\n\n@deprecated Write `warmup.duration` instead.',
  'LoadBalancerSettings.zoneAwareLbSetting':
    'Keeps traffic in the zone of the caller while its endpoints have capacity. Excludes `localityLbSetting`; ' +
    'sidecars need `ISTIO_META_ENABLE_SELF_DISCOVERY` in their proxy metadata.' +
    '\n\n@default - the setting of the mesh',
  LocalityDistribute: 'How traffic from one locality is distributed over localities.',
  'LocalityDistribute.from':
    'Origin of the traffic: `region/zone/subzone`, shortened or with `*` at the end, such as `eu-west/*`.',
  'LocalityDistribute.to':
    'Percentage of the traffic by locality, each 1 to 100, with a total of 100. Localities are written as in `from`.',
  LocalityFailover: 'The region that takes over when another region has no healthy endpoints.',
  'LocalityFailover.from': 'Region that fails, without a zone.',
  'LocalityFailover.to': 'Region that takes over, without a zone; different from `from`.',
  LocalityLoadBalancerSetting: 'How the traffic of a service is distributed over regions and zones.',
  'LocalityLoadBalancerSetting.distribute':
    'Fixed percentages by locality. Excludes `failover`.\n\n@default - no fixed percentages',
  'LocalityLoadBalancerSetting.enabled':
    'Whether the setting is enabled; `false` also disables the setting of the mesh.\n\n@default true',
  'LocalityLoadBalancerSetting.failover':
    'Which region takes over for which. Needs outlier detection; excludes `distribute`.' +
    '\n\n@default - nearer endpoints before farther ones',
  'LocalityLoadBalancerSetting.failoverPriority':
    'Labels as `key` or `key=value`, the most important first. Endpoints that share more leading labels with the ' +
    'caller come first. Needs outlier detection. With `failover`, region, zone and subzone labels are rejected.' +
    '\n\n@default - nearer endpoints before farther ones',
  Maglev: 'Hashing with the Maglev table, which is faster than a ring and less stable.',
  'Maglev.tableSize': 'Number of slots, a prime number below 5000011. Required.',
  OutlierDetection: 'Ejects endpoints that keep failing for some time.',
  'OutlierDetection.baseEjectionTime':
    'How long an endpoint is ejected the first time, in whole milliseconds, at least `1ms`; further times take ' +
    'longer.' +
    '\n\n@default 30s',
  'OutlierDetection.consecutive5xxErrors':
    'Consecutive errors, HTTP 5xx or failed connections, after which an endpoint is ejected; `0` disables this.' +
    '\n\n@default 5',
  'OutlierDetection.consecutiveErrors':
    'Consecutive errors after which an endpoint is ejected.' +
    '\n\n@deprecated Write `consecutive5xxErrors` or `consecutiveGatewayErrors` instead.',
  'OutlierDetection.consecutiveGatewayErrors':
    'Consecutive HTTP 502, 503 or 504 responses or failed connections after which an endpoint is ejected; `0` ' +
    'disables this. It has an effect only below `consecutive5xxErrors`, which also counts them.' +
    '\n\n@default 0',
  'OutlierDetection.consecutiveLocalOriginFailures':
    'Consecutive failures on the side of the caller, such as timeouts, after which an endpoint is ejected. Needs ' +
    '`splitExternalLocalOriginErrors`.' +
    '\n\n@default 5',
  'OutlierDetection.interval':
    'Interval between checks of the endpoints, in whole milliseconds, at least `1ms`.\n\n@default 10s',
  'OutlierDetection.maxEjectionPercent':
    'Maximum percentage of endpoints that may be ejected at once, 0 to 100.' + '\n\n@default 10',
  'OutlierDetection.minHealthPercent':
    'Minimum percentage of healthy endpoints, 0 to 100. With fewer, traffic goes to all endpoints.\n\n@default 0',
  'OutlierDetection.outlierDetectionHttpErrorCodes':
    'HTTP statuses that count as errors, each 100 to 599.\n\n@default - 5xx',
  'OutlierDetection.splitExternalLocalOriginErrors':
    'Whether failures on the side of the caller are counted separately from responses of the service.' +
    '\n\n@default false',
  PortTrafficPolicy:
    'The policy for one port of a service. It replaces the policy for all ports: fields that are not set have their ' +
    'defaults.',
  'PortTrafficPolicy.connectionPool': 'Limits for connections and requests.\n\n@default - the built-in ones',
  'PortTrafficPolicy.loadBalancer':
    'How requests are distributed among the endpoints.\n\n@default - the balancing of the mesh, `LEAST_REQUEST`',
  'PortTrafficPolicy.outlierDetection': 'Ejects endpoints that keep failing for some time.\n\n@default - never',
  'PortTrafficPolicy.port': 'Port of the service. Required.',
  'PortTrafficPolicy.tls': 'TLS settings of callers.\n\n@default - Istio mutual TLS where the service supports it',
  ProxyProtocol: 'A PROXY protocol header at the start of a connection, with the address of the caller.',
  'ProxyProtocol.version': '`V1` is the text form, `V2` the binary form.\n\n@default V1',
  RetryBudget: 'A limit for retries in proportion to the traffic, in place of `maxRetries`.',
  'RetryBudget.budgetInterval': 'How long past requests count; `0s` counts only requests in flight.\n\n@default 0s',
  'RetryBudget.minRetryConcurrency':
    'Concurrent retries that are always allowed, however little traffic there is.\n\n@default 3',
  'RetryBudget.percent':
    'Maximum number of concurrent retries, as a percentage of open and waiting requests, 0 to 100.' + '\n\n@default 20',
  RingHash: 'Hashing with a ring.',
  'RingHash.minimumRingSize':
    'Minimum number of slots in the ring. More slots distribute traffic more evenly.\n\n@default 1024',
  SubsetDefinition: 'A named subset of a service.',
  'SubsetDefinition.labels': 'Labels of the endpoints in the subset.\n\n@default - all endpoints of the service',
  'SubsetDefinition.name': 'Name of the subset, which routes refer to; at most 63 letters, digits and hyphens.',
  'SubsetDefinition.trafficPolicy':
    'The policy for this subset. Fields that are not set come from the policy of the rule.' +
    '\n\n@default - the policy of the rule',
  TcpConnectionPoolSettings: 'Limits and timeouts for connections to a service.',
  'TcpConnectionPoolSettings.connectTimeout':
    'Timeout for opening a connection, in whole milliseconds, at least `1ms`.\n\n@default 10s',
  'TcpConnectionPoolSettings.idleTimeout':
    'How long a TCP connection without data stays open, in whole milliseconds; `0s` means forever.\n\n@default 1h',
  'TcpConnectionPoolSettings.maxConnectionDuration':
    'Maximum duration of a connection, in whole milliseconds, at least `1ms`.\n\n@default - without limit',
  'TcpConnectionPoolSettings.maxConnections':
    'Maximum number of connections to the service, HTTP/1.1 and TCP.\n\n@default 4294967295',
  'TcpConnectionPoolSettings.tcpKeepalive':
    'Keepalive probes of idle connections by the operating system.' + '\n\n@default - none',
  TcpKeepalive: 'Keepalive probes of idle connections by the operating system (`SO_KEEPALIVE`).',
  'TcpKeepalive.interval':
    'Interval between probes, in whole milliseconds, at least `1ms`.' +
    '\n\n@default - as the operating system sets it, 75 s on Linux',
  'TcpKeepalive.probes':
    'Number of probes without an answer after which the connection counts as dead.' +
    '\n\n@default - as the operating system sets it, 9 on Linux',
  'TcpKeepalive.time':
    'Idle time before the first probe, in whole milliseconds, at least `1ms`.' +
    '\n\n@default - as the operating system sets it, 2 h on Linux',
  TrafficPolicy: 'The policy for traffic to a service. At least one field is needed.',
  'TrafficPolicy.connectionPool': 'Limits for connections and requests.\n\n@default - as the mesh sets it',
  'TrafficPolicy.loadBalancer': 'How requests are distributed among the endpoints.\n\n@default - `LEAST_REQUEST`',
  'TrafficPolicy.outlierDetection':
    'Ejects endpoints that keep failing for some time.\n\n@default - as the mesh sets it, never unless changed',
  'TrafficPolicy.portLevelSettings':
    'Settings for single ports, at most 4096. They inherit nothing from the settings for all ports.\n\n@default - none',
  'TrafficPolicy.proxyProtocol':
    'Sends a PROXY protocol header at the start of connections. Excludes `tunnel`.\n\n@default - none',
  'TrafficPolicy.retryBudget':
    'A limit for retries in proportion to the traffic.\n\n@default - `maxRetries` of the connection pool',
  'TrafficPolicy.tls': 'TLS settings of callers.\n\n@default - Istio mutual TLS where the service supports it',
  'TrafficPolicy.tunnel':
    'Sends TCP and TLS connections through an HTTP tunnel. Excludes `proxyProtocol`.\n\n@default - none',
  TunnelSettings: 'A tunnel through the service, an HTTP proxy, to another host.',
  'TunnelSettings.protocol': 'How the tunnel is opened: `CONNECT` or `POST`, the HTTP method.\n\n@default CONNECT',
  'TunnelSettings.targetHost': 'Where the tunnel ends: a full host name or an IP address.',
  'TunnelSettings.targetPort': 'Port where the tunnel ends, 1 to 65535.',
  Warmup: 'A slow start for new endpoints.',
  'Warmup.aggression':
    'How fast the traffic grows, greater than 0: 1 is linear, more than 1 is faster at the start, less than 1 is ' +
    'slower.' +
    '\n\n@default 1',
  'Warmup.duration': 'How long an endpoint counts as new, in whole milliseconds, at least `1ms`.',
  'Warmup.minimumPercent': 'Percentage of its full traffic that an endpoint starts with, 0 to 100.\n\n@default 10',
  ZoneAwareLoadBalancerSetting:
    'Keeps traffic in the zone of the caller, depending on how callers and endpoints are distributed over zones.',
  'ZoneAwareLoadBalancerSetting.enabled':
    "Whether the setting is enabled; `false` also disables Envoy's zone-aware routing.",
  'ZoneAwareLoadBalancerSetting.failover':
    'Which region takes over for which. Needs outlier detection.\n\n@default - none',
  'ZoneAwareLoadBalancerSetting.failoverPriority':
    'Labels as `key` or `key=value`, the most important first. Endpoints that share more leading labels with the ' +
    'caller come first. Needs outlier detection; region, zone and subzone labels are rejected.' +
    '\n\n@default - none',
  'ZoneAwareLoadBalancerSetting.minClusterSize':
    'Minimum number of endpoints in the region for traffic to stay in the zone, at least 1.',
};
