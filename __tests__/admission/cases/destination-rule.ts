import type { RuleCase, Spec } from './rule-case';

const rule = (fields: Spec) => ({ host: 'reviews', ...fields });
const policy = (fields: Spec) => rule({ trafficPolicy: fields });
const port = (fields: Spec) => policy({ portLevelSettings: [fields] });
const subset = (fields: Spec) => rule({ subsets: [{ name: 'v1', ...fields }] });
const tls = (fields: Spec) => policy({ tls: fields });
const http = (fields: Spec) => policy({ connectionPool: { http: fields } });
const tcp = (fields: Spec) => policy({ connectionPool: { tcp: fields } });
const outlier = (fields: Spec) => policy({ outlierDetection: fields });
const balancer = (fields: Spec) => policy({ loadBalancer: fields });
const hash = (fields: Spec) => balancer({ consistentHash: fields });
const locality = (fields: Spec, more: Spec = { outlierDetection: {} }) =>
  policy({ loadBalancer: { localityLbSetting: fields }, ...more });
const spread = (to: Spec, from = 'a') => ({ distribute: [{ from, to }] });

export const destinationRuleCases: readonly RuleCase[] = [
  ['destination-rule-host', 'spec.host', {}, { host: '*' }],
  ['destination-rule-host', 'spec.host', { host: 'a.b.99' }, { host: 'a.b.99a' }],
  [
    'destination-rule-subset-unique',
    'spec.subsets[1].name',
    rule({ subsets: [{ name: 'a' }, { name: 'a' }] }),
    rule({ subsets: [{ name: 'a' }, { name: 'b' }] }),
  ],
  ['subset-name', 'spec.subsets[0].name', subset({ name: '' }), subset({ name: 'v1' })],
  ['label-syntax', 'spec.subsets[0].labels.a', subset({ labels: { a: '-' } }), subset({ labels: { a: 'b-c' } })],
  ['traffic-policy-not-empty', 'spec.trafficPolicy', policy({}), policy({ tls: {} })],
  [
    'traffic-policy-not-empty',
    'spec.subsets[0].trafficPolicy',
    subset({ trafficPolicy: { portLevelSettings: [] } }),
    subset({ trafficPolicy: { retryBudget: {} } }),
  ],
  [
    'traffic-policy-exclusive',
    'spec.trafficPolicy.proxyProtocol',
    policy({ tunnel: {}, proxyProtocol: {} }),
    policy({ proxyProtocol: {} }),
  ],
  [
    'proxy-protocol-version',
    'spec.trafficPolicy.proxyProtocol.version',
    policy({ proxyProtocol: { version: 2 } }),
    policy({ proxyProtocol: { version: 1 } }),
  ],
  [
    'tunnel-protocol',
    'spec.trafficPolicy.tunnel.protocol',
    policy({ tunnel: { protocol: 'GET', targetHost: 'a', targetPort: 1 } }),
    policy({ tunnel: { targetHost: 'a', targetPort: 1 } }),
  ],
  [
    'tunnel-target',
    'spec.trafficPolicy.tunnel.targetHost',
    policy({ tunnel: { targetHost: '*.a', targetPort: 1 } }),
    policy({ tunnel: { targetHost: '1.2.3.4', targetPort: 1 } }),
  ],
  [
    'port-settings-port',
    'spec.trafficPolicy.portLevelSettings[0].port',
    port({ tls: {} }),
    port({ port: {}, tls: {} }),
  ],
  [
    'port-settings-not-empty',
    'spec.trafficPolicy.portLevelSettings[0]',
    port({ port: { number: 1 } }),
    port({ port: { number: 1 }, tls: {} }),
  ],
  [
    'export-to-local',
    'spec.exportTo',
    rule({ workloadSelector: { matchLabels: { a: 'b' } }, exportTo: ['*'] }),
    rule({ workloadSelector: { matchLabels: { a: 'b' } }, exportTo: ['shop'] }),
  ],
  [
    'selector-label',
    'spec.workloadSelector.matchLabels.a',
    rule({ workloadSelector: { matchLabels: { a: 'b*' } } }),
    rule({ workloadSelector: { matchLabels: { a: '' } } }),
  ],
  ['selector-not-empty', 'spec.workloadSelector', rule({ workloadSelector: {} }), rule({})],

  [
    'client-tls-certificate',
    'spec.trafficPolicy.tls.privateKey',
    tls({ mode: 'MUTUAL', clientCertificate: 'a' }),
    tls({ mode: 'MUTUAL', clientCertificate: 'a', privateKey: 'b' }),
  ],
  [
    'client-tls-exclusive',
    'spec.trafficPolicy.tls.caCertificates',
    tls({ mode: 'SIMPLE', credentialName: 'a', caCertificates: 'b' }),
    tls({ mode: 'MUTUAL', credentialName: 'a' }),
  ],
  [
    'client-tls-exclusive',
    'spec.trafficPolicy.tls.subjectAltNames',
    tls({ mode: 'SIMPLE', insecureSkipVerify: true, subjectAltNames: ['a'] }),
    tls({ mode: 'SIMPLE', insecureSkipVerify: false, subjectAltNames: ['a'] }),
  ],
  [
    'client-tls-config-map',
    'spec.trafficPolicy.tls.credentialName',
    tls({ credentialName: 'configmap://other/a' }),
    tls({ credentialName: 'configmap://shop/a/b' }),
  ],

  ['connection-pool-not-empty', 'spec.trafficPolicy.connectionPool', policy({ connectionPool: {} }), tcp({})],
  [
    'connection-pool-limit',
    'spec.trafficPolicy.connectionPool.http.maxRetries',
    http({ maxRetries: -1 }),
    http({ maxRetries: 0 }),
  ],
  [
    'connection-pool-limit',
    'spec.trafficPolicy.connectionPool.tcp.maxConnections',
    tcp({ maxConnections: '-1' }),
    tcp({ maxConnections: '1' }),
  ],
  [
    'connection-pool-protocol',
    'spec.trafficPolicy.connectionPool.http.useClientProtocol',
    http({ h2UpgradePolicy: 'UPGRADE', useClientProtocol: true }),
    http({ h2UpgradePolicy: 'DEFAULT', useClientProtocol: true }),
  ],
  [
    'connection-pool-keepalive',
    'spec.trafficPolicy.connectionPool.http.http2KeepAlive.timeout',
    http({ http2KeepAlive: { interval: '1s' } }),
    http({ http2KeepAlive: { interval: '1s', timeout: '1s' } }),
  ],
  [
    'duration-value',
    'spec.trafficPolicy.connectionPool.http.idleTimeout',
    http({ idleTimeout: '0s' }),
    http({ idleTimeout: '1s' }),
  ],
  [
    'duration-value',
    'spec.trafficPolicy.connectionPool.tcp.idleTimeout',
    tcp({ idleTimeout: '-1s' }),
    tcp({ idleTimeout: '0s' }),
  ],
  [
    'duration-value',
    'spec.trafficPolicy.connectionPool.tcp.tcpKeepalive.time',
    tcp({ tcpKeepalive: { time: '1us' } }),
    tcp({ tcpKeepalive: { time: '1ms' } }),
  ],

  [
    'outlier-deprecated',
    'spec.trafficPolicy.outlierDetection.consecutiveErrors',
    outlier({ consecutiveErrors: 5 }),
    outlier({ consecutive5xxErrors: 5 }),
  ],
  [
    'outlier-local-origin',
    'spec.trafficPolicy.outlierDetection.consecutiveLocalOriginFailures',
    outlier({ consecutiveLocalOriginFailures: 1 }),
    outlier({ consecutiveLocalOriginFailures: 0 }),
  ],
  [
    'outlier-percent',
    'spec.trafficPolicy.outlierDetection.minHealthPercent',
    outlier({ minHealthPercent: 101 }),
    outlier({ minHealthPercent: 100 }),
  ],

  [
    'load-balancer-cookie-name',
    'spec.trafficPolicy.loadBalancer.consistentHash.httpCookie.name',
    hash({ httpCookie: {} }),
    hash({ httpCookie: { name: 'a' } }),
  ],
  [
    'load-balancer-cookie-attribute',
    'spec.trafficPolicy.loadBalancer.consistentHash.httpCookie.attributes[1].name',
    hash({ httpCookie: { name: 'a', attributes: [{ name: 'b' }, { name: 'b' }] } }),
    hash({ httpCookie: { name: 'a', attributes: [{ name: 'b' }, { name: 'c' }] } }),
  ],
  [
    'load-balancer-deprecated',
    'spec.trafficPolicy.loadBalancer.consistentHash.minimumRingSize',
    hash({ minimumRingSize: 1 }),
    hash({ ringHash: { minimumRingSize: 1 } }),
  ],
  [
    'load-balancer-ring-size',
    'spec.trafficPolicy.loadBalancer.consistentHash.minimumRingSize',
    hash({ minimumRingSize: 1, ringHash: {} }),
    hash({ minimumRingSize: 0, ringHash: {} }),
  ],
  [
    'load-balancer-table-size',
    'spec.trafficPolicy.loadBalancer.consistentHash.maglev.tableSize',
    hash({ maglev: { tableSize: 9 } }),
    hash({ maglev: { tableSize: 65537 } }),
  ],
  [
    'load-balancer-table-size',
    'spec.trafficPolicy.loadBalancer.consistentHash.maglev.tableSize',
    hash({ maglev: { tableSize: 5000011 } }),
    hash({ maglev: { tableSize: 4999999 } }),
  ],
  [
    'load-balancer-locality-exclusive',
    'spec.trafficPolicy.loadBalancer.zoneAwareLbSetting',
    balancer({ localityLbSetting: {}, zoneAwareLbSetting: {} }),
    balancer({ zoneAwareLbSetting: {} }),
  ],
  [
    'load-balancer-warmup',
    'spec.trafficPolicy.loadBalancer.warmup.duration',
    balancer({ warmup: {} }),
    balancer({ warmup: { duration: '1s' } }),
  ],
  [
    'load-balancer-warmup',
    'spec.trafficPolicy.loadBalancer.warmup.aggression',
    balancer({ warmup: { duration: '1s', aggression: 0 } }),
    balancer({ warmup: { duration: '1s', aggression: 'NaN' } }),
  ],
  [
    'load-balancer-warmup',
    'spec.trafficPolicy.loadBalancer.warmup.minimumPercent',
    balancer({ warmup: { duration: '1s', minimumPercent: 100.5 } }),
    balancer({ warmup: { duration: '1s', minimumPercent: 100 } }),
  ],

  [
    'locality-exclusive',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.failover',
    locality({ ...spread({ a: 100 }), failover: [{ from: 'a', to: 'b' }] }),
    locality({ ...spread({ a: 100 }), failover: [] }),
  ],
  [
    'locality-topology-key',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.failoverPriority[0]',
    locality({ failover: [{ from: 'a', to: 'b' }], failoverPriority: ['topology.kubernetes.io/zone'] }),
    locality({ failoverPriority: ['topology.kubernetes.io/zone'] }),
  ],
  [
    'locality-topology-key',
    'spec.trafficPolicy.loadBalancer.zoneAwareLbSetting.failoverPriority[0]',
    policy({
      outlierDetection: {},
      loadBalancer: { zoneAwareLbSetting: { failoverPriority: ['topology.istio.io/subzone'] } },
    }),
    policy({ outlierDetection: {}, loadBalancer: { zoneAwareLbSetting: { failoverPriority: ['a'] } } }),
  ],
  [
    'locality-weight',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.distribute[0].to.a',
    locality(spread({ a: 0, b: 100 })),
    locality(spread({ a: 1, b: 99 })),
  ],
  [
    'locality-weight',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.distribute[0].to',
    locality(spread({})),
    locality(spread({ a: 100 })),
  ],
  [
    'locality-overlap',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.distribute[0].to["a/b"]',
    locality(spread({ 'a/*': 50, 'a/b': 50 })),
    locality(spread({ 'a/b': 50, 'a/*': 50 })),
  ],
  [
    'locality-overlap',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.distribute[0].to.a',
    locality(spread({ 'a/b': 50, a: 50 })),
    locality(spread({ 'a/b': 50, '*': 50 })),
  ],
  [
    'locality-overlap',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.distribute[0].to["a/b"]',
    locality(spread({ 'a/b/c': 50, 'a/b': 50 })),
    locality(spread({ 'a/b/c': 50, 'a/b/*': 50 })),
  ],
  [
    'locality-overlap',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.distribute[0].from',
    locality(spread({ a: 100 }, 'a/*/b')),
    locality(spread({ a: 100 }, 'a/b/*')),
  ],
  [
    'locality-outlier-detection',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.failover',
    locality({ failover: [{ from: 'a', to: 'b' }] }, {}),
    locality({ failover: [{ from: 'a', to: 'b' }] }),
  ],
  [
    'locality-failover',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.failover[0].to',
    locality({ failover: [{ from: 'a', to: 'a' }] }),
    locality({ failover: [{ from: 'a', to: 'b' }] }),
  ],
  [
    'locality-failover',
    'spec.trafficPolicy.loadBalancer.localityLbSetting.failover[0].from',
    locality({ failover: [{ from: 'a/z', to: 'b' }] }),
    locality({ failover: [{ from: 'a', to: 'b' }] }),
  ],
];
