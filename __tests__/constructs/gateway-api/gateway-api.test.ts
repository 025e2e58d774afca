import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { describe, expect, test } from '@jest/globals';
import { Service, type IstioRelease } from '../../../lib';
import { KubernetesGateway } from '../../../lib/constructs/gateway-api/kubernetes-gateway';
import { KubernetesGrpcRoute } from '../../../lib/constructs/gateway-api/kubernetes-grpc-route';
import {
  KubernetesHttpRoute,
  type KubernetesHttpRouteProps,
  type KubernetesHttpRouteRule,
} from '../../../lib/constructs/gateway-api/kubernetes-http-route';
import {
  KubernetesReferenceGrant,
  type KubernetesReferenceGrantProps,
} from '../../../lib/constructs/gateway-api/kubernetes-reference-grant';
import { KubernetesTcpRoute } from '../../../lib/constructs/gateway-api/kubernetes-tcp-route';
import { KubernetesTlsRoute } from '../../../lib/constructs/gateway-api/kubernetes-tls-route';
import type { KubernetesListener } from '../../../lib/constructs/gateway-api/listener';
import type { HttpRouteFilter } from '../../../lib/constructs/gateway-api/route-filter';
import type { RouteParent } from '../../../lib/constructs/gateway-api/route-parent';
import { MeshNamespace } from '../../../lib/constructs/mesh/mesh-namespace';
import { PrometheusService } from '../../../lib/constructs/addons/prometheus-service';
import { render, type PlainObject } from '../../seed-app';
import { errorOf } from '../error-of';

const edge = KubernetesGateway.fromName('edge', { namespace: 'infra' });
const reviews = Service.fromName('reviews', { ports: { http: 9080 } });
const ratings = Service.fromName('ratings', { namespace: 'prod', ports: { http: 9080, grpc: 9090 } });
const http = { name: 'http', port: 80, protocol: 'HTTP' } as const;

describe('a KubernetesGateway', () => {
  test('is a Gateway of class istio', () => {
    const [gateway] = render((chart) => new KubernetesGateway(chart, 'gateway', { listeners: [http] }));

    expect(gateway).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'gateway', namespace: 'default' },
      spec: { gatewayClassName: 'istio', listeners: [http] },
    });
  });

  test('ends TLS with the Secrets it is given, and says the namespace of those elsewhere', () => {
    const objects = render((chart) => {
      const here = new kplus.Secret(chart, 'z', { metadata: { name: 'here' } });
      const there = new kplus.Secret(chart, 'there', { metadata: { name: 'there', namespace: 'certificates' } });
      const named = ['plain', here, there];
      new KubernetesGateway(chart, 'a-gateway', {
        gatewayClassName: 'istio-east-west',
        listeners: [
          {
            name: 'https',
            port: 443,
            protocol: 'HTTPS',
            hostname: '*.example.com',
            tls: { certificateRefs: named },
            allowedRoutes: { namespaces: { from: 'All' }, kinds: [{ kind: 'HTTPRoute' }] },
          },
          { name: 'sni', port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' } },
        ],
      });
    });

    expect(objects.map(({ kind }) => kind)).toEqual(['Secret', 'Secret', 'Gateway']);
    expect(specOf(objects, 'Gateway')).toEqual({
      gatewayClassName: 'istio-east-west',
      listeners: [
        {
          name: 'https',
          port: 443,
          protocol: 'HTTPS',
          hostname: '*.example.com',
          tls: { certificateRefs: [{ name: 'plain' }, { name: 'here' }, { name: 'there', namespace: 'certificates' }] },
          allowedRoutes: { namespaces: { from: 'All' }, kinds: [{ kind: 'HTTPRoute' }] },
        },
        { name: 'sni', port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' } },
      ],
    });
  });

  test.each<[string, readonly KubernetesListener[], string]>([
    ['no listener', [], 'listeners has at least one listener, got []'],
    ['a port out of range', [{ ...http, port: 0 }], 'listeners[0].port is 1 to 65535, got 0'],
    [
      'a hostname that is none',
      [{ ...http, hostname: 'shop_1' }],
      'listeners[0].hostname is a DNS name that may begin with "*.", got "shop_1"',
    ],
    [
      'an address for a hostname',
      [{ ...http, hostname: '10.0.0.1' }],
      'listeners[0].hostname is a DNS name that may begin with "*.", got "10.0.0.1"',
    ],
    [
      'a name that is none',
      [{ ...http, name: 'HTTP' }],
      'listeners[0].name is a DNS name: lower-case letters, digits, "-" and ".", with a letter or digit at both ends ' +
        'of each part, got "HTTP"',
    ],
    [
      'one name twice',
      [http, { ...http, port: 81 }],
      'listeners[1].name differs from listeners[0].name, got name "http" twice',
    ],
    [
      'one place twice',
      [http, { ...http, name: 'other' }],
      'listeners[1] differs from listeners[0], got port 80, protocol HTTP and no hostname twice',
    ],
    [
      'TLS without a certificate',
      [{ name: 'https', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [] } }],
      'listeners[0].tls.certificateRefs has at least one Secret where TLS terminates, got none',
    ],
  ])('refuses %s', (_, listeners, problem) => {
    expect(errorOf((chart) => new KubernetesGateway(chart, 'gateway', { listeners }))).toBe(`test/gateway: ${problem}`);
  });

  test('takes one port for two hostnames, and TLS that ends by options of Istio', () => {
    const options = { 'gateway.istio.io/tls-terminate-mode': 'ISTIO_MUTUAL' };
    const listeners: readonly KubernetesListener[] = [
      { ...http, hostname: 'a.example.com' },
      { ...http, name: 'other', hostname: 'b.example.com' },
      { name: 'mesh', port: 15008, protocol: 'HBONE', tls: { mode: 'Terminate', options } },
    ];

    expect(errorOf((chart) => new KubernetesGateway(chart, 'gateway', { listeners }))).toBeUndefined();
  });

  test('refuses the name of another one in its namespace', () => {
    const add = (chart: Chart) => {
      new KubernetesGateway(chart, 'gateway', { listeners: [http] });
      new KubernetesGateway(chart, 'other', { listeners: [http], metadata: { name: 'gateway' } });
    };

    expect(errorOf(add)).toBe(
      'test/other: Gateway of the Gateway API default/gateway is taken by test/gateway; ' +
        'give one of the two another id, metadata.name or namespace',
    );
  });

  test('names the listeners there are when another one is asked for', () => {
    const add = (chart: Chart) => {
      const gateway = new KubernetesGateway(chart, 'gateway', { listeners: [http] });
      // @ts-expect-error a listener that the gateway does not have
      gateway.listener('https');
    };

    expect(errorOf(add)).toBe('test/gateway: the listeners are http, got "https"; did you mean "http"?');
  });
});

