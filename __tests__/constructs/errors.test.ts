import { App, Chart } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import {
  DestinationRule,
  Gateway,
  KialiService,
  MeshApp,
  MeshNamespace,
  PrometheusService,
  VirtualService,
  targetIstio,
  type GatewayProps,
  type HttpRouteDestination,
  type IstioRelease,
} from '../../lib';

const server = { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['a.example.com'] } as const;
const host = 'reviews.prod.svc.cluster.local';

describe('a Gateway', () => {
  test.each<[string, GatewayProps, string]>([
    ['no server', { servers: [] }, 'bookinfo/gateway: servers has at least one server, got []'],
    [
      'no host',
      { servers: [{ ...server, hosts: [] }] },
      'bookinfo/gateway: servers[0].hosts has at least one host, got []',
    ],
    [
      'an empty host',
      { servers: [server, { ...server, hosts: ['a.example.com', ''] }] },
      'bookinfo/gateway: servers[1].hosts[1] is a DNS name, got ""',
    ],
    [
      'a port out of range',
      { servers: [{ ...server, port: { ...server.port, number: 65536 } }] },
      'bookinfo/gateway: servers[0].port.number is 1 to 65535, got 65536',
    ],
    [
      'a name that is no DNS name',
      { servers: [server], metadata: { name: 'Shop_Gateway' } },
      'bookinfo/gateway: the name is a DNS name: lower-case letters, digits, "-" and ".", with a letter or digit at ' +
        'both ends of each part, got "Shop_Gateway"; "shop-gateway" would do',
    ],
  ])('refuses %s', (_, props, message) => {
    expect(errorOf((chart) => new Gateway(chart, 'gateway', props))).toBe(message);
  });

  test('refuses the name of another Gateway in its namespace', () => {
    const add = (chart: Chart) => {
      new Gateway(chart, 'gateway', { servers: [server] });
      new Gateway(chart, 'other', { servers: [server], metadata: { name: 'gateway' } });
    };

    expect(errorOf(add)).toBe(
      'bookinfo/other: Gateway of Istio prod/gateway is taken by bookinfo/gateway; ' +
        'give one of the two another id, metadata.name or namespace',
    );
  });

  test('shares a name with a Gateway in another namespace, and with another kind', () => {
    const add = (chart: Chart) => {
      new Gateway(chart, 'gateway', { servers: [server] });
      new Gateway(chart, 'other', { servers: [server], metadata: { name: 'gateway', namespace: 'test' } });
      new DestinationRule(chart, 'rule', { host, metadata: { name: 'gateway' } });
    };

    expect(errorOf(add)).toBeUndefined();
  });
});

describe('a VirtualService', () => {
  test.each<[string, readonly (number | undefined)[], string]>([
    ['weights below 100', [40, 50], 'http[0].route: the weights add up to 100, got 90 (40, 50)'],
    ['weights above 100', [60, 50], 'http[0].route: the weights add up to 100, got 110 (60, 50)'],
    [
      'two destinations without weights',
      [undefined, undefined],
      'http[0].route: the weights add up to 100, got 0 (0, 0)',
    ],
    ['a negative weight', [-1, 101], 'http[0].route[0].weight is a whole percentage from 0 to 100, got -1'],
    ['half a percent', [99.5, 0.5], 'http[0].route[0].weight is a whole percentage from 0 to 100, got 99.5'],
    ['no destination', [], 'http[0].route has at least one destination, got []'],
  ])('refuses %s', (_, weights, problem) => {
    expect(
      errorOf((chart) => {
        virtualService(chart, weights);
      }),
    ).toBe(`bookinfo/reviews: ${problem}`);
  });

  test.each<[string, readonly (number | undefined)[]]>([
    ['weights that add up', [90, 10]],
    ['an only destination', [undefined]],
    ['an only destination with all of it', [100]],
    ['a destination without a share', [100, undefined]],
  ])('takes %s', (_, weights) => {
    expect(
      errorOf((chart) => {
        virtualService(chart, weights);
      }),
    ).toBeUndefined();
  });

  test('refuses an empty list of hosts and of routes', () => {
    const route = { route: [{ destination: { host } }] };

    expect(errorOf((chart) => new VirtualService(chart, 'reviews', { hosts: [], http: [route] }))).toBe(
      'bookinfo/reviews: hosts has at least one host, got []',
    );
    expect(errorOf((chart) => new VirtualService(chart, 'reviews', { hosts: [host], http: [] }))).toBe(
      'bookinfo/reviews: http, tcp or tls has at least one route, got none',
    );
  });

  test('refuses a destination port out of range', () => {
    const destination = { host, port: { number: 0 } };

    expect(
      errorOf((chart) => new VirtualService(chart, 'reviews', { hosts: [host], http: [{ route: [{ destination }] }] })),
    ).toBe('bookinfo/reviews: http[0].route[0].destination.port.number is 1 to 65535, got 0');
  });
});

