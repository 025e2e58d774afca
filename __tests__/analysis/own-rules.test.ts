import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../lib/analysis/analyze';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { parseManifests } from '../../lib/yaml/parse-manifests';

/** Cases that cannot stand in a fixture beside a bad example, because they concern the whole mesh. */
describe('mesh-config-failover-effective', () => {
  const failover = meshConfig('localityLbSetting: { failoverPriority: [topology.istio.io/network] }');
  const detection = 'outlierDetection: { consecutive5xxErrors: 5 }';

  test.each([
    ['no DestinationRule at all', '', 1],
    ['one without outlierDetection', destinationRule('trafficPolicy: { loadBalancer: { simple: RANDOM } }'), 1],
    ['one with it', destinationRule(`trafficPolicy: { ${detection} }`), 0],
    ['one with it for a subset', destinationRule(`subsets: [{ name: v1, trafficPolicy: { ${detection} } }]`), 0],
    [
      'one with it for a port',
      destinationRule(`trafficPolicy: { portLevelSettings: [{ port: { number: 80 }, ${detection} }] }`),
      0,
    ],
  ])('checks a mesh with %s', (_, rule, count) => {
    expect(found('mesh-config-failover-effective', failover, rule)).toHaveLength(count);
  });

  test('reports nothing without failover', () => {
    const distribute = meshConfig('localityLbSetting: { distribute: [{ from: a/*, to: { a/*: 100 } }] }');

    expect(found('mesh-config-failover-effective', distribute)).toEqual([]);
    expect(found('mesh-config-failover-effective')).toEqual([]);
  });
});

describe('gateway-https-redirected', () => {
  test.each([
    ['nothing listens on port 80', '', 'GET http://shop.example.com/ is refused, because nothing listens on port 80'],
    ['the plain server has other hosts', server('[other.example.com]'), 'GET http://shop.example.com/ gets a 404'],
    [
      'a route redirects elsewhere in plain text',
      `${server("['*']")}${redirect('authority: www.example.com')}`,
      'GET http://shop.example.com/ is redirected to http://www.example.com/',
    ],
    [
      'the proxy answers itself',
      `${server("['*']")}---\n${virtualService('a', 'shop.example.com', '{ directResponse: { status: 200 } }')}`,
      'GET http://shop.example.com/ ends with directResponse, in plain text',
    ],
  ])('reports that %s', (_, more, message) => {
    expect(found('gateway-https-redirected', https('SIMPLE'), more)).toEqual([message]);
  });

  test('accepts a route that redirects', () => {
    const more = `${server("['*']")}${redirect('scheme: https')}`;

    expect(found('gateway-https-redirected', https('SIMPLE'), more)).toEqual([]);
  });

  test('checks neither servers for clients with certificates, nor ports that browsers do not try', () => {
    expect(found('gateway-https-redirected', https('MUTUAL'))).toEqual([]);
    expect(found('gateway-https-redirected', https('SIMPLE', 9443))).toEqual([]);
  });

  test('names only a few of many hosts', () => {
    const hosts = Array.from({ length: 7 }, (_, index) => `h${String(index)}.example.com`).join(', ');

    expect(found('gateway-https-redirected', https('SIMPLE', 443, hosts))).toEqual([
      expect.stringMatching(/^GET http:\/\/h0\.example\.com\/, .*h4\.example\.com\/ and 2 more is refused/),
    ]);
  });
});