describe('the parents of a route', () => {
  test('are Gateways and Services, with the namespace where it differs', () => {
    const home = KubernetesGateway.fromName('home');
    const parentRefs: readonly RouteParent[] = [
      edge,
      home,
      { gateway: edge, sectionName: 'https', port: 443 },
      reviews,
      ratings,
      { service: reviews, port: 9080 },
    ];
    const objects = render((chart) => httpRoute(chart, { parentRefs }));

    expect(specOf(objects, 'HTTPRoute')?.['parentRefs']).toEqual([
      { name: 'edge', namespace: 'infra' },
      { name: 'home' },
      { name: 'edge', namespace: 'infra', sectionName: 'https', port: 443 },
      { group: '', kind: 'Service', name: 'reviews' },
      { group: '', kind: 'Service', name: 'ratings', namespace: 'prod' },
      { group: '', kind: 'Service', name: 'reviews', port: 9080 },
    ]);
  });

  test('come before the route', () => {
    const objects = render((chart) => {
      const gateway = new KubernetesGateway(chart, 'z-gateway', { listeners: [http] });
      const service = new kplus.Service(chart, 'z-service', { metadata: { name: 'shop' }, ports: [{ port: 80 }] });
      httpRoute(chart, { parentRefs: [gateway.listener('http'), service] });
    });

    expect(objects.map(({ kind }) => kind)).toEqual(['Gateway', 'Service', 'HTTPRoute']);
    expect(specOf(objects, 'HTTPRoute')?.['parentRefs']).toEqual([
      { name: 'z-gateway', sectionName: 'http' },
      { group: '', kind: 'Service', name: 'shop' },
    ]);
  });

  test.each<[string, readonly RouteParent[], string]>([
    ['no parent', [], 'parentRefs has at least one Gateway or Service, got []'],
    ['a port out of range', [{ gateway: edge, port: 65536 }], 'parentRefs[0].port is 1 to 65535, got 65536'],
    [
      'a port that the Service does not have',
      [edge, { service: ratings, port: 80 }],
      'parentRefs[1].port is a port of Service ratings (9080, 9090), got 80',
    ],
  ])('refuse %s', (_, parentRefs, problem) => {
    expect(errorOf((chart) => httpRoute(chart, { parentRefs }))).toBe(`test/route: ${problem}`);
  });
});

