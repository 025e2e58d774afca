// What a user of the installed package writes, checked against its declarations by each supported TypeScript.
import { expect } from '@jest/globals';
import { Chart } from 'cdk8s';
import {
  AuthorizationPolicy,
  DestinationRule,
  Gateway,
  MeshApp,
  MeshNamespace,
  Service,
  VirtualService,
} from 'cdk8s-istio';
import { Mesh } from 'cdk8s-istio/jest';

const app = new MeshApp({ istio: '1.31' });
const chart = new Chart(app, 'bookinfo', { namespace: 'default' });
new MeshNamespace(chart, 'default', { dataPlane: 'sidecar' });
const reviews = new DestinationRule(chart, 'reviews', {
  host: Service.fromName('reviews', { ports: { http: 9080 } }),
  subsets: { v1: { labels: { version: 'v1' } }, v2: { labels: { version: 'v2' } } },
});
const gateway = new Gateway(chart, 'bookinfo-gateway', {
  servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['bookinfo.example.com'] }],
});
new VirtualService(chart, 'reviews-route', {
  gateways: [gateway],
  hosts: ['bookinfo.example.com'],
  http: [
    { match: [{ headers: { 'end-user': { exact: 'jason' } } }], route: [{ destination: reviews.subset('v2') }] },
    {
      route: [
        { destination: reviews.subset('v1'), weight: 90 },
        { destination: reviews.subset('v2'), weight: 10 },
      ],
    },
  ],
});

// @ts-expect-error a subset that the rule does not define
reviews.subset('v9');

expect(Mesh.of(app)).toHaveNoFindings();
expect(Mesh.fromYaml('dist/**/*.yaml', { istio: '1.30' })).not.toHaveNoFindings();

const policy = new AuthorizationPolicy(chart, 'readers', { action: 'DENY', rules: [{}] });
const mesh = Mesh.of(app);
expect(mesh).toRequireMtls('reviews.default', { port: 9080 });
expect(mesh.from('default/productpage')).toAllow('GET http://reviews:9080/', { headers: { 'end-user': 'jason' } });
expect(mesh.from({ principal: 'cluster.local/ns/default/sa/x' })).toDeny('GET http://reviews.default/', { by: policy });
expect(mesh.from(gateway)).not.toRequireJwt('GET http://reviews.default/', { issuer: 'x', claims: { sub: 'alice' } });
// @ts-expect-error a call is a text
expect(mesh.from('default/productpage')).toAllow(9080);
expect(Mesh.of(app).from(gateway)).toRoute('GET http://bookinfo.example.com/', {
  to: reviews.subset('v1'),
  weight: 90,
});
expect(Mesh.of(app).from(gateway)).not.toMirror('GET http://bookinfo.example.com/', { percent: 5 });
expect(Mesh.of(app).from(gateway)).toRewrite('GET http://bookinfo.example.com/', { path: '/', authority: 'reviews' });