describe('a DestinationRule', () => {
  test('names the subsets there are when plain JavaScript asks for another', () => {
    const ask = (chart: Chart) => {
      const rule = new DestinationRule<string>(chart, 'reviews', {
        host,
        subsets: { v1: { labels: {} }, v2: { labels: {} } },
      });
      rule.subset('v3');
    };

    expect(errorOf(ask)).toBe('bookinfo/reviews: the subsets are v1, v2, got "v3"; did you mean "v1"?');
  });

  test('refuses an empty host', () => {
    expect(errorOf((chart) => new DestinationRule(chart, 'reviews', { host: '' }))).toBe(
      'bookinfo/reviews: host is a DNS name or a Service, got ""',
    );
  });
});

describe('an add-on Service', () => {
  test.each([29999, 32768, 30000.5, NaN])('refuses node port %s', (nodePort) => {
    expect(errorOf((chart) => new KialiService(chart, 'kiali-svc', { nodePort }))).toBe(
      `bookinfo/kiali-svc: nodePort is 30000 to 32767, got ${String(nodePort)}`,
    );
  });

  test.each([30000, 32767])('takes node port %s', (nodePort) => {
    expect(errorOf((chart) => new KialiService(chart, 'kiali-svc', { nodePort }))).toBeUndefined();
  });

  test('refuses a node port that another Service of the app has, in whichever chart', () => {
    const add = (chart: Chart) => {
      new KialiService(chart, 'kiali-svc', { nodePort: 30007, metricsNodePort: 30008 });
      new PrometheusService(new Chart(App.of(chart), 'other'), 'prometheus', { nodePort: 30008 });
    };

    expect(errorOf(add)).toBe(
      'other/prometheus: node port 30008 is taken by bookinfo/kiali-svc; give nodePort another number from 30000 to 32767',
    );
  });

  test('refuses a name that is no DNS label', () => {
    expect(errorOf((chart) => new KialiService(chart, '1.kiali', { nodePort: 30007 }))).toMatch(
      /^bookinfo\/1\.kiali: the name is a DNS label: .*, got "1\.kiali"; "1-kiali" would do$/,
    );
  });
});

describe('a MeshNamespace', () => {
  test('refuses a name that is no DNS label', () => {
    expect(errorOf((chart) => new MeshNamespace(chart, 'my.shop'))).toMatch(
      /the name is a DNS label: .*; "my-shop" would do$/,
    );
  });

  test('refuses ambient before there was an ambient mode', () => {
    expect(errorOf((chart) => new MeshNamespace(chart, 'shop', { dataPlane: 'ambient' }), '1.15')).toBe(
      "bookinfo/shop: dataPlane 'ambient' is not known to Istio 1.15: it came with Istio 1.18; write 'sidecar'",
    );
  });

  test('refuses a revision that is no DNS label', () => {
    expect(errorOf((chart) => new MeshNamespace(chart, 'shop', { dataPlane: { revision: '1.31' } }))).toMatch(
      /^bookinfo\/shop: dataPlane\.revision is a DNS label: .*, got "1\.31"$/,
    );
  });
});

describe('an app', () => {
  test('refuses an Istio release that is not known', () => {
    const unknown = '1.51' as IstioRelease;

    expect(() => new MeshApp({ istio: unknown })).toThrow(
      `istio is one of 1.15 to 1.31, got "1.51"; did you mean '1.15'?`,
    );
    expect(
      errorOf((chart) => {
        targetIstio(chart, unknown);
      }),
    ).toMatch(/^bookinfo: istio is one of 1.15 to 1.31, got "1.51"/);
  });
});

function virtualService(chart: Chart, weights: readonly (number | undefined)[]): void {
  const route = weights.map((weight): HttpRouteDestination => ({ destination: { host }, weight }));
  new VirtualService(chart, 'reviews', { hosts: [host], http: [{ route }] });
}

function errorOf(build: (chart: Chart) => unknown, istio: IstioRelease = '1.31'): string | undefined {
  const chart = new Chart(new MeshApp({ istio, outdir: 'build/never-written' }), 'bookinfo', { namespace: 'prod' });
  try {
    build(chart);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