describe('the backends of a route', () => {
  test('are Services with port and weight, with the namespace where it differs', () => {
    const backendRefs = [
      { service: reviews, weight: 90 },
      { service: ratings, port: 9090, weight: 10 },
    ];
    const objects = render((chart) => httpRoute(chart, { rules: [{ backendRefs }] }));

    expect(specOf(objects, 'HTTPRoute')?.['rules']).toEqual([
      {
        backendRefs: [
          { name: 'reviews', port: 9080, weight: 90 },
          { name: 'ratings', namespace: 'prod', port: 9090, weight: 10 },
        ],
      },
    ]);
  });

  test('come before the route and have their only port', () => {
    const objects = render((chart) => {
      const rules: KubernetesHttpRouteRule[] = [];
      rules.push({ backendRefs: [new PrometheusService(chart, 'z-prometheus', { type: 'ClusterIP' })] });
      httpRoute(chart, { rules });
    });

    expect(objects.map(({ kind }) => kind)).toEqual(['Service', 'HTTPRoute']);
    expect(specOf(objects, 'HTTPRoute')?.['rules']).toEqual([{ backendRefs: [{ name: 'z-prometheus', port: 9090 }] }]);
  });

  test.each<[string, KubernetesHttpRouteRule, string]>([
    ['no backend', {}, 'has at least one Service, got []'],
    ['an empty list', { backendRefs: [] }, 'has at least one Service, got []'],
    [
      'a Service with several ports and none set',
      { backendRefs: [ratings] },
      '[0].port is a port number, got undefined; Service ratings has 9080, 9090, write one',
    ],
    [
      'a Service with no known port and none set',
      { backendRefs: [Service.fromName('details')] },
      '[0].port is a port number, got undefined; Service details has no known port, write one',
    ],
    [
      'a port that the Service does not have',
      { backendRefs: [reviews, { service: reviews, port: 80 }] },
      '[1].port is a port of Service reviews (9080), got 80',
    ],
    ['a port out of range', { backendRefs: [{ service: reviews, port: 0 }] }, '[0].port is 1 to 65535, got 0'],
    [
      'a negative weight',
      { backendRefs: [{ service: reviews, weight: -1 }] },
      '[0].weight is a whole number from 0 to 1000000, got -1',
    ],
    [
      'half a weight',
      { backendRefs: [{ service: reviews, weight: 0.5 }] },
      '[0].weight is a whole number from 0 to 1000000, got 0.5',
    ],
  ])('refuse %s', (_, rule, problem) => {
    const message = `test/route: rules[0].backendRefs${problem.startsWith('[') ? '' : ' '}${problem}`;

    expect(errorOf((chart) => httpRoute(chart, { rules: [rule] }))).toBe(message);
  });

  test('may have a port that is not known to be there, and weight 0', () => {
    const backendRefs = [{ service: Service.fromName('details'), port: 9080, weight: 0 }];

    expect(errorOf((chart) => httpRoute(chart, { rules: [{ backendRefs }] }))).toBeUndefined();
  });
});

