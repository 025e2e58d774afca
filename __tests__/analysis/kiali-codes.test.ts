import { describe, expect, test } from '@jest/globals';
import { ambient, deployment, fixes, found, injected, istio, security, service } from './find-in-yaml';

/** `enableAutoMtls: false` */
const MANUAL = { meshConfig: { enableAutoMtls: false } };

const till = deployment('till', 'app: till');
const tillService = service('till', 'app: till');

describe('hosts of an AuthorizationPolicy', () => {
  const policy = (host: string) =>
    security('AuthorizationPolicy', `rules: [{ to: [{ operation: { hosts: ['${host}'] } }] }]`);
  const entry = istio(
    'ServiceEntry',
    'vault',
    "hosts: ['*.vault.svc.cluster.local'], resolution: NONE, ports: [{ number: 80, name: http }]",
  );

  test.each([
    ['till', 0],
    ['TILL:8080', 0],
    ['tll', 1],
    ['tll.shop', 1],
    ['tll.elsewhere', 0],
    ['tll.shop.example.org', 0],
    ['*till', 0],
    ['[::1]', 0],
    ['key.vault', 0],
    ['key.vault.svc.cluster.local', 0],
  ])('%s has %d findings', (host, count) => {
    const vault = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: vault }';
    expect(found('authorization-policy-host-exists', [injected, vault, tillService, entry, policy(host)])).toHaveLength(
      count,
    );
  });

  test('count as existing if they are declared external', () => {
    const externals = { hosts: ['other.example.org', 'bank.shop.svc.cluster.local'] };

    expect(found('authorization-policy-host-exists', [injected, policy('bank')], { externals })).toEqual([]);
    expect(fixes('authorization-policy-host-exists', [injected, tillService, policy('tll.shop')])).toEqual([
      'Write till.shop',
    ]);
  });
});

describe('identities of clients, for an AuthorizationPolicy', () => {
  const rule = 'authorization-policy-identity-known';
  const policy = security('AuthorizationPolicy', 'rules: [{ from: [{ source: { principals: [a/ns/b/sa/c] } }] }]');
  const targeted = security(
    'AuthorizationPolicy',
    "targetRefs: [{ kind: Service, group: '', name: till }], rules: [{ from: [{ source: { principals: [a/ns/b/sa/c] } }] }]",
  );
  const disabled = security('PeerAuthentication', 'mtls: { mode: DISABLE }');
  const dr = (name: string, tls: string) => istio('DestinationRule', name, `host: ${name}, trafficPolicy: { ${tls} }`);

  test.each([
    ['no PeerAuthentication', [], 0],
    ['mode DISABLE', [disabled], 1],
    ['a port with mode DISABLE', [selected('portLevelMtls: { "80": { mode: DISABLE } }')], 0],
    ['a port with mode STRICT', [selected('mtls: { mode: DISABLE }, portLevelMtls: { "80": { mode: STRICT } }')], 0],
    [
      'a port with mode DISABLE as well',
      [selected('mtls: { mode: DISABLE }, portLevelMtls: { "80": { mode: DISABLE } }')],
      1,
    ],
    ['a DestinationRule with mode DISABLE', [dr('till', 'tls: { mode: DISABLE }')], 1],
    ['a DestinationRule with mode MUTUAL', [dr('till', 'tls: { mode: MUTUAL }')], 0],
    ['settings for a port', [dr('till', 'tls: { mode: DISABLE }, portLevelSettings: [{ port: { number: 80 } }]')], 0],
    ['a second Service', [dr('till', 'tls: { mode: DISABLE }'), service('counter', 'app: till')], 0],
  ] as const)('with %s', (_, more, count) => {
    expect(found(rule, [injected, till, tillService, policy, ...more])).toHaveLength(count);
  });

  test('are known only from DestinationRules if clients do not choose mTLS by themselves', () => {
    expect(found(rule, [injected, till, tillService, policy], MANUAL)).toHaveLength(1);
    expect(
      found(rule, [injected, till, tillService, policy, dr('till', 'tls: { mode: ISTIO_MUTUAL }')], MANUAL),
    ).toEqual([]);
    expect(found(rule, [injected, till, policy], MANUAL)).toEqual([]);
  });

  test('are left to waypoints if the policy targets a Service', () => {
    expect(found(rule, [injected, till, tillService, targeted, disabled])).toEqual([]);
  });

  test('are checked for workloads that may have a sidecar, and for no others', () => {
    const out = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { istio-injection: disabled } }';

    expect(found(rule, [till, policy, disabled])).toHaveLength(1);
    expect(found(rule, [out, till, policy, disabled])).toEqual([]);
    expect(found(rule, [ambient, till, policy, disabled])).toEqual([]);
    expect(found(rule, [deployment('till', "app: till, sidecar.istio.io/inject: 'false'"), policy, disabled])).toEqual(
      [],
    );
  });

  test('are checked in all namespaces for a policy of the root namespace', () => {
    expect(
      found(rule, [injected, till, policy.replace('namespace: shop', 'namespace: istio-system'), disabled]),
    ).toHaveLength(1);
  });

  function selected(spec: string): string {
    return security('PeerAuthentication', `selector: { matchLabels: { app: till } }, ${spec}`);
  }
});

