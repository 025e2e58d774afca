import { describe, expect, test } from '@jest/globals';
import { ambient, deployment, fixes, found, injected, istio, security, service } from './find-in-yaml';

const USE = 'istio.io/use-waypoint: waypoint';
const till = deployment('till', 'app: till');
const tillService = service('till', 'app: till');
const waypoint = gateway('waypoint', 'shop', 'gatewayClassName: istio-waypoint');

describe('policies that need a waypoint', () => {
  const rule = 'authorization-policy-has-target';
  const rules = 'rules: [{ to: [{ operation: { methods: [GET] } }] }]';

  test.each([
    ['for all of an ambient namespace', [ambient, till, security('AuthorizationPolicy', rules)], 1],
    ['for workloads that do not exist', [ambient, security('AuthorizationPolicy', rules)], 1],
    ['of a namespace with sidecars', [injected, till, security('AuthorizationPolicy', rules)], 0],
    [
      'for workloads with sidecars',
      [
        ambient,
        deployment('till', "app: till, sidecar.istio.io/inject: 'true'"),
        security('AuthorizationPolicy', rules),
      ],
      0,
    ],
    [
      'with a single target',
      [ambient, till, security('AuthorizationPolicy', `targetRef: { kind: Service, group: '', name: till }, ${rules}`)],
      0,
    ],
  ] as const)('%s', (_, documents, count) => {
    expect(found(rule, documents)).toHaveLength(count);
  });

  test('name the Services of the workloads that they select', () => {
    expect(fixes(rule, [ambient, till, tillService, security('AuthorizationPolicy', rules)])).toEqual([
      'Write targetRefs: [{ kind: Service, group: "", name: till }], and make sure that they have a waypoint',
    ]);
  });

  test('are enforced if the namespace of their Service has a waypoint, and not if the Service opts out', () => {
    const targets = 'authorization-policy-target-has-waypoint';
    const policy = security('AuthorizationPolicy', `targetRefs: [{ kind: Service, group: '', name: till }], ${rules}`);
    const own = ambient.replace('ambient }', `ambient, ${USE} }`);
    const without = tillService.replace('namespace: shop', 'namespace: shop, labels: { istio.io/use-waypoint: none }');

    expect(found(targets, [ambient, tillService, policy])).toEqual(['warning it spec.targetRefs[0]']);
    expect(found(targets, [own, waypoint, tillService, policy])).toEqual([]);
    expect(found(targets, [own, waypoint, without, policy])).toHaveLength(1);
    expect(found(targets, [ambient, policy])).toEqual([]);
    expect(fixes(targets, [ambient, waypoint, tillService, policy])).toEqual([
      'Label it or its namespace with istio.io/use-waypoint: waypoint',
    ]);
  });
});

describe('HTTP routes for ambient Services', () => {
  const rule = 'virtual-service-service-has-waypoint';
  const route = (spec: string) => istio('VirtualService', 'it', `hosts: [till], ${spec}`);
  const http = 'http: [{ route: [{ destination: { host: till } }] }]';

  test.each([
    ['for the mesh', http, 1],
    ['for the mesh and a gateway', `gateways: [edge, mesh], ${http}`, 1],
    ['only for a gateway', `gateways: [edge], ${http}`, 0],
    ['that are TCP routes', 'tcp: [{ route: [{ destination: { host: till } }] }]', 0],
  ])('%s', (_, spec, count) => {
    expect(found(rule, [ambient, tillService, route(spec)])).toHaveLength(count);
  });

  test('are applied by sidecars, if there are any', () => {
    const elsewhere = injected.replace('name: shop', 'name: desk');
    const client = deployment('desk', 'app: desk').replace('namespace: shop', 'namespace: desk');

    expect(found(rule, [ambient, tillService, route(http)])).toEqual(['warning it spec.hosts[0]']);
    expect(found(rule, [ambient, tillService, route(http), elsewhere, client])).toEqual(['info it spec.hosts[0]']);
    expect(found(rule, [injected, tillService, route(http)])).toEqual([]);
  });
});