describe('a KubernetesHttpRoute', () => {
  test('renders matches and filters', () => {
    const objects = render((chart) => {
      new KubernetesHttpRoute(chart, 'route', {
        parentRefs: [edge],
        hostnames: ['shop.example.com', '*.example.org'],
        rules: [
          {
            name: 'old',
            matches: [{ path: { type: 'PathPrefix', value: '/old' } }],
            filters: [
              {
                type: 'RequestRedirect',
                requestRedirect: {
                  scheme: 'https',
                  hostname: 'new.example.com',
                  path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/new' },
                  port: 443,
                  statusCode: 301,
                },
              },
            ],
          },
          {
            matches: [
              {
                path: { type: 'Exact', value: '/reviews' },
                headers: [{ name: 'end-user', value: 'jason' }],
                queryParams: [{ type: 'RegularExpression', name: 'page', value: '[0-9]+' }],
                method: 'GET',
              },
              { path: { type: 'RegularExpression', value: '.*[.]html' } },
            ],
            filters: [
              {
                type: 'RequestHeaderModifier',
                requestHeaderModifier: { set: [{ name: 'x-a', value: '1' }], remove: ['x-b'] },
              },
              {
                type: 'URLRewrite',
                urlRewrite: { hostname: 'reviews', path: { type: 'ReplaceFullPath', replaceFullPath: '/' } },
              },
              { type: 'RequestMirror', requestMirror: { backendRef: { service: ratings, port: 9080 }, percent: 5 } },
              { type: 'RequestMirror', requestMirror: { backendRef: { service: reviews } } },
            ],
            backendRefs: [reviews],
          },
        ],
      });
    });

    expect(objects).toMatchSnapshot();
  });

  test.each<[string, Partial<KubernetesHttpRouteProps>, string]>([
    ['no rule', { rules: [] }, 'rules has at least one rule, got []'],
    [
      'a hostname with a port',
      { hostnames: ['a.example.com', 'b.example.com:80'] },
      'hostnames[1] is a DNS name that may begin with "*.", got "b.example.com:80"',
    ],
    [
      'a path that does not begin where paths do',
      {
        rules: [{ matches: [{ method: 'GET' }, { path: { type: 'PathPrefix', value: 'a' } }], backendRefs: [reviews] }],
      },
      'rules[0].matches[1].path.value begins with "/", got "a"',
    ],
  ])('refuses %s', (_, props, problem) => {
    expect(errorOf((chart) => httpRoute(chart, props))).toBe(`test/route: ${problem}`);
  });

  const redirect = { type: 'RequestRedirect', requestRedirect: { scheme: 'https' } } as const;
  const headers = { type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['x-a'] } } as const;
  const path = { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } as const;
  const rewrite = { type: 'URLRewrite', urlRewrite: { path } } as const;
  const mirror = { type: 'RequestMirror', requestMirror: { backendRef: { service: reviews } } } as const;
  const prefix = { path: { type: 'PathPrefix', value: '/a' } } as const;

  test.each<[string, KubernetesHttpRouteRule, string]>([
    [
      'a redirect beside backends',
      { filters: [redirect], backendRefs: [reviews] },
      'backendRefs is empty when a filter redirects, got 1; leave one out',
    ],
    ['one filter twice', { filters: [headers, headers] }, 'filters has at most one RequestHeaderModifier, got several'],
    [
      'a redirect beside a rewrite',
      { filters: [redirect, { ...rewrite, urlRewrite: {} }], backendRefs: [] },
      'filters has RequestRedirect or URLRewrite, got both',
    ],
    [
      'another prefix for two matches',
      { filters: [rewrite], matches: [prefix, prefix] },
      'matches is a single PathPrefix when a filter replaces the prefix, got PathPrefix, PathPrefix',
    ],
    [
      'another prefix for an exact match',
      { filters: [{ ...redirect, requestRedirect: { path } }], matches: [{ path: { type: 'Exact', value: '/a' } }] },
      'matches is a single PathPrefix when a filter replaces the prefix, got Exact',
    ],
    [
      'another prefix for no match',
      { filters: [rewrite], matches: [] },
      'matches is a single PathPrefix when a filter replaces the prefix, got none',
    ],
    [
      'a redirect to a port out of range',
      { filters: [headers, { ...redirect, requestRedirect: { port: -1 } }] },
      'filters[1].requestRedirect.port is 1 to 65535, got -1',
    ],
    [
      'a redirect to no host',
      { filters: [{ ...redirect, requestRedirect: { hostname: '' } }] },
      'filters[0].requestRedirect.hostname is a DNS name, got ""',
    ],
    [
      'a rewrite to no host',
      { filters: [{ ...rewrite, urlRewrite: { hostname: '*.example.com' } }] },
      'filters[0].urlRewrite.hostname is a DNS name, got "*.example.com"',
    ],
    [
      'a mirror of more than there is',
      { filters: [{ ...mirror, requestMirror: { ...mirror.requestMirror, percent: 101 } }] },
      'filters[0].requestMirror.percent is a whole number from 0 to 100, got 101',
    ],
    [
      'a mirror to a port that the Service does not have',
      { filters: [{ ...mirror, requestMirror: { backendRef: { service: reviews, port: 80 } } }] },
      'filters[0].requestMirror.backendRef.port is a port of Service reviews (9080), got 80',
    ],
  ])('refuses %s', (_, rule, problem) => {
    const redirects = rule.filters?.some(({ type }) => type === 'RequestRedirect') === true;
    const rules = [redirects ? rule : { backendRefs: [reviews], ...rule }];

    expect(errorOf((chart) => httpRoute(chart, { rules }))).toBe(`test/route: rules[0].${problem}`);
  });

  test.each<[string, readonly HttpRouteFilter[], KubernetesHttpRouteRule['matches']]>([
    ['two mirrors', [mirror, mirror], undefined],
    ['another prefix for the only one', [rewrite], [prefix]],
    ['another prefix for a match without path', [rewrite], [{ method: 'GET' }]],
    ['another prefix for every request', [rewrite], undefined],
  ])('takes %s', (_, filters, matches) => {
    const rules = [{ filters, matches, backendRefs: [reviews] }];

    expect(errorOf((chart) => httpRoute(chart, { rules }))).toBeUndefined();
  });
});