describe('request-authentication-token-required', () => {
  const demand = 'rules: [{ from: [{ source: { requestPrincipals: ["*"] } }] }]';

  test.each([
    ['for all workloads of the namespace', 'shop', '', 'shop', '', 0],
    ['for other workloads', 'shop', '', 'shop', 'selector: { matchLabels: { app: other } }', 1],
    ['of the root namespace', 'shop', '', 'istio-system', '', 0],
    ['of another namespace', 'shop', '', 'elsewhere', '', 1],
    ['of the workload for tokens of the mesh', 'istio-system', '', 'shop', '', 0],
    ['of another namespace for tokens of the mesh', 'istio-system', '', 'elsewhere', '', 1],
    ['for the same Gateway', 'shop', target('web'), 'shop', target('web'), 0],
    ['for another Gateway', 'shop', target('web'), 'shop', target('other'), 1],
  ])('requires a policy %s', (_, namespace, own, policyNamespace, its, count) => {
    const objects = [
      workload('shop', 'web'),
      security('RequestAuthentication', namespace, `${own}\n  jwtRules: [{ issuer: a }]`),
      security('AuthorizationPolicy', policyNamespace, `${its}\n  ${demand}`),
    ];

    expect(found('request-authentication-token-required', ...objects)).toHaveLength(count);
  });

  test.each([
    ['a condition on claims', 'rules: [{ when: [{ key: "request.auth.claims[sub]", values: [a] }] }]', 0],
    ['a condition on a header', 'rules: [{ when: [{ key: "request.headers[a]", values: [a] }] }]', 1],
    ['clients without a principal', 'rules: [{ from: [{ source: { notRequestPrincipals: ["*"] } }] }]', 0],
    ['principals of clients', 'rules: [{ from: [{ source: { principals: ["*"] } }] }]', 1],
  ])('decides whether %s requires a token', (_, rules, count) => {
    const objects = [
      workload('shop', 'web'),
      security('RequestAuthentication', 'shop', 'jwtRules: [{ issuer: a }]'),
      security('AuthorizationPolicy', 'shop', rules),
    ];

    expect(found('request-authentication-token-required', ...objects)).toHaveLength(count);
  });

  test('reports nothing if routes match claims, or if no token is verified', () => {
    const open = security('RequestAuthentication', 'shop', 'jwtRules: [{ issuer: a }]');
    const routes = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: a, namespace: shop }
spec:
  hosts: [a.example.com]
  gateways: [a]
  http: [{ match: [{ headers: { '@request.auth.claims.sub': { exact: a } } }], route: [{ destination: { host: web } }] }]
`;

    expect(found('request-authentication-token-required', workload('shop', 'web'), open)).toHaveLength(1);
    expect(found('request-authentication-token-required', workload('shop', 'web'), open, routes)).toEqual([]);
    expect(
      found(
        'request-authentication-token-required',
        workload('shop', 'web'),
        security('RequestAuthentication', 'shop', ''),
      ),
    ).toEqual([]);
  });
});

describe('virtual-service-redirect-without-loop', () => {
  const loops = (...documents: readonly string[]) =>
    found('virtual-service-redirect-without-loop', server("['*']"), ...documents);

  test('follows a redirect only to hosts that have routes', () => {
    const toB = virtualService('a', 'a.example.com', '{ redirect: { authority: b.example.com } }');
    const toA = virtualService('b', 'b.example.com', '{ redirect: { authority: a.example.com } }');
    const all = virtualService('all', "'*'", '{ redirect: { authority: www.example.org } }');

    expect(loops(toB, toA)).toEqual([
      'GET http://a.example.com/ is redirected to http://b.example.com/, then to http://a.example.com/, which is where it came from',
      'GET http://b.example.com/ is redirected to http://a.example.com/, then to http://b.example.com/, which is where it came from',
    ]);
    expect(loops(toB)).toEqual([]);
    // It is not known what answers for www.example.org.
    expect(loops(all)).toEqual([]);
  });

  test('does not report a route whose requests an earlier one takes', () => {
    const rules = '{ match: [{ uri: { prefix: / } }], redirect: { uri: / } }, { redirect: { uri: / } }';

    expect(loops(virtualService('a', 'a.example.com', rules))).toEqual([
      'GET http://a.example.com/ is redirected to http://a.example.com/, which is where it came from',
    ]);
  });

  test('reports neither a path that is a regular expression, nor redirects that end elsewhere', () => {
    expect(
      loops(virtualService('a', 'a.example.com', '{ match: [{ uri: { regex: /.* } }], redirect: { uri: / } }')),
    ).toEqual([]);
    expect(loops(virtualService('a', 'a.example.com', '{ redirect: { scheme: https } }'))).toEqual([]);
    expect(loops(virtualService('a', 'a.example.com', '{ directResponse: { status: 200 } }'))).toEqual([]);
  });

  test('follows HTTPS redirects at a gateway that serves HTTPS', () => {
    const secure = virtualService('a', 'shop.example.com', '{ redirect: { scheme: https } }').replace(
      '[plain]',
      '[https]',
    );

    expect(found('virtual-service-redirect-without-loop', https('SIMPLE'), secure)).toEqual([
      'GET https://shop.example.com/ is redirected to https://shop.example.com/, which is where it came from',
    ]);
  });

  test('reports nothing if no proxy has the routes', () => {
    const alone = virtualService('a', 'a.example.com', '{ redirect: { uri: / } }');

    expect(found('virtual-service-redirect-without-loop', alone)).toEqual([]);
    expect(
      found('virtual-service-redirect-without-loop', alone.replace('gateways: [plain]', 'gateways: [mesh]')),
    ).toEqual([]);
    expect(
      found(
        'virtual-service-redirect-without-loop',
        server("['*']").replace('istio: ingressgateway', 'istio: none'),
        alone,
      ),
    ).toEqual([]);
  });
});

describe('workload-calls-declared-hosts', () => {
  const calls = (url: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    metadata: { labels: { app: web, sidecar.istio.io/inject: 'true' } }
    spec: { containers: [{ name: main, command: [run, '${url}'] }] }
`;
  const sidecar = (namespace: string, spec: string) => `
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: { name: a, namespace: ${namespace} }
spec: { ${spec} }
`;
  const strict = 'outboundTrafficPolicy: { mode: REGISTRY_ONLY }';

  test.each([
    ['MeshConfig', meshConfig('{ outboundTrafficPolicy: { mode: REGISTRY_ONLY } }'), 1],
    ['a Sidecar of the namespace', sidecar('shop', strict), 1],
    ['a Sidecar of the root namespace', sidecar('istio-system', strict), 1],
    ['a Sidecar of another namespace', sidecar('elsewhere', strict), 0],
    ['a Sidecar for other workloads', sidecar('shop', `workloadSelector: { labels: { app: other } }, ${strict}`), 0],
    ['a Sidecar for the workload', sidecar('shop', `workloadSelector: { labels: { app: web } }, ${strict}`), 1],
    ['nobody', '', 0],
  ])('reads REGISTRY_ONLY from %s', (_, setting, count) => {
    expect(found('workload-calls-declared-hosts', calls('https://api.example.com/'), setting)).toHaveLength(count);
  });

  test('lets a Sidecar allow what MeshConfig blocks', () => {
    const mesh = meshConfig('{ outboundTrafficPolicy: { mode: REGISTRY_ONLY } }');
    const open = sidecar('shop', 'outboundTrafficPolicy: { mode: ALLOW_ANY }');

    expect(found('workload-calls-declared-hosts', calls('https://api.example.com/'), mesh, open)).toEqual([]);
  });

  test.each([
    ['https://api.example.com/', ['https://api.example.com:443']],
    ['ftp://files.example.com', ['ftp://files.example.com']],
    ['redis://:secret@cache.example.com:7000/0', ['redis://cache.example.com:7000']],
    ['http://192.0.2.1/', []],
    ['http://localhost:8080', []],
    ['api.example.com', []],
    ['http://users.accounts.svc.cluster.local/', []],
    ['http://users.accounts.svc/', []],
    ['http://users.accounts/', []],
    ['http://users.shop/', ['http://users.shop:80']],
    ['http://users.example/', ['http://users.example:80']],
  ])('reads %s', (url, addresses) => {
    const accounts = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: accounts }';
    const messages = found('workload-calls-declared-hosts', calls(url), sidecar('shop', strict), accounts);

    expect(messages.map((message) => message.split(' is blocked')[0])).toEqual(addresses);
  });
});