describe('hosts outside an ambient namespace', () => {
  const rule = 'virtual-service-namespace-has-waypoint';
  const entry = (labels: string) =>
    istio(
      'ServiceEntry',
      'bank',
      'hosts: [bank.example.org], resolution: NONE, ports: [{ number: 80, name: http }]',
    ).replace('namespace: shop', `namespace: desk, labels: { ${labels} }`);
  const route = istio(
    'VirtualService',
    'it',
    'hosts: [bank.example.org], http: [{ route: [{ destination: { host: a } }] }]',
  );
  const own = ambient.replace('ambient }', `ambient, ${USE} }`);

  test('use the waypoint of the object that defines them, not one of the client', () => {
    expect(found(rule, [ambient, entry('a: b'), route])).toEqual(['info it spec.hosts[0]']);
    expect(found(rule, [own, entry('a: b'), route])).toHaveLength(1);
    expect(found(rule, [ambient, entry(USE), route])).toEqual([]);
    expect(found(rule, [ambient, route])).toEqual([]);
    expect(found(rule, [injected, entry('a: b'), route])).toEqual([]);
  });

  test('get a waypoint of the namespace that defines them as the fix', () => {
    const edge = gateway('aaa', 'desk', 'gatewayClassName: istio');
    const far = gateway('far', 'desk', 'gatewayClassName: istio-waypoint');

    expect(fixes(rule, [ambient, entry('a: b'), route, edge, far, waypoint])).toEqual([
      'Label what defines the host, or its namespace, with istio.io/use-waypoint: far',
    ]);
  });
});

describe('a label that refers to a waypoint', () => {
  const rule = 'waypoint-exists';
  const labelled = tillService.replace('namespace: shop', `namespace: shop, labels: { ${USE} }`);

  test.each([
    ['names an existing waypoint', [waypoint], {}, []],
    ['names a missing waypoint', [], {}, ['info till metadata.labels["istio.io/use-waypoint"]']],
    [
      'names a missing waypoint beside other Gateways',
      [gateway('edge', 'shop', 'gatewayClassName: istio')],
      {},
      ['error till metadata.labels["istio.io/use-waypoint"]'],
    ],
    ['names an external waypoint', [], { externals: { gateways: ['shop/waypoint'] } }, []],
  ] as const)('%s', (_, more, options, expected) => {
    expect(found(rule, [labelled, ...more], options)).toEqual(expected);
  });

  test('gets the nearest waypoint of the namespace, or what to add, as the fix', () => {
    const misspelt = labelled.replace('use-waypoint: waypoint', 'use-waypoint: wayponit');
    const closed = waypoint.replace('namespace: shop', 'namespace: shop, labels: { istio.io/waypoint-for: none }');

    expect(fixes(rule, [misspelt, waypoint])).toEqual(['Write waypoint']);
    expect(fixes(rule, [labelled, gateway('other', 'shop', 'gatewayClassName: istio-waypoint')])).toEqual([
      'Write other',
    ]);
    expect(fixes(rule, [labelled, closed])).toEqual([
      'Add a Gateway shop/waypoint of class istio-waypoint, or declare it as external',
    ]);
  });
});