describe('principals of an AuthorizationPolicy', () => {
  const rule = 'authorization-policy-principal-exists';
  const policy = (principal: string) =>
    security('AuthorizationPolicy', `rules: [{ from: [{ source: { principals: ['${principal}'] } }] }]`);

  test('are found in all trust domains of the mesh', () => {
    const options = { meshConfig: { trustDomain: 'new.example.org', trustDomainAliases: ['old.example.org'] } };

    for (const domain of ['cluster.local', 'new.example.org', 'old.example.org', '*']) {
      expect(found(rule, [injected, till, policy(`${domain}/ns/shop/sa/default`)], options)).toEqual([]);
    }
    expect(found(rule, [injected, till, policy('old.example.org/ns/shop/*')], options)).toEqual([]);
    expect(found(rule, [injected, till, policy('old.example.org/ns/shop/sa/d*')], options)).toEqual([]);
    expect(found(rule, [injected, till, policy('cluster.local/ns/shop/sa/x*')], options)).toHaveLength(1);
  });

  test("are a warning in a namespace with objects, and are not reported for Istio's own namespace", () => {
    expect(
      found(rule, [injected, till, tillService.replaceAll('shop', 'desk'), policy('cluster.local/ns/desk/sa/a')]),
    ).toEqual(['warning it spec.rules[0].from[0].source.principals[0]']);
    expect(found(rule, [injected, till, policy('cluster.local/ns/istio-system/sa/gateway')])).toEqual([]);
    const own = till.replaceAll('namespace: shop', 'namespace: istio-system');
    expect(found(rule, [own, policy('cluster.local/ns/istio-system/sa/gateway')])).toHaveLength(1);
  });

  test('of a workload that istiod creates for a Gateway have the name of the Gateway', () => {
    const gateway =
      'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: edge, namespace: shop }\nspec: { gatewayClassName: istio }';

    expect(found(rule, [gateway, policy('cluster.local/ns/shop/sa/edge-istio')])).toEqual([]);
  });

  test('of another trust domain are info unless MeshConfig sets that of the mesh', () => {
    const foreign = policy('example.org/ns/shop/sa/default');

    expect(found('authorization-policy-trust-domain-known', [foreign])).toEqual([
      'info it spec.rules[0].from[0].source.principals[0]',
    ]);
    expect(found('authorization-policy-trust-domain-known', [foreign], { meshConfig: {} })).toEqual([
      'warning it spec.rules[0].from[0].source.principals[0]',
    ]);
  });
});

describe('DestinationRules for one host', () => {
  const rule = 'destination-rule-merge-lossless';
  const policy = (name: string, more: string) =>
    istio('DestinationRule', name, `host: till, trafficPolicy: { loadBalancer: { simple: RANDOM } }, ${more}`);

  test.each([
    ['visible everywhere', '', '', 1],
    ['visible in no common namespace', 'exportTo: [a]', 'exportTo: [b]', 0],
    ['visible in one common namespace', 'exportTo: [a, c]', 'exportTo: [b, c]', 1],
    ['the first of which is visible everywhere', "exportTo: ['*']", 'exportTo: [b]', 1],
    ['the second of which is visible everywhere', 'exportTo: [b]', "exportTo: ['*']", 1],
    ['for different clients', 'workloadSelector: { matchLabels: { app: a } }', '', 0],
  ])('%s', (_, one, other, count) => {
    expect(found(rule, [policy('a', one), policy('b', other)])).toHaveLength(count);
  });

  test('are visible where MeshConfig sets, unless they have exportTo', () => {
    const rules = [policy('a', ''), policy('b', 'exportTo: [desk]')];

    expect(found(rule, rules, { meshConfig: { defaultDestinationRuleExportTo: ['.'] } })).toEqual([]);
    expect(found(rule, rules)).toHaveLength(1);
  });
});

