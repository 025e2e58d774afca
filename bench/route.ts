// npm run bench:route [-- COUNT]: measures building a gateway's routes from COUNT VirtualServices, and then a decision.
import type { Manifest } from '../lib/model/manifest';
import { decideRoute } from '../lib/simulation/journey/decide';
import { parseRequest } from '../lib/simulation/request/request';
import { ConfigSnapshot } from '../lib/snapshot/config-snapshot';
import { MeshView } from '../lib/mesh/mesh-view';

const DECISIONS = 200_000;
const count = Number(process.argv[2] ?? 10_000);
const labels = { istio: 'ingressgateway' };

const view = new MeshView(new ConfigSnapshot([...meshOf(count)]));
const sender = { gateway: 'istio-system/gateway' };
const requests = Array.from({ length: 1000 }, (_, index) =>
  parseRequest(`GET http://host-${String((index * 7919) % count)}.example.org/api/${String(index)}`),
);

const translation = secondsOf(() => {
  for (const request of requests.slice(0, 1)) decideRoute(view, sender, request);
});
let delivered = 0;
const deciding = secondsOf(() => {
  for (let index = 0; index < DECISIONS; index++) {
    const request = requests[index % requests.length];
    if (request !== undefined && decideRoute(view, sender, request).outcome === 'delivered') delivered++;
  }
});
console.log(`${String(count)} VirtualServices compiled in ${translation.toFixed(2)} s of CPU`);
console.log(
  `${Math.round(DECISIONS / deciding).toLocaleString('en')} decisions a second, ${String(delivered)} delivered`,
);

function secondsOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function* meshOf(size: number): Generator<Manifest> {
  const template = (own: object) => ({ template: { metadata: { labels: own } } });
  yield object('apps/v1', 'Deployment', 'istio-system', 'gateway', template(labels));
  yield object('apps/v1', 'Deployment', 'shop', 'web', template({ app: 'web' }));
  yield {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } },
  };
  yield object('v1', 'Service', 'shop', 'web', { selector: { app: 'web' }, ports: [{ name: 'http', port: 80 }] });
  const servers = [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }];
  yield object('networking.istio.io/v1', 'Gateway', 'shop', 'gateway', { selector: labels, servers });
  for (let index = 0; index < size; index++) {
    yield object('networking.istio.io/v1', 'VirtualService', 'shop', `vs-${String(index)}`, {
      hosts: [`host-${String(index)}.example.org`],
      gateways: ['gateway'],
      http: [
        { match: [{ uri: { exact: '/health' } }], directResponse: { status: 200 } },
        { match: [{ uri: { prefix: '/api' } }], route: [{ destination: { host: 'web' } }] },
      ],
    });
  }
}

function object(apiVersion: string, kind: string, namespace: string, name: string, spec: object): Manifest {
  return { apiVersion, kind, metadata: { namespace, name }, spec };
}