describe('a workload between sidecars and the ambient mesh', () => {
  const MODE = 'istio.io/dataplane-mode: ambient';
  const labels = 'spec.template.metadata.labels';
  const namespace = (text: string) => injected.replace('istio-injection: enabled', text);

  test.each([
    ['a sidecar by a revision of its own', 'a: b', `${MODE}, istio.io/rev: canary`, 1],
    ["a sidecar by its namespace's revision", 'istio.io/rev: canary', MODE, 1],
    ['no sidecar by an empty revision', "istio.io/rev: ''", MODE, 0],
    [
      'no sidecar, because its namespace disables injection',
      'istio-injection: disabled, istio.io/rev: canary',
      MODE,
      0,
    ],
    [
      'no sidecar, because its label disables injection',
      'istio-injection: enabled',
      `${MODE}, sidecar.istio.io/inject: 'false'`,
      0,
    ],
    ['a sidecar and no label of the ambient mesh', 'istio-injection: enabled', 'app: till', 0],
  ])('requests %s', (_, around, own, count) => {
    const expected = Array.from({ length: count }, () => `warning till ${labels}["istio.io/dataplane-mode"]`);
    expect(found('workload-data-plane-mode-unambiguous', [namespace(around), deployment('till', own)])).toEqual(
      expected,
    );
  });

  test('in an ambient namespace is not reported while ztunnel handles its traffic', () => {
    const pod = (annotation: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: till, namespace: shop, labels: { sidecar.istio.io/inject: 'true' }, annotations: { ${annotation} } }\nspec: { containers: [{ name: main }] }`;

    expect(found('workload-in-ambient-namespace-without-sidecar', [ambient, pod('a: b')])).toHaveLength(1);
    expect(
      found('workload-in-ambient-namespace-without-sidecar', [ambient, pod('ambient.istio.io/redirection: enabled')]),
    ).toEqual([]);
    expect(found('pod-ambient-without-sidecar-label', [ambient, pod('a: b')])).toEqual([]);
  });

  test('is covered by a policy of its namespace, or of the mesh', () => {
    const options = { optionalRules: ['workload-has-policy'] };
    const policy = (selector: string) => security('AuthorizationPolicy', `selector: { matchLabels: { ${selector} } }`);
    const ofMesh = security('AuthorizationPolicy', 'rules: [{}]').replace('namespace: shop', 'namespace: istio-system');

    expect(found('workload-has-policy', [injected, till], options)).toEqual(['info till ']);
    expect(found('workload-has-policy', [injected, till, policy('app: desk')], options)).toHaveLength(1);
    expect(
      found(
        'workload-has-policy',
        [injected, till, policy('app: till'), policy('app: desk').replace('name: it', 'name: b')],
        options,
      ),
    ).toEqual([]);
    expect(found('workload-has-policy', [injected, till, ofMesh], options)).toEqual([]);
    expect(found('workload-has-policy', [injected, till])).toEqual([]);
  });
});

describe('Gateway API routes', () => {
  const route = (spec: string) =>
    `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: it, namespace: shop }\nspec: { ${spec} }`;
  const to = (ref: string) => route(`rules: [{ backendRefs: [${ref}] }]`);
  const desk = service('desk', 'app: desk').replace('namespace: shop', 'namespace: desk');
  const grant = (from: string, ref: string, namespace = 'desk') =>
    `apiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: { name: it, namespace: ${namespace} }\nspec: { from: [${from}], to: [${ref}] }`;
  const FROM = '{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }';

  test.each([
    ['any Service', FROM, "{ group: '', kind: Service }", 0],
    ['the Service by name', FROM, "{ group: '', kind: Service, name: desk }", 0],
    ['another Service', FROM, "{ group: '', kind: Service, name: other }", 1],
    ['Secrets', FROM, "{ group: '', kind: Secret }", 1],
    ['Secrets and Services', FROM, "{ group: '', kind: Secret }, { group: '', kind: Service }", 0],
    ['another namespace', FROM.replace('shop', 'other'), "{ group: '', kind: Service }", 1],
    ['several namespaces', `${FROM.replace('shop', 'other')}, ${FROM}`, "{ group: '', kind: Service }", 0],
  ])('may use a Service of another namespace that grants access to %s', (_, from, ref, count) => {
    expect(
      found('route-backend-exists', [desk, grant(from, ref), to('{ name: desk, namespace: desk, port: 80 }')]),
    ).toHaveLength(count);
  });

  test('get no access from a grant in another namespace', () => {
    const documents = [
      desk,
      grant(FROM, "{ group: '', kind: Service }", 'other'),
      to('{ name: desk, namespace: desk }'),
    ];

    expect(found('route-backend-exists', documents)).toEqual(['error it spec.rules[0].backendRefs[0].namespace']);
  });

  test('may go to external Services, and to objects that are not Services', () => {
    const externals = { hosts: ['a.example.org', 'till.shop.svc.cluster.local'] };

    expect(
      found('route-backend-exists', [tillService.replaceAll('till', 'b'), to('{ name: till }')], { externals }),
    ).toEqual([]);
    expect(found('route-backend-exists', [tillService, to('{ group: example.org, kind: Service, name: a }')])).toEqual(
      [],
    );
    expect(found('route-backend-exists', [tillService, to('{ group: core, kind: Service, name: a }')])).toHaveLength(1);
    expect(fixes('route-backend-exists', [tillService, desk, to('{ name: tll }')])).toEqual(['Write till']);
  });

  test('refer to Gateways by name and listener', () => {
    const at = (ref: string) => route(`parentRefs: [${ref}]`);
    const edge = gateway('entrance', 'shop', 'listeners: [{ name: web }]');
    const closed = gateway(
      'entrance',
      'shop',
      'listeners: [{ name: web, allowedRoutes: { namespaces: { from: None } } }]',
    );
    const far = gateway('faraway', 'desk', 'listeners: [{ name: web }]');

    expect(found('route-gateway-exists', [edge, at('{ name: entrance, sectionName: web }')])).toEqual([]);
    expect(found('route-gateway-exists', [closed, at('{ name: entrance }')])).toEqual([
      'error it spec.parentRefs[0].name',
    ]);
    expect(fixes('route-gateway-exists', [edge, at('{ name: entrance, sectionName: wbe }')])).toEqual(['Write web']);
    expect(fixes('route-gateway-exists', [edge, far, at('{ name: entrnace }')])).toEqual(['Write entrance']);
    expect(fixes('route-gateway-exists', [edge, far, at('{ name: farawy }')])).toEqual([
      'Write faraway and namespace: desk',
    ]);
    expect(found('route-gateway-exists', [far, at('{ name: edge }')])).toEqual(['info it spec.parentRefs[0].name']);
    expect(found('route-gateway-exists', [far, tillService, at('{ name: edge }')])).toEqual([
      'error it spec.parentRefs[0].name',
    ]);
    expect(found('route-gateway-exists', [edge, at('{ name: other }')])).toEqual(['error it spec.parentRefs[0].name']);
    expect(found('route-gateway-exists', [at('{ name: edge }')], { externals: { gateways: ['shop/edge'] } })).toEqual(
      [],
    );
    expect(
      found('route-gateway-exists', [at('{ group: example.org, kind: Gateway, name: a }, { kind: Mesh, name: b }')]),
    ).toEqual([]);
  });
});

describe('ports that a Service forwards to', () => {
  const rule = 'service-target-port-exposed';
  const exposed = (name: string, ports: string) =>
    till.replace('name: main,', `name: main, ports: ${ports},`).replace('name: till', `name: ${name}`);
  const target = (port: string, metadata = '') =>
    tillService
      .replace('port: 80', `port: 80, targetPort: ${port}`)
      .replace('namespace: shop', `namespace: shop${metadata}`);

  test.each([
    [
      'by number, of one of two',
      '8081',
      [exposed('a', '[{ containerPort: 8080 }]'), exposed('b', '[{ containerPort: 8081 }]')],
      0,
    ],
    ['by a number as a string', "'8081'", [exposed('a', '[{ containerPort: 8081 }]')], 0],
    [
      'by name, of one of two',
      'web',
      [exposed('a', '[{ containerPort: 80 }]'), exposed('b', '[{ containerPort: 80, name: web }]')],
      0,
    ],
    ['by name, of none', 'web', [exposed('a', '[{ containerPort: 80 }]')], 1],
    ['of no workload', 'web', [], 0],
  ] as const)('%s', (_, port, workloads, count) => {
    expect(found(rule, [target(port), ...workloads])).toHaveLength(count);
  });

  test.each([
    'istio: pilot',
    'gateway.istio.io/managed: istio.io-gateway-controller',
    'gateway.istio.io/managed: istio.io-mesh-controller',
    'istio: ingressgateway',
  ])('are not checked for a Service of Istio: %s', (labels) => {
    expect(found(rule, [target('web', `, labels: { ${labels} }`), till])).toEqual([]);
  });

  test('are not checked without a selector, which does not mean all workloads here', () => {
    expect(found(rule, [target('web').replace('app: till', ''), till])).toEqual([]);
  });
});

describe('hosts that a Sidecar imports', () => {
  const rule = 'sidecar-egress-host-exists';
  const sidecar = (host: string) => istio('Sidecar', 'it', `egress: [{ hosts: ['${host}'] }]`);

  test.each([
    ['./till', 'Write ./till.shop.svc.cluster.local'],
    ['desk/till.shop.svc.cluster.local', 'Write shop/till.shop.svc.cluster.local'],
    ['*/tll.shop.svc.cluster.local', 'Write shop/till.shop.svc.cluster.local'],
    ['*/www.example.org', 'Remove it, or declare the host as external'],
  ])('fix for %s', (host, fix) => {
    expect(fixes(rule, [tillService, sidecar(host)])).toEqual([fix]);
  });

  test('may be external, or missing', () => {
    const externals = { hosts: ['a.example.org', '*.example.com'] };

    expect(found(rule, [sidecar('*/www.example.com')], { externals })).toEqual([]);
    expect(found(rule, [sidecar('*/www.example.com')])).toHaveLength(1);
    expect(found(rule, [sidecar('~/www.example.com')])).toEqual([]);
    expect(found(rule, [sidecar('till')])).toEqual([]);
  });
});

function gateway(name: string, namespace: string, spec: string): string {
  return `apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { ${spec} }`;
}
