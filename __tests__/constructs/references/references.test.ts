import { App, Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { describe, expect, test } from '@jest/globals';
import {
  DestinationRule,
  Gateway,
  MeshNamespace,
  PrometheusService,
  Service,
  VirtualService,
  targetIstio,
} from '../../../lib';
import { render, type PlainObject } from '../../seed-app';

describe('a host', () => {
  test('is written as the fully qualified name of a Service that lies elsewhere', () => {
    expect(hostOf(Service.fromName('reviews', { namespace: 'prod' }))).toBe('reviews.prod.svc.cluster.local');
  });

  test('lies in the namespace of the object that names it when it says none', () => {
    expect(hostOf(Service.fromName('reviews'))).toBe('reviews.default.svc.cluster.local');
  });

  test('is written as it stands when it is a string', () => {
    expect(hostOf('*.example.com')).toBe('*.example.com');
  });

  test('can be a Service of cdk8s-plus', () => {
    const objects = render((chart) => {
      const metadata = { name: 'reviews', namespace: 'prod' };
      const service = new kplus.Service(chart, 'service', { metadata, ports: [{ port: 9080 }] });
      new DestinationRule(chart, 'reviews', { host: service });
    });

    expect(specOf(objects, 'DestinationRule')).toEqual({ host: 'reviews.prod.svc.cluster.local' });
  });

  test('can be the Service of an add-on', () => {
    const objects = render((chart) => {
      const prometheus = new PrometheusService(chart, 'prometheus', { nodePort: 30009 });
      new DestinationRule(chart, 'rule', { host: prometheus });
    });

    expect(specOf(objects, 'DestinationRule')).toEqual({ host: 'prometheus.default.svc.cluster.local' });
  });

  test('is the short name where nobody says a namespace, so that both land in the same one', () => {
    const chart = new Chart(new App(), 'chart');
    new DestinationRule(chart, 'reviews', { host: Service.fromName('reviews') });

    expect(specOf(Testing.synth(chart) as PlainObject[], 'DestinationRule')).toEqual({ host: 'reviews' });
  });
});

describe('a gateway', () => {
  const servers = [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['a.example.com'] }] as const;
  const http = [{ route: [{ destination: { host: 'a' } }] }];

  test.each([
    [undefined, ['gateway', 'mesh']],
    ['edge', ['edge/gateway', 'mesh']],
  ])('in namespace %s is named as %j', (namespace, gateways) => {
    const objects = render((chart) => {
      const gateway = new Gateway(chart, 'gateway', { servers, metadata: { namespace } });
      new VirtualService(chart, 'route', { gateways: [gateway, 'mesh'], hosts: ['a.example.com'], http });
    });

    expect(specOf(objects, 'VirtualService')).toMatchObject({ gateways });
  });

  test('comes before the route that is bound to it', () => {
    const objects = render((chart) => {
      const gateway = new Gateway(chart, 'gateway', { servers });
      new VirtualService(chart, 'a-route', { gateways: [gateway], hosts: ['a.example.com'], http });
    });

    expect(objects.map((object) => object.kind)).toEqual(['Gateway', 'VirtualService']);
  });

  test('terminates TLS in the mode that is set', () => {
    const objects = render((chart) => {
      const port = { number: 443, name: 'https', protocol: 'HTTPS' } as const;
      const tls = { mode: 'ISTIO_MUTUAL' } as const;
      new Gateway(chart, 'gateway', { servers: [{ port, hosts: ['*'], tls }], selector: { app: 'edge' } });
    });

    expect(specOf(objects, 'Gateway')).toMatchObject({
      selector: { app: 'edge' },
      servers: [{ tls: { mode: 'ISTIO_MUTUAL' } }],
    });
  });
});

describe('a subset', () => {
  test('is the destination of a route, by host and name', () => {
    const objects = render((chart) => {
      const subsets = { v1: { labels: { version: 'v1' } }, v2: { labels: { version: 'v2' } } };
      const reviews = new DestinationRule(chart, 'reviews', {
        host: 'reviews',
        subsets,
        trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
      });
      const route = [
        { destination: reviews.subset('v1'), weight: 90 },
        { destination: reviews.subset('v2', { port: 9080 }), weight: 10 },
      ];
      const match = [{ headers: { 'end-user': { exact: 'jason' } }, uri: { prefix: '/reviews' } }];
      new VirtualService(chart, 'route', {
        hosts: ['reviews'],
        http: [{ match, route, timeout: Duration.millis(1500) }],
      });
    });

    expect(specOf(objects, 'DestinationRule')).toMatchSnapshot();
    expect(specOf(objects, 'VirtualService')).toMatchSnapshot();
  });

  test("has a Service's port when one is asked for", () => {
    const objects = render((chart) => {
      const reviews = Service.fromName('reviews', { ports: { http: 9080 } });
      new VirtualService(chart, 'route', {
        hosts: [reviews],
        http: [{ route: [{ destination: reviews.port('http') }] }],
      });
    });

    expect(specOf(objects, 'VirtualService')).toEqual({
      hosts: ['reviews.default.svc.cluster.local'],
      http: [{ route: [{ destination: { host: 'reviews.default.svc.cluster.local', port: { number: 9080 } } }] }],
    });
  });
});

describe('a MeshNamespace', () => {
  test.each([
    [undefined, '1.31', undefined],
    ['sidecar', '1.15', { 'istio-injection': 'enabled' }],
    ['ambient', '1.31', { 'istio.io/dataplane-mode': 'ambient' }],
    ['none', '1.15', { 'istio-injection': 'disabled' }],
    ['none', '1.31', { 'istio-injection': 'disabled', 'istio.io/dataplane-mode': 'none' }],
    [{ revision: 'canary' }, '1.31', { 'istio.io/rev': 'canary' }],
  ] as const)('with data plane %j in Istio %s is labelled %j', (dataPlane, istio, labels) => {
    const [namespace] = render((chart) => new MeshNamespace(chart, 'shop', { dataPlane }), istio);

    expect(namespace?.metadata).toEqual({ name: 'shop', ...(labels && { labels }) });
  });
});

test('a chart can target a release of its own, with a plain App', () => {
  const chart = new Chart(new App(), 'chart');
  targetIstio(chart, '1.15');
  new DestinationRule(chart, 'reviews', { host: 'reviews' });

  expect(Testing.synth(chart)).toMatchObject([{ apiVersion: 'networking.istio.io/v1alpha3' }]);
});

test('Prometheus is selected by the labels of the add-on of the release', () => {
  const [today] = render(
    (chart) => new PrometheusService(chart, 'prometheus', { nodePort: 30009, chartVersion: '27.1.0' }),
  );

  expect(today).toMatchSnapshot();
});

function hostOf(host: Service | string): unknown {
  return specOf(
    render((chart) => new DestinationRule(chart, 'reviews', { host })),
    'DestinationRule',
  )?.['host'];
}

function specOf(objects: readonly PlainObject[], kind: string) {
  return objects.find((object) => object.kind === kind)?.spec;
}
