import type { Chart } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import {
  DestinationRule,
  Gateway,
  Service,
  ServiceEntry,
  VirtualService,
  type GatewayProps,
  type HttpRouteDestination,
} from '../../../lib';
import { errorOf } from '../error-of';

const server = { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['a.example.com'] } as const;
const host = 'reviews.prod.svc.cluster.local';

describe('a Gateway', () => {
  test.each<[string, GatewayProps, string]>([
    ['no server', { servers: [] }, 'test/gateway: servers has at least one server, got []'],
    [
      'no host',
      { servers: [{ ...server, hosts: [] }] },
      'test/gateway: servers[0].hosts has at least one host, got []',
    ],
    [
      'an empty host',
      { servers: [server, { ...server, hosts: ['a.example.com', ''] }] },
      'test/gateway: servers[1].hosts[1] is a DNS name, got ""',
    ],
    [
      'a namespace that is no name',
      { servers: [{ ...server, hosts: ['pr.od/a.example.com'] }] },
      'test/gateway: servers[0].hosts[0] is a DNS name, got "pr.od/a.example.com"',
    ],
    [
      'a port out of range',
      { servers: [{ ...server, port: { ...server.port, number: 65536 } }] },
      'test/gateway: servers[0].port.number is 1 to 65535, got 65536',
    ],
    [
      'a name that is no DNS name',
      { servers: [server], metadata: { name: 'Shop_Gateway' } },
      'test/gateway: the name is a DNS name: lower-case letters, digits, "-" and ".", with a letter or digit at ' +
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
      'test/other: Gateway of Istio default/gateway is taken by test/gateway; ' +
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
    ['a negative weight', [-1, 101], 'http[0].route[0].weight is a whole number from 0 to 100, got -1'],
    ['half a percent', [99.5, 0.5], 'http[0].route[0].weight is a whole number from 0 to 100, got 99.5'],
    ['no destination', [], 'http[0].route has at least one destination, got []'],
  ])('refuses %s', (_, weights, problem) => {
    expect(
      errorOf((chart) => {
        virtualService(chart, weights);
      }),
    ).toBe(`test/reviews: ${problem}`);
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
      'test/reviews: hosts has at least one host, got []',
    );
    expect(errorOf((chart) => new VirtualService(chart, 'reviews', { hosts: [host], http: [] }))).toBe(
      'test/reviews: http, tcp or tls has at least one route, got none',
    );
  });

  test('refuses a destination port out of range', () => {
    const destination = { host, port: { number: 0 } };

    expect(
      errorOf((chart) => new VirtualService(chart, 'reviews', { hosts: [host], http: [{ route: [{ destination }] }] })),
    ).toBe('test/reviews: http[0].route[0].destination.port.number is 1 to 65535, got 0');
  });
});

describe("what Istio's webhook refuses as a host", () => {
  test.each<[string, (chart: Chart, wrong: string) => unknown, string, string]>([
    [
      'every host, for a destination',
      (chart, wrong) =>
        new VirtualService(chart, 'reviews', { hosts: [host], http: [{ route: [{ destination: { host: wrong } }] }] }),
      '*',
      'http[0].route[0].destination.host is a DNS name or a Service, got "*"',
    ],
    [
      'an address, for a DestinationRule',
      (chart, wrong) => new DestinationRule(chart, 'reviews', { host: wrong }),
      '10.0.0.1',
      'host is a DNS name or a Service, got "10.0.0.1"',
    ],
    [
      'every host, for a ServiceEntry',
      (chart, wrong) => new ServiceEntry(chart, 'reviews', { hosts: [wrong] }),
      '*',
      'hosts are DNS names, got "*"',
    ],
  ])('%s', (_, build, wrong, problem) => {
    expect(errorOf((chart) => build(chart, wrong))).toBe(`test/reviews: ${problem}`);
    expect(errorOf((chart) => build(chart, 'reviews.example.com'))).toBeUndefined();
  });
});

describe('an HTTP route to a port that a Service names', () => {
  test.each(['http', 'grpc-web', 'https', 'HTTP2-api', 'admin', 'http_proxy'])('takes %s', (name) => {
    expect(errorOf((chart) => routeToPort(chart, name))).toBeUndefined();
  });

  test.each(['tcp', 'mongo-main', 'TLS', 'udp', 'redis', 'mysql'])('refuses %s', (name) => {
    expect(errorOf((chart) => routeToPort(chart, name))).toBe(
      `test/reviews: http[0].route[0].destination.port speaks HTTP, got 80 (${name}) of db; write the route under tcp`,
    );
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

    expect(errorOf(ask)).toBe('test/reviews: the subsets are v1, v2, got "v3"; did you mean "v1"?');
  });

  test('refuses an empty host', () => {
    expect(errorOf((chart) => new DestinationRule(chart, 'reviews', { host: '' }))).toBe(
      'test/reviews: host is a DNS name or a Service, got ""',
    );
  });
});

function routeToPort(chart: Chart, portName: string): VirtualService {
  const service = Service.fromName('db', { ports: { [portName]: 80 } });
  return new VirtualService(chart, 'reviews', {
    hosts: [host],
    http: [{ route: [{ destination: { host: service } }] }],
  });
}

function virtualService(chart: Chart, weights: readonly (number | undefined)[]): void {
  const route = weights.map((weight): HttpRouteDestination => ({ destination: { host }, weight }));
  new VirtualService(chart, 'reviews', { hosts: [host], http: [{ route }] });
}
