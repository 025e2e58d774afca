import { ApiObject, Chart } from 'cdk8s';
import { expect, test } from '@jest/globals';
import { DestinationRule, Gateway, MeshApp, Service, VirtualService } from '../../lib';
import { Mesh } from '../../lib/testing/jest';

test('a route goes to the subset that its rule names, by its share', () => {
  const { mesh, gateway, reviews } = shop();

  expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/', { to: reviews.subset('v1'), weight: 90 });
  expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/', { to: reviews.subset('v2'), weight: 10 });
  expect(mesh.from(gateway)).not.toRoute('GET http://shop.example.org/', { to: reviews.subset('v2'), weight: 90 });
});

test('a redirect and an answer of the proxy are told apart by place and status', () => {
  const { mesh, gateway } = shop();

  expect(mesh.from(gateway)).toRedirect('GET http://shop.example.org/old', 'http://shop.example.org/new', 301);
  expect(mesh.from(gateway)).toRespond('GET http://shop.example.org/health', 204);
  expect(mesh.from(gateway)).toRespond('GET http://other.example.org/', 404);
});

test('a failure shows what was compared', () => {
  const { mesh, gateway } = shop();

  expect(() => {
    expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/old');
  }).toThrow(
    /^expected GET http:\/\/shop\.example\.org\/old to go to a destination\n\nVirtualService shop\/reviews spec\.http\[0\].*: matches\n/,
  );
});

test('what does not send requests cannot be asked where they go', () => {
  const { mesh } = shop();

  expect(() => {
    expect(mesh).toRoute('GET http://shop.example.org/');
  }).toThrow('Mesh.of(app).from(gateway)');
});

function shop() {
  const app = new MeshApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'reviews' },
    spec: { selector: { app: 'reviews' }, ports: [{ name: 'http', port: 9080 }] },
  });
  for (const version of ['v1', 'v2']) {
    new ApiObject(chart, version, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: `reviews-${version}` },
      spec: { template: { metadata: { labels: { app: 'reviews', version } } } },
    });
  }
  const reviews = new DestinationRule(chart, 'reviews', {
    host: Service.fromName('reviews', { ports: { http: 9080 } }),
    subsets: { v1: { labels: { version: 'v1' } }, v2: { labels: { version: 'v2' } } },
  });
  const gateway = new Gateway(chart, 'gateway', {
    selector: { istio: 'ingressgateway' },
    servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['shop.example.org'] }],
  });
  new VirtualService(chart, 'reviews-routes', {
    metadata: { name: 'reviews' },
    gateways: [gateway],
    hosts: ['shop.example.org'],
    http: [
      { match: [{ uri: { exact: '/old' } }], redirect: { uri: '/new' } },
      { match: [{ uri: { exact: '/health' } }], directResponse: { status: 204 } },
      {
        route: [
          { destination: reviews.subset('v1'), weight: 90 },
          { destination: reviews.subset('v2'), weight: 10 },
        ],
      },
    ],
  });
  return { mesh: Mesh.of(app), gateway, reviews };
}
