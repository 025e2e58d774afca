import type { Chart } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import {
  AllowOnly,
  CanaryRelease,
  DestinationRule,
  ExternalService,
  HttpsRedirect,
  IngressRoute,
  JwtAuthentication,
  Service,
  ServiceAccount,
  StrictMtls,
  TrafficSplit,
} from '../../../lib';
import { render } from '../../seed-app';

const reviews = Service.fromName('reviews');
const host = 'reviews.default.svc.cluster.local';

test('a TrafficSplit sends each version its share', () => {
  const objects = render(
    (chart) => new TrafficSplit(chart, 'reviews', { host: reviews, versions: { v1: 90, v2: 10 } }),
  );

  expect(summary(objects)).toEqual(['DestinationRule reviews', 'VirtualService reviews']);
  expect(objects[0]?.spec).toEqual({
    host,
    subsets: [
      { name: 'v1', labels: { version: 'v1' } },
      { name: 'v2', labels: { version: 'v2' } },
    ],
  });
  expect(objects[1]?.spec).toEqual({
    hosts: [host],
    http: [
      {
        route: [
          { destination: { host, subset: 'v1' }, weight: 90 },
          { destination: { host, subset: 'v2' }, weight: 10 },
        ],
      },
    ],
  });
});

test('a TrafficSplit fails when the shares do not add up', () => {
  expect(() =>
    render((chart) => new TrafficSplit(chart, 'reviews', { host: reviews, versions: { v1: 50, v2: 40 } })),
  ).toThrow('test/reviews/Route: http[0].route: the weights add up to 100, got 90 (50, 40)');
});

describe('a CanaryRelease', () => {
  test('sends testers to the new version, and everybody else by weight', () => {
    const match = [{ headers: { 'end-user': { exact: 'jason' } } }];
    const objects = render(
      (chart) => new CanaryRelease(chart, 'reviews', { host: reviews, stable: 'v1', canary: 'v2', weight: 5, match }),
    );

    expect(objects[1]?.spec).toEqual({
      hosts: [host],
      http: [
        { name: 'canary', match, route: [{ destination: { host, subset: 'canary' } }] },
        {
          name: 'everybody',
          route: [
            { destination: { host, subset: 'stable' }, weight: 95 },
            { destination: { host, subset: 'canary' }, weight: 5 },
          ],
        },
      ],
    });
  });

  test('starts with nobody on the new version', () => {
    const objects = render(
      (chart) => new CanaryRelease(chart, 'reviews', { host: reviews, stable: 'v1', canary: 'v2' }),
    );

    expect(objects[1]?.spec).toMatchObject({ http: [{ route: [{ weight: 100 }, { weight: 0 }] }] });
  });

  test('fails for a share that is none', () => {
    expect(() =>
      render(
        (chart) => new CanaryRelease(chart, 'reviews', { host: reviews, stable: 'v1', canary: 'v2', weight: 101 }),
      ),
    ).toThrow('weight is a whole number from 0 to 100, got -1');
  });
});

test('an HttpsRedirect answers plain requests with a redirect', () => {
  const [gateway] = render(
    (chart) => new HttpsRedirect(chart, 'redirect', { hosts: ['*.example.com'], selector: { app: 'edge' } }),
  );

  expect(gateway?.spec).toEqual({
    selector: { app: 'edge' },
    servers: [
      {
        port: { number: 80, name: 'http-80', protocol: 'HTTP' },
        hosts: ['*.example.com'],
        tls: { httpsRedirect: true },
      },
    ],
  });
});

describe('an IngressRoute', () => {
  test('lets requests for a host in, over plain HTTP', () => {
    const objects = render(
      (chart) => new IngressRoute(chart, 'shop', { host: 'shop.example.com', to: { host: reviews } }),
    );

    expect(summary(objects)).toEqual(['Gateway shop', 'VirtualService shop']);
    expect(objects[0]?.spec).toMatchObject({ servers: [{ port: { number: 80, protocol: 'HTTP' } }] });
    expect(objects[1]?.spec).toEqual({
      gateways: ['shop'],
      hosts: ['shop.example.com'],
      http: [{ route: [{ destination: { host } }] }],
    });
  });

  test('ends TLS with the certificate that is named', () => {
    const [gateway] = render(
      (chart) =>
        new IngressRoute(chart, 'shop', { host: 'shop.example.com', to: { host: reviews }, credentialName: 'cert' }),
    );

    expect(gateway?.spec).toMatchObject({
      servers: [{ port: { number: 443, protocol: 'HTTPS' }, tls: { mode: 'SIMPLE', credentialName: 'cert' } }],
    });
  });
});

