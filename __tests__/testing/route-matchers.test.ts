import { ApiObject, Chart } from 'cdk8s';
import { expect, test } from '@jest/globals';
import { DestinationRule, Gateway, MeshApp, Service, VirtualService } from '../../lib';
import { Mesh } from '../../lib/testing/jest';

test('a route goes to its subset, with its weight', () => {
  const { mesh, gateway, reviews } = shop();

  expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/', { to: reviews.subset('v1'), weight: 90 });
  expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/', { to: reviews.subset('v2'), weight: 10 });
  expect(mesh.from(gateway)).not.toRoute('GET http://shop.example.org/', { to: reviews.subset('v2'), weight: 90 });
});

test.each([
  ['Service.fromName', Service.fromName('reviews', { namespace: 'shop' })],
  ['a Service of cdk8s-plus', { name: 'reviews', metadata: { namespace: 'shop' }, ports: [] }],
  ['a short name', 'reviews.shop'],
  ['a whole name', 'reviews.shop.svc.cluster.local'],
  ['a host', { host: 'reviews.shop.svc.cluster.local' }],
  ['a ServiceEntry', { kind: 'ServiceEntry', name: 'a', namespace: 'b', hosts: ['reviews.shop.svc.cluster.local'] }],
] as const)('a route goes to what %s stands for, and not to its subsets', (_, to) => {
  const { mesh, gateway } = shop();

  expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/plain', { to });
  expect(mesh.from(gateway)).not.toRoute('GET http://shop.example.org/', { to });
});

test('an object without a host is not a destination', () => {
  const { mesh, gateway } = shop();

  expect(() => {
    expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/', { to: {} as unknown as string });
  }).toThrow('to must be a Service, a ServiceEntry, "cart.shop"');
});

test('redirects and responses of the proxy differ by outcome and status', () => {
  const { mesh, gateway } = shop();

  expect(mesh.from(gateway)).toRedirect('GET http://shop.example.org/old', 'http://shop.example.org/new', 301);
  expect(mesh.from(gateway)).toRespond('GET http://shop.example.org/health', 204);
  expect(mesh.from(gateway)).toRespond('GET http://other.example.org/', 404);
});

test('requests are mirrored by percentage', () => {
  const { mesh, gateway, reviews } = shop();
  const request = 'GET http://shop.example.org/api/a';

  expect(mesh.from(gateway)).toMirror(request);
  expect(mesh.from(gateway)).toMirror(request, { to: reviews.subset('v2'), percent: 5 });
  expect(mesh.from(gateway)).not.toMirror(request, { to: reviews.subset('v2'), percent: 50 });
  expect(mesh.from(gateway)).not.toMirror(request, { to: reviews.subset('v1') });
  expect(mesh.from(gateway)).not.toMirror('GET http://shop.example.org/');
});

test('a destination receives the rewritten path, host and headers', () => {
  const { mesh, gateway } = shop();
  const request = 'GET http://shop.example.org/api/a?b=c';

  expect(mesh.from(gateway)).toRewrite(request, '/a?b=c');
  expect(mesh.from(gateway)).toRewrite(request, { authority: 'reviews', upstreamHeaders: { 'X-From': 'shop' } });
  expect(mesh.from(gateway)).toRewrite(request, {
    upstreamHeaders: { 'x-debug': undefined },
    headers: { 'X-Debug': '1' },
  });
  expect(mesh.from(gateway)).not.toRewrite(request, '/api/a?b=c');
  expect(mesh.from(gateway)).not.toRewrite(request, { authority: 'shop.example.org' });
  expect(mesh.from(gateway)).not.toRewrite('GET http://shop.example.org/old', '/new');
});

test('each matcher accepts headers of the request', () => {
  const { mesh, gateway } = shop();
  const headers = { host: 'other.example.org' };

  expect(mesh.from(gateway)).toRespond('GET http://shop.example.org/health', 404, { headers });
  expect(mesh.from(gateway)).not.toRoute('GET http://shop.example.org/', { headers });
  expect(mesh.from(gateway)).not.toMirror('GET http://shop.example.org/api/a', { headers });
  expect(mesh.from(gateway)).not.toRedirect('GET http://shop.example.org/old', 'http://shop.example.org/new', {
    headers,
  });
});

test('a failure describes the expectation', () => {
  const { mesh, gateway, reviews } = shop();
  const from = mesh.from(gateway);

  expect(() => {
    expect(from).toMirror('GET http://shop.example.org/', { to: reviews.subset('v2'), percent: 5 });
  }).toThrow('to be mirrored to reviews.shop.svc.cluster.local, subset v2 for 5 % of the requests');
  expect(() => {
    expect(from).toRewrite('GET http://shop.example.org/', { path: '/a', authority: 'b', upstreamHeaders: { c: 'd' } });
  }).toThrow('to be rewritten to /a, the host b, c: d');
});

test('a failure shows what was compared', () => {
  const { mesh, gateway } = shop();

  expect(() => {
    expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/old');
  }).toThrow(
    /^expected GET http:\/\/shop\.example\.org\/old to go to a destination\n\nVirtualService shop\/reviews spec\.http\[0\].*: matches\n/,
  );
});

test('only callers have routes', () => {
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
      { match: [{ uri: { exact: '/plain' } }], route: [{ destination: { host: Service.fromName('reviews') } }] },
      {
        match: [{ uri: { prefix: '/api/' } }],
        rewrite: { uri: '/', authority: 'reviews' },
        headers: { request: { set: { 'x-from': 'shop' }, remove: ['x-debug'] } },
        route: [{ destination: reviews.subset('v1') }],
        mirrors: [{ destination: reviews.subset('v2'), percentage: { value: 5 } }],
      },
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