describe('mTLS that is turned on by hand', () => {
  const wide = (mode: string) =>
    istio('DestinationRule', 'wide', `host: '*.shop.svc.cluster.local', trafficPolicy: { tls: { mode: ${mode} } }`);
  const narrow = (spec: string) => istio('DestinationRule', 'narrow', `host: till, ${spec}`);
  const strict = security('PeerAuthentication', 'mtls: { mode: STRICT }');

  test.each([
    ['a DestinationRule without tls', wide('ISTIO_MUTUAL'), 'subsets: []', ['warning narrow spec']],
    ['a DestinationRule with tls', wide('ISTIO_MUTUAL'), 'trafficPolicy: { tls: { mode: DISABLE } }', []],
    [
      'a DestinationRule with tls for a port',
      wide('ISTIO_MUTUAL'),
      'trafficPolicy: { portLevelSettings: [{ port: { number: 80 }, tls: { mode: DISABLE } }] }',
      [],
    ],
    ['a wider DestinationRule without mTLS', wide('DISABLE'), 'subsets: []', []],
  ] as const)('is lost or kept by %s', (_, rule, spec, expected) => {
    expect(found('destination-rule-keeps-mtls', [tillService, rule, narrow(spec)], MANUAL)).toEqual(expected);
    expect(found('destination-rule-keeps-mtls', [tillService, rule, narrow(spec)])).toEqual([]);
  });

  test('is not lost to a DestinationRule for clients of another namespace', () => {
    const elsewhere = istio('DestinationRule', 'it', 'host: till.shop.svc.cluster.local').replace(
      'namespace: shop',
      'namespace: desk',
    );

    expect(found('destination-rule-keeps-mtls', [tillService, wide('ISTIO_MUTUAL'), elsewhere], MANUAL)).toEqual([]);
  });

  test.each([
    ['no policy', [], 1],
    ['UNSET', [security('PeerAuthentication', 'mtls: { mode: UNSET }')], 1],
    [
      'a policy for some workloads',
      [security('PeerAuthentication', 'selector: { matchLabels: { app: a } }, mtls: { mode: STRICT }')],
      1,
    ],
    ['STRICT', [strict], 0],
    ['the mesh', [strict.replace('namespace: shop', 'namespace: istio-system')], 0],
  ] as const)('is required by %s', (_, policies, count) => {
    expect(
      found('destination-rule-mtls-has-peer-authentication', [wide('ISTIO_MUTUAL'), ...policies], MANUAL),
    ).toHaveLength(count);
    expect(found('destination-rule-mtls-has-peer-authentication', [wide('ISTIO_MUTUAL'), ...policies])).toEqual([]);
    expect(found('destination-rule-mtls-has-peer-authentication', [wide('DISABLE'), ...policies], MANUAL)).toEqual([]);
  });

  test.each([
    ['no DestinationRule', [], 1],
    ['a DestinationRule for the host', [narrow('trafficPolicy: { tls: { mode: ISTIO_MUTUAL } }')], 0],
    [
      'a DestinationRule for some of its ports',
      [narrow('trafficPolicy: { portLevelSettings: [{ port: { number: 80 } }] }')],
      0,
    ],
    ['a DestinationRule with mode DISABLE', [narrow('trafficPolicy: { tls: { mode: DISABLE } }')], 1],
  ] as const)('reaches STRICT servers with %s', (_, rules, count) => {
    const rule = 'peer-authentication-strict-clients-send-mtls';
    expect(found(rule, [injected, till, tillService, strict, ...rules], MANUAL)).toHaveLength(count);
    expect(found(rule, [injected, till, tillService, strict, ...rules])).toEqual([]);
  });

  test('is checked for Services in the mesh whose namespace has no policy of its own', () => {
    const rule = 'peer-authentication-strict-clients-send-mtls';
    const ofMesh = strict.replace('namespace: shop', 'namespace: istio-system');
    const permissive = strict.replace('STRICT', 'PERMISSIVE');

    expect(found(rule, [injected, till, tillService, ofMesh], MANUAL)).toHaveLength(1);
    expect(found(rule, [injected, till, tillService, ofMesh, permissive], MANUAL)).toEqual([]);
    expect(found(rule, [injected, till, tillService, permissive], MANUAL)).toEqual([]);
    expect(found(rule, [ambient, till, tillService, strict], MANUAL)).toEqual([]);
    expect(found(rule, [injected, till, service('till', ''), strict], MANUAL)).toEqual([]);
  });
});