describe('an ExternalService', () => {
  const external = 'api.example.com';

  test('is an entry for the port that the application calls', () => {
    const objects = render((chart) => new ExternalService(chart, 'api', { host: external }));

    expect(summary(objects)).toEqual(['ServiceEntry api']);
    expect(objects[0]?.spec).toMatchObject({ ports: [{ number: 443, name: 'tls', protocol: 'TLS' }] });
  });

  test('gets TLS from the proxy', () => {
    const objects = render((chart) => new ExternalService(chart, 'api', { host: external, tls: 'proxy' }));

    expect(objects[0]?.spec).toMatchObject({ ports: [{ number: 80, protocol: 'HTTP', targetPort: 443 }] });
    expect(objects[1]?.spec).toEqual({
      host: external,
      trafficPolicy: { portLevelSettings: [{ port: { number: 80 }, tls: { mode: 'SIMPLE', sni: external } }] },
    });
  });

  test('is called through an egress gateway', () => {
    const objects = render(
      (chart) => new ExternalService(chart, 'api', { host: external, tls: 'proxy', egressGateway: {} }),
    );

    expect(objects.find((object) => object.kind === 'VirtualService')?.spec).toEqual({
      hosts: [external],
      gateways: ['api', 'mesh'],
      http: [
        {
          name: 'to-the-gateway',
          match: [{ gateways: ['mesh'], port: 80 }],
          route: [
            { destination: { host: 'istio-egressgateway.istio-system.svc.cluster.local', port: { number: 80 } } },
          ],
        },
        {
          name: 'out-of-the-mesh',
          match: [{ gateways: ['api'], port: 80 }],
          route: [{ destination: { host: external, port: { number: 80 } } }],
        },
      ],
    });
  });

  test('cannot be read by a gateway when the application opens TLS', () => {
    expect(() => render((chart) => new ExternalService(chart, 'api', { host: external, egressGateway: {} }))).toThrow(
      "test/api: egressGateway needs tls 'proxy', got 'application'; write tls: 'proxy'",
    );
  });

  test('stands for itself wherever a host belongs', () => {
    const objects = render((chart) => {
      const { entry } = new ExternalService(chart, 'api', { host: external });
      new DestinationRule(chart, 'rule', { host: entry });
    });

    expect(objects[1]?.spec).toEqual({ host: external });
  });
});

test('StrictMtls refuses plain text, once in a namespace', () => {
  const [policy] = render((chart) => new StrictMtls(chart, 'strict', { namespace: 'istio-system' }));

  expect(policy?.metadata).toEqual({ name: 'default', namespace: 'istio-system' });
  expect(policy?.spec).toEqual({ mtls: { mode: 'STRICT' } });
  expect(() =>
    render((chart) => {
      new StrictMtls(chart, 'strict');
      new StrictMtls(chart, 'again');
    }),
  ).toThrow('test/again/Policy: PeerAuthentication of Istio default/default is taken by test/strict/Policy');
});

describe('AllowOnly', () => {
  const frontend = ServiceAccount.fromName('frontend', { namespace: 'web' });
  const to = { matchLabels: { app: 'cart' } };

  test('denies everything but what is permitted', () => {
    const objects = render(
      (chart) =>
        new AllowOnly(chart, 'access', {
          permissions: { cart: { to, from: [frontend], operations: [{ methods: ['GET'] }] } },
        }),
    );

    expect(summary(objects)).toEqual(['AuthorizationPolicy access', 'AuthorizationPolicy access-cart']);
    expect(objects[0]?.spec ?? {}).toEqual({});
    expect(objects[1]?.spec).toEqual({
      action: 'ALLOW',
      selector: to,
      rules: [
        {
          from: [{ source: { principals: ['cluster.local/ns/web/sa/frontend'] } }],
          to: [{ operation: { methods: ['GET'] } }],
        },
      ],
    });
  });

  test('can let anybody in', () => {
    const objects = render(
      (chart) => new AllowOnly(chart, 'access', { permissions: { web: { to, from: 'anybody' } } }),
    );

    expect(objects[1]?.spec).toEqual({ action: 'ALLOW', selector: to, rules: [{}] });
  });

  test('fails for a permission that permits nobody', () => {
    expect(() =>
      render((chart) => new AllowOnly(chart, 'access', { permissions: { cart: { to, from: [] } } })),
    ).toThrow('test/access: permissions.cart.from names callers, got []; leave the permission out');
  });
});

test('JwtAuthentication refuses requests without a token, but for open paths', () => {
  const objects = render(
    (chart: Chart) =>
      new JwtAuthentication(chart, 'jwt', {
        workload: { matchLabels: { app: 'cart' } },
        issuers: [{ issuer: 'https://issuer.example.com', jwksUri: 'https://issuer.example.com/keys' }],
        openPaths: ['/healthz'],
      }),
  );

  expect(summary(objects)).toEqual(['RequestAuthentication jwt', 'AuthorizationPolicy jwt']);
  expect(objects[1]?.spec).toEqual({
    action: 'DENY',
    selector: { matchLabels: { app: 'cart' } },
    rules: [{ from: [{ source: { notRequestPrincipals: ['*'] } }], to: [{ operation: { notPaths: ['/healthz'] } }] }],
  });
});

function summary(objects: ReturnType<typeof render>): readonly string[] {
  return objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
}