describe('a KubernetesGrpcRoute', () => {
  test('routes calls by method and header', () => {
    const matches = [
      { method: { service: 'shop.v1.Cart', method: 'Add' }, headers: [{ name: 'tier', value: 'gold' }] },
      { method: { type: 'RegularExpression', service: 'shop[.].*' } },
    ] as const;
    const [route] = render(
      (chart) =>
        new KubernetesGrpcRoute(chart, 'cart', {
          parentRefs: [reviews],
          hostnames: ['cart.example.com'],
          rules: [
            {
              matches,
              filters: [
                { type: 'RequestMirror', requestMirror: { backendRef: { service: ratings, port: 9090 } } },
                { type: 'RequestHeaderModifier', requestHeaderModifier: { add: [{ name: 'x-a', value: '1' }] } },
              ],
              backendRefs: [{ service: ratings, port: 9090 }],
            },
          ],
        }),
    );

    const backendRef = { name: 'ratings', namespace: 'prod', port: 9090 };
    expect(route).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'GRPCRoute',
      metadata: { name: 'cart', namespace: 'default' },
      spec: {
        parentRefs: [{ group: '', kind: 'Service', name: 'reviews' }],
        hostnames: ['cart.example.com'],
        rules: [
          {
            matches,
            filters: [
              { type: 'RequestMirror', requestMirror: { backendRef } },
              { type: 'RequestHeaderModifier', requestHeaderModifier: { add: [{ name: 'x-a', value: '1' }] } },
            ],
            backendRefs: [backendRef],
          },
        ],
      },
    });
  });

  test('refuses to have no rule, and a rule without backends', () => {
    const parentRefs = [edge];

    expect(errorOf((chart) => new KubernetesGrpcRoute(chart, 'cart', { parentRefs, rules: [] }))).toBe(
      'test/cart: rules has at least one rule, got []',
    );
    expect(
      errorOf((chart) => new KubernetesGrpcRoute(chart, 'cart', { parentRefs, rules: [{ backendRefs: [] }] })),
    ).toBe('test/cart: rules[0].backendRefs has at least one Service, got []');
  });
});

describe('a KubernetesTlsRoute', () => {
  const props = { parentRefs: [edge], hostnames: ['shop.example.com'], rules: [{ backendRefs: [reviews] }] };

  test.each<[IstioRelease, string]>([
    ['1.15', 'v1alpha2'],
    ['1.29', 'v1alpha2'],
    ['1.30', 'v1'],
    ['1.31', 'v1'],
  ])('is of the version that Istio %s reads', (istio, version) => {
    const [route] = render((chart) => new KubernetesTlsRoute(chart, 'shop', props), istio);

    expect(route).toEqual({
      apiVersion: `gateway.networking.k8s.io/${version}`,
      kind: 'TLSRoute',
      metadata: { name: 'shop', namespace: 'default' },
      spec: {
        parentRefs: [{ name: 'edge', namespace: 'infra' }],
        hostnames: ['shop.example.com'],
        rules: [{ backendRefs: [{ name: 'reviews', port: 9080 }] }],
      },
    });
  });

  test('has the version that is set', () => {
    const [route] = render((chart) => new KubernetesTlsRoute(chart, 'shop', { ...props, apiVersion: 'v1alpha3' }));

    expect(route?.apiVersion).toBe('gateway.networking.k8s.io/v1alpha3');
  });

  test.each([
    ['no server', { hostnames: [] }, 'hostnames has at least one name of a server, got []'],
    ['an address', { hostnames: ['1.2.3.4'] }, 'hostnames[0] is a DNS name that may begin with "*.", got "1.2.3.4"'],
    ['no rule', { rules: [] }, 'rules has at least one rule, got []'],
    ['no backend', { rules: [{ backendRefs: [] }] }, 'rules[0].backendRefs has at least one Service, got []'],
  ])('refuses %s', (_, other, problem) => {
    expect(errorOf((chart) => new KubernetesTlsRoute(chart, 'shop', { ...props, ...other }))).toBe(
      `test/shop: ${problem}`,
    );
  });
});