/** The messages of one rule. */
function found(rule: string, ...documents: readonly string[]): readonly string[] {
  const text = documents.filter((each) => each.trim() !== '').join('\n---\n');
  const { manifests } = parseManifests(text, 'mesh.yaml');
  return analyze(new ConfigSnapshot(manifests))
    .filter((each) => each.rule === rule || each.rule === 'rule-completes')
    .map(({ message }) => message);
}

function meshConfig(text: string): string {
  return `
apiVersion: v1
kind: ConfigMap
metadata: { name: istio, namespace: istio-system }
data: { mesh: ${JSON.stringify(text)} }
`;
}

function destinationRule(spec: string): string {
  return `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: a }
spec: { host: a, ${spec} }
`;
}

function https(mode: string, port = 443, hosts = 'shop.example.com'): string {
  return `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: https }
spec:
  selector: { istio: ingressgateway }
  servers:
    - hosts: [${hosts}]
      port: { number: ${String(port)}, name: https, protocol: HTTPS }
      tls: { mode: ${mode}, credentialName: shop }
`;
}

function server(hosts: string): string {
  return `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: plain }
spec:
  selector: { istio: ingressgateway }
  servers: [{ hosts: ${hosts}, port: { number: 80, name: http, protocol: HTTP } }]
`;
}

function redirect(to: string): string {
  return `
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: redirect }
spec: { hosts: [shop.example.com], gateways: [plain], http: [{ redirect: { ${to} } }] }
`;
}

function workload(namespace: string, app: string): string {
  return `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${app}, namespace: ${namespace} }
spec: { template: { metadata: { labels: { app: ${app} } } } }
`;
}

function target(name: string): string {
  return `targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: ${name} }]`;
}

function security(kind: string, namespace: string, spec: string): string {
  return `
apiVersion: security.istio.io/v1
kind: ${kind}
metadata: { name: a, namespace: ${namespace} }
spec:
  ${spec}
`;
}

/** Bound to the Gateway `plain`. */
function virtualService(name: string, host: string, http: string): string {
  return `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${name} }
spec: { hosts: [${host}], gateways: [plain], http: [${http}] }
`;
}
