import type { RuleCase, Spec } from './rule-case';

const to = (host: string) => ({ destination: { host } });
const route = [to('reviews')];

/** A VirtualService with one route of HTTP. */
function http(rule: Spec, more: Spec = {}): Spec {
  return { hosts: ['reviews'], http: [{ route, ...rule }], ...more };
}

function match(matched: Spec, more: Spec = {}): Spec {
  return http({ match: [matched] }, more);
}

function tls(rule: Spec, more: Spec = {}): Spec {
  return { hosts: ['a.com', '*.b.com'], tls: [{ match: [{ sniHosts: ['a.com'] }], route, ...rule }], ...more };
}

const redirect = (fields: Spec, matches: readonly Spec[] = []) => ({
  hosts: ['reviews'],
  http: [{ redirect: fields, match: matches }],
});
const rewrite = (fields: Spec) => http({ rewrite: fields });
const retries = (fields: Spec) => http({ retries: fields });
const fault = (fields: Spec) => http({ fault: fields });
const cors = (fields: Spec) => http({ corsPolicy: fields });
const body = (string: string, status = 200) => ({
  hosts: ['a'],
  http: [{ directResponse: { status, body: { string } } }],
});
const rules = (...list: readonly Spec[]) => ({ hosts: ['reviews'], http: list.map((rule) => ({ route, ...rule })) });
const prefix = (text: string) => ({ match: [{ uri: { prefix: text } }] });