describe('a KubernetesTcpRoute', () => {
  const props = { parentRefs: [{ gateway: edge, sectionName: 'tcp' }], rules: [{ backendRefs: [reviews] }] };

  test.each<[IstioRelease, string]>([
    ['1.30', 'v1alpha2'],
    ['1.31', 'v1'],
  ])('is of the version that goes with Istio %s', (istio, version) => {
    const [route] = render((chart) => new KubernetesTcpRoute(chart, 'echo', props), istio);

    expect(route).toEqual({
      apiVersion: `gateway.networking.k8s.io/${version}`,
      kind: 'TCPRoute',
      metadata: { name: 'echo', namespace: 'default' },
      spec: {
        parentRefs: [{ name: 'edge', namespace: 'infra', sectionName: 'tcp' }],
        rules: [{ backendRefs: [{ name: 'reviews', port: 9080 }] }],
      },
    });
  });

  test('has the version that is set', () => {
    const [route] = render((chart) => new KubernetesTcpRoute(chart, 'echo', { ...props, apiVersion: 'v1alpha2' }));

    expect(route?.apiVersion).toBe('gateway.networking.k8s.io/v1alpha2');
  });
});

describe('a KubernetesReferenceGrant', () => {
  test('lets routes of another namespace send to a Service, which comes before it', () => {
    const objects = render((chart) => {
      const route = httpRoute(chart, { metadata: { namespace: 'shop' } });
      const service = new kplus.Service(chart, 'z-service', { metadata: { name: 'ratings' }, ports: [{ port: 80 }] });
      new KubernetesReferenceGrant(chart, 'a-grant', {
        from: [
          route,
          { kind: 'TCPRoute', namespace: 'edge' },
          { kind: 'Gateway', namespace: new MeshNamespace(chart, 'infra') },
        ],
        to: [service, reviews, { kind: 'Secret' }, { kind: 'Service', name: 'details' }],
      });
    });

    const group = 'gateway.networking.k8s.io';
    expect(objects.findIndex(({ kind }) => kind === 'ReferenceGrant')).toBeGreaterThan(
      objects.findIndex(({ kind }) => kind === 'Service'),
    );
    expect(objects.find(({ kind }) => kind === 'ReferenceGrant')).toEqual({
      apiVersion: `${group}/v1beta1`,
      kind: 'ReferenceGrant',
      metadata: { name: 'a-grant', namespace: 'default' },
      spec: {
        from: [
          { group, kind: 'HTTPRoute', namespace: 'shop' },
          { group, kind: 'TCPRoute', namespace: 'edge' },
          { group, kind: 'Gateway', namespace: 'infra' },
        ],
        to: [
          { group: '', kind: 'Service', name: 'ratings' },
          { group: '', kind: 'Service', name: 'reviews' },
          { group: '', kind: 'Secret' },
          { group: '', kind: 'Service', name: 'details' },
        ],
      },
    });
  });

  test.each<[string, Partial<KubernetesReferenceGrantProps>, string]>([
    ['nobody', { from: [] }, 'from has at least one kind of route or Gateway, got []'],
    ['nothing', { to: [] }, 'to has at least one Service or Secret, got []'],
    [
      'a namespace that is not known',
      { from: [{ kind: 'HTTPRoute', namespace: undefined }] },
      'from[0].namespace names a namespace, got undefined; give its chart one',
    ],
    [
      'a Service of another namespace',
      { to: [{ kind: 'Secret' }, ratings] },
      'to[1] is in the namespace of the grant (default), got Service prod/ratings; put the grant into prod',
    ],
  ])('refuses %s', (_, other, problem) => {
    const props = { from: [{ kind: 'HTTPRoute', namespace: 'edge' }] as const, to: [reviews], ...other };

    expect(errorOf((chart) => new KubernetesReferenceGrant(chart, 'grant', props))).toBe(`test/grant: ${problem}`);
  });
});

function httpRoute(chart: Chart, props: Partial<KubernetesHttpRouteProps>): KubernetesHttpRoute {
  return new KubernetesHttpRoute(chart, 'route', {
    parentRefs: [edge],
    rules: [{ backendRefs: [reviews] }],
    ...props,
  });
}

function specOf(objects: readonly PlainObject[], kind: string) {
  return objects.find((object) => object.kind === kind)?.spec;
}
