// A test file as a user writes it, run by bench/route-tests.ts: 1,000 expectations about a mesh of 100 VirtualServices.
import { expect, test } from '@jest/globals';
import { ApiObject, Chart } from 'cdk8s';
import { DestinationRule, Gateway, MeshApp, Service, VirtualService } from '../lib';
import { Mesh } from '../lib/testing/jest';

const HOSTS = 100;
const app = new MeshApp();
const chart = new Chart(app, 'shop', { namespace: 'shop' });
new ApiObject(chart, 'service', {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector: { app: 'web' }, ports: [{ name: 'http', port: 80 }] },
});
new ApiObject(chart, 'workload', {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web-v1' },
  spec: { template: { metadata: { labels: { app: 'web', version: 'v1' } } } },
});
const web = new DestinationRule(chart, 'web', {
  host: Service.fromName('web', { ports: { http: 80 } }),
  subsets: { v1: { labels: { version: 'v1' } } },
});
const gateway = new Gateway(chart, 'gateway', {
  servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*.example.org'] }],
});
for (let host = 0; host < HOSTS; host++) {
  new VirtualService(chart, `host-${String(host)}`, {
    gateways: [gateway],
    hosts: [`host-${String(host)}.example.org`],
    http: [
      { match: [{ uri: { exact: '/health' } }], directResponse: { status: 200 } },
      { match: [{ uri: { prefix: '/api' } }], route: [{ destination: web.subset('v1') }] },
    ],
  });
}
const mesh = Mesh.of(app);

test.each(Array.from({ length: 1000 }, (_, index) => index))('request %i goes to version 1', (index) => {
  const request = `GET http://host-${String(index % HOSTS)}.example.org/api/${String(index)}`;

  expect(mesh.from(gateway)).toRoute(request, { to: web.subset('v1'), weight: 100 });
});