export const virtualServiceCases: readonly RuleCase[] = [
  ['virtual-service-routes', 'spec.http', { hosts: ['reviews'] }, http({})],
  ['virtual-service-delegate', 'spec.gateways', { gateways: ['mesh'], http: [{ route }] }, { http: [{ route }] }],
  ['virtual-service-delegate', 'spec.tcp', { http: [{ route }], tcp: [{ route }] }, { http: [{ route }], tcp: [] }],
  [
    'virtual-service-delegate',
    'spec.http[0].delegate',
    { http: [{ route, delegate: { name: 'a' } }] },
    { hosts: ['a'], http: [{ delegate: { name: 'a' } }] },
  ],
  ['virtual-service-host', 'spec.hosts[0]', http({}, { hosts: ['a_b'] }), http({}, { hosts: ['a-b'] })],
  ['virtual-service-host', 'spec.hosts[0]', http({}, { hosts: ['1.2.3'] }), http({}, { hosts: ['1.2.3.4'] })],
  ['virtual-service-host', 'spec.hosts[0]', http({}, { hosts: ['[::1]'] }), http({}, { hosts: ['::1'] })],
  ['virtual-service-host', 'spec.hosts[0]', http({}, { hosts: ['a.*.com'] }), http({}, { hosts: ['*.a.com'] })],
  [
    'virtual-service-mesh-host',
    'spec.hosts[0]',
    http({}, { hosts: ['*'], gateways: ['gw', 'mesh'] }),
    http({}, { hosts: ['*'], gateways: ['gw'] }),
  ],
  [
    'virtual-service-hosts-unique',
    'spec.hosts[1]',
    http({}, { hosts: ['*.a.com', 'b.a.com'] }),
    http({}, { hosts: ['*.a.com', 'a.com'] }),
  ],
  [
    'virtual-service-hosts-unique',
    'spec.hosts[2]',
    http({}, { hosts: ['x', 'b.a.com', '*.com'] }),
    http({}, { hosts: ['x', 'b.a.com', '*.org'] }),
  ],
  ['gateway-name', 'spec.gateways[0]', http({}, { gateways: ['a/b/c'] }), http({}, { gateways: ['a/b'] })],
  ['gateway-name', 'spec.gateways[0]', http({}, { gateways: ['/b'] }), http({}, { gateways: ['mesh', '/b'] })],
  ['gateway-name-form', 'spec.gateways[0]', http({}, { gateways: ['gw.ns'] }), http({}, { gateways: ['ns/gw'] })],
  ['export-to-namespace', 'spec.exportTo[0]', http({}, { exportTo: ['~'] }), http({}, { exportTo: ['.'] })],
  ['export-to-unique', 'spec.exportTo[1]', http({}, { exportTo: ['.', 'shop'] }), http({}, { exportTo: ['.', 'a'] })],
  ['export-to-exclusive', 'spec.exportTo[1]', http({}, { exportTo: ['a', '*'] }), http({}, { exportTo: ['*'] })],

  ['http-route-action', 'spec.http[0].route', http({ route: [] }), http({})],
  ['http-route-exclusive', 'spec.http[0].route', http({ redirect: { uri: '/' } }), redirect({ uri: '/' })],
  ['http-route-exclusive', 'spec.http[0].route', http({ directResponse: { status: 200 } }), body('')],
  [
    'http-route-exclusive',
    'spec.http[0].route',
    http({ delegate: { name: 'a' } }),
    http({ delegate: { name: 'a' }, route: [] }),
  ],
  [
    'http-route-exclusive',
    'spec.http[0].mirrors',
    http({ mirror: { host: 'a' }, mirrors: [to('b')] }),
    http({ mirrors: [to('a'), to('b')] }),
  ],
  [
    'http-route-authority',
    'spec.http[0].headers.request.set.Host',
    http({ rewrite: { authority: 'a' }, headers: { request: { set: { Host: 'b' } } } }),
    http({ rewrite: { uri: '/' }, headers: { request: { set: { Host: 'b' } } } }),
  ],
  [
    'http-match-claim',
    'spec.http[0].match[0].headers["@request.auth.claims.group"]',
    match({ headers: { '@request.auth.claims.group': { exact: 'a' } } }),
    match({ headers: { '@request.auth.claims[group]': { exact: 'a' } } }, { gateways: ['gw'] }),
  ],
  [
    'http-match-header',
    'spec.http[0].match[0].headers["a b"]',
    match({ headers: { 'a b': { exact: 'a' } } }),
    match({ headers: { ':method': { exact: 'a' }, 'X-A': {} } }),
  ],
  [
    'http-match-namespace',
    'spec.http[0].match[0].sourceNamespace',
    match({ sourceNamespace: 'a.b' }),
    match({ sourceNamespace: 'a' }),
  ],
  [
    'match-prefix',
    'spec.http[0].match[0].method.prefix',
    match({ method: { prefix: '' } }),
    match({ uri: { prefix: '' }, method: { exact: '' } }),
  ],
  [
    'regex-syntax',
    'spec.http[0].match[0].uri.regex',
    match({ uri: { regex: 'a(?=b)' } }),
    match({ uri: { regex: 'a(?:b)' } }),
  ],
  [
    'regex-syntax',
    'spec.http[0].match[0].headers.a.regex',
    match({ headers: { a: { regex: '*' } } }),
    match({ withoutHeaders: { a: { regex: '*' } } }),
  ],
  ['regex-syntax', 'spec.http[0].match[0].uri.regex', match({ uri: { regex: '' } }), match({ uri: { regex: '.' } })],
  [
    'regex-syntax',
    'spec.http[0].match[0].uri.regex',
    match({ uri: { regex: 'é'.repeat(513) } }),
    match({ uri: { regex: 'é'.repeat(512) } }),
  ],
  ['port-number', 'spec.http[0].match[0].port', match({ port: 65536 }), match({ port: 0 })],
  [
    'label-syntax',
    'spec.http[0].match[0].sourceLabels.a',
    match({ sourceLabels: { a: 'b/c' } }),
    match({ sourceLabels: { 'x.y/a': '' } }),
  ],
  [
    'label-syntax',
    'spec.http[0].match[0].sourceLabels["/a"]',
    match({ sourceLabels: { '/a': 'b' } }),
    match({ sourceLabels: { a_b: 'b' } }),
  ],
  [
    'header-name',
    'spec.http[0].headers.request.remove[0]',
    http({ headers: { request: { remove: ['Host'] } } }),
    http({ headers: { request: { set: { Host: 'a' } } } }),
  ],
  [
    'header-name',
    'spec.http[0].headers.response.add[":status"]',
    http({ headers: { response: { add: { ':status': '1' } } } }),
    http({ headers: { response: { add: { status: '1' } } } }),
  ],
  [
    'header-name',
    'spec.http[0].route[0].headers.request.set[""]',
    http({ route: [{ ...to('a'), headers: { request: { set: { '': 'a' } } } }] }),
    http({ route: [{ ...to('a'), headers: { request: { set: { a: '' } } } }] }),
  ],
  [
    'header-value',
    'spec.http[0].headers.request.set.a',
    http({ headers: { request: { set: { a: '50%' } } } }),
    http({ headers: { request: { set: { a: '50%%' } } } }),
  ],
  [
    'header-value',
    'spec.http[0].headers.request.add.a',
    http({ headers: { request: { add: { a: '%REQ(X' } } } }),
    http({ headers: { request: { add: { a: '%REQ(X)%' } } } }),
  ],
  [
    'header-value',
    'spec.http[0].headers.request.add.a',
    http({ headers: { request: { add: { a: 'b\n' } } } }),
    http({ headers: { request: { add: { a: 'b\t' } } } }),
  ],
  [
    'cors-origin',
    'spec.http[0].corsPolicy.allowOrigins[0]',
    cors({ allowOrigins: [{}] }),
    cors({ allowOrigins: [{ exact: '*' }] }),
  ],
  [
    'cors-origin',
    'spec.http[0].corsPolicy.allowOrigins[0].exact',
    cors({ allowOrigins: [{ exact: '' }] }),
    cors({ allowOrigins: [{ exact: 'a' }] }),
  ],
  [
    'cors-method',
    'spec.http[0].corsPolicy.allowMethods[0]',
    cors({ allowMethods: ['get'] }),
    cors({ allowMethods: ['GET', '*'] }),
  ],
  [
    'cors-header',
    'spec.http[0].corsPolicy.exposeHeaders[0]',
    cors({ exposeHeaders: ['a b'] }),
    cors({ exposeHeaders: ['*'] }),
  ],
  ['duration-value', 'spec.http[0].corsPolicy.maxAge', cors({ maxAge: '1500ms' }), cors({ maxAge: '2000ms' })],
  ['duration-value', 'spec.http[0].timeout', http({ timeout: '0s' }), http({ timeout: '1ms' })],
  ['duration-value', 'spec.http[0].timeout', http({ timeout: '1.0005s' }), http({ timeout: '1.0010s' })],
  ['fault-not-empty', 'spec.http[0].fault', fault({}), fault({ delay: {} })],
  [
    'fault-percentage',
    'spec.http[0].fault.delay.percentage.value',
    fault({ delay: { percentage: { value: 0.00001 } } }),
    fault({ delay: { percentage: { value: 0 } } }),
  ],
  [
    'fault-percentage',
    'spec.http[0].fault.abort.percentage.value',
    fault({ abort: { httpStatus: 500, percentage: { value: 101 } } }),
    fault({ abort: { httpStatus: 500, percentage: { value: 'NaN' } } }),
  ],
  [
    'fault-status',
    'spec.http[0].fault.abort.httpStatus',
    fault({ abort: { httpStatus: 0 } }),
    fault({ abort: { httpStatus: 600 } }),
  ],
  [
    'fault-status',
    'spec.http[0].fault.abort.grpcStatus',
    fault({ abort: { grpcStatus: 'unavailable' } }),
    fault({ abort: { grpcStatus: 'UNAVAILABLE' } }),
  ],
  [
    'fault-supported',
    'spec.http[0].fault.abort.http2Error',
    fault({ abort: { http2Error: 'x' } }),
    fault({ abort: {} }),
  ],
  [
    'fault-supported',
    'spec.http[0].fault.delay.exponentialDelay',
    fault({ delay: { exponentialDelay: '1s' } }),
    fault({ delay: { fixedDelay: '1s' } }),
  ],
  [
    'mirror-percent',
    'spec.http[0].mirrorPercentage.value',
    http({ mirrorPercentage: { value: -1 } }),
    http({ mirrorPercentage: { value: 100 } }),
  ],
  ['mirror-percent', 'spec.http[0].mirrorPercent', http({ mirrorPercent: 101 }), http({ mirrorPercent: 100 })],
  [
    'mirror-percent-deprecated',
    'spec.http[0].mirror_percent',
    http({ mirror_percent: 0 }),
    http({ mirror_percent: null }),
  ],
  ['mirror-destination', 'spec.http[0].mirrors[0].destination', http({ mirrors: [{}] }), http({ mirrors: [to('a')] })],
  [
    'redirect-one-path',
    'spec.http[0].redirect.prefixRewrite',
    redirect({ uri: '/a', prefixRewrite: '/b' }),
    redirect({ prefixRewrite: '/b' }),
  ],
  [
    'redirect-prefix',
    'spec.http[0].redirect.prefixRewrite',
    redirect({ prefixRewrite: '/b' }, [{ uri: { exact: '/' } }]),
    redirect({ prefixRewrite: '/b' }, [{ uri: { prefix: '/' } }, {}]),
  ],
  ['redirect-not-empty', 'spec.http[0].redirect', redirect({ redirectCode: 301 }), redirect({ port: 0 })],
  [
    'redirect-code',
    'spec.http[0].redirect.redirectCode',
    redirect({ uri: '/', redirectCode: 200 }),
    redirect({ uri: '/', redirectCode: 308 }),
  ],
  ['redirect-scheme', 'spec.http[0].redirect.scheme', redirect({ scheme: 'HTTPS' }), redirect({ scheme: 'https' })],
  [
    'port-number',
    'spec.http[0].redirect.port',
    redirect({ port: 70000 }),
    redirect({ port: 80, derivePort: 'FROM_REQUEST_PORT' }),
  ],
  ['direct-response-status', 'spec.http[0].directResponse.status', body('', 100), body('', 200)],
  ['direct-response-body', 'spec.http[0].directResponse.body', body('x'.repeat(1048577)), body('x'.repeat(102400))],
  ['direct-response-large-body', 'spec.http[0].directResponse.body', body('é'.repeat(51201)), body('é'.repeat(51200))],
  ['retries-attempts', 'spec.http[0].retries.attempts', retries({ attempts: -1 }), retries({ attempts: 0 })],
  [
    'retries-without-attempts',
    'spec.http[0].retries.retryRemoteLocalities',
    retries({ retryRemoteLocalities: false }),
    retries({ attempts: 1, retryRemoteLocalities: false }),
  ],
  [
    'retries-retry-on',
    'spec.http[0].retries.retryOn',
    retries({ attempts: 1, retryOn: '5xx, reset' }),
    retries({ attempts: 1, retryOn: '5xx,reset,+0503' }),
  ],
  [
    'retries-retry-on',
    'spec.http[0].retries.retryOn',
    retries({ attempts: 1, retryOn: '430' }),
    retries({ attempts: 1, retryOn: '431' }),
  ],
  [
    'rewrite-one-path',
    'spec.http[0].rewrite.uriRegexRewrite',
    rewrite({ uri: '/', uriRegexRewrite: { match: 'a', rewrite: 'b' } }),
    rewrite({ uriRegexRewrite: { match: 'a', rewrite: 'b' } }),
  ],
  ['rewrite-not-empty', 'spec.http[0].rewrite', rewrite({}), rewrite({ authority: 'a' })],
  [
    'rewrite-regex',
    'spec.http[0].rewrite.uriRegexRewrite.rewrite',
    rewrite({ uriRegexRewrite: { match: 'a' } }),
    rewrite({ uriRegexRewrite: { match: 'a', rewrite: 'b' } }),
  ],
  [
    'route-destination',
    'spec.http[0].route[0].destination',
    http({ route: [{ weight: 1 }] }),
    http({ route: [{ ...to('a'), weight: 1 }] }),
  ],
  [
    'route-weight',
    'spec.http[0].route[0].weight',
    http({ route: [{ ...to('a'), weight: -1 }] }),
    http({ route: [{ ...to('a'), weight: 500 }] }),
  ],
  [
    'route-weights-total',
    'spec.http[0].route',
    http({ route: [to('a'), to('b')] }),
    http({ route: [to('a'), { ...to('b'), weight: 1 }] }),
  ],
  [
    'destination-host',
    'spec.http[0].route[0].destination.host',
    http({ route: [to('*')] }),
    http({ route: [to('*.a')] }),
  ],
  [
    'subset-name',
    'spec.http[0].route[0].destination.subset',
    http({ route: [{ destination: { host: 'a', subset: 'v1.2' } }] }),
    http({ route: [{ destination: { host: 'a', subset: 'V1' } }] }),
  ],
  [
    'port-number',
    'spec.http[0].route[0].destination.port.number',
    http({ route: [{ destination: { host: 'a', port: {} } }] }),
    http({ route: [{ destination: { host: 'a', port: { number: 1 } } }] }),
  ],

  ['tls-route-match', 'spec.tls[0].match', tls({ match: [] }), tls({})],
  ['tls-route-match', 'spec.tls[0].match[0].sniHosts', tls({ match: [{}] }), tls({})],
  [
    'tls-route-sni',
    'spec.tls[0].match[0].sniHosts[0]',
    tls({ match: [{ sniHosts: ['a_b'] }] }),
    tls({ match: [{ sniHosts: ['x.b.com'] }] }),
  ],
  [
    'tls-route-sni-address',
    'spec.tls[0].match[0].sniHosts[0]',
    tls({ match: [{ sniHosts: ['::1'] }] }),
    tls({ match: [{ sniHosts: ['*.x.b.com'] }] }),
  ],
  [
    'tls-route-sni-host',
    'spec.tls[0].match[0].sniHosts[0]',
    tls({ match: [{ sniHosts: ['*.com'] }] }),
    tls({ match: [{ sniHosts: ['*.b.com'] }] }),
  ],
  [
    'tls-route-sni',
    'spec.tls[0].match[0].sniHosts[0]',
    tls({ match: [{ sniHosts: ['outbound_a_b'] }] }, { hosts: ['*'], gateways: ['gw'] }),
    tls({ match: [{ sniHosts: ['outbound_.80_._.a.b'] }] }, { hosts: ['*'], gateways: ['gw'] }),
  ],
  [
    'stream-match-subnet',
    'spec.tls[0].match[0].destinationSubnets[0]',
    tls({ match: [{ sniHosts: ['a.com'], destinationSubnets: ['10.0.0.0/33'] }] }),
    tls({ match: [{ sniHosts: ['a.com'], destinationSubnets: ['10.0.0.1/32'] }] }),
  ],
  ['stream-route-action', 'spec.tcp[0].route', { hosts: ['a'], tcp: [{}] }, { hosts: ['a'], tcp: [{ route }] }],

  ['route-reachable', 'spec.http[1]', rules({}, prefix('/a')), rules(prefix('/a'), {})],
  ['route-reachable', 'spec.http[1]', rules(prefix('/a'), prefix('/a')), rules(prefix('/a'), prefix('/b'))],
  [
    'match-effective',
    'spec.http[1].match[0]',
    rules(prefix('/a'), prefix('/a')),
    rules({ match: [{ uri: {} }] }, { match: [{ uri: { exact: '' } }] }, { match: [{}] }),
  ],
  [
    'match-effective',
    'spec.http[1].match[0].uri',
    rules(prefix('/a'), prefix('/a/b')),
    rules(prefix('/a/b'), prefix('/a')),
  ],
  [
    'match-effective',
    'spec.http[1].match[0].uri',
    rules(prefix('/a'), { match: [{ uri: { prefix: '/a/b' }, method: { exact: 'GET' } }] }),
    rules(prefix('/a'), { match: [{ uri: { prefix: '/a/b' }, method: { exact: 'PUT' } }] }),
  ],
];
