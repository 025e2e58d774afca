import { expect, test } from '@jest/globals';
import { decideRoute } from '../../lib/simulation/journey/decide';
import { parseSent } from '../../lib/simulation/request/parse-sent';
import { resolveCaller } from '../../lib/mesh/resolve-caller';
import { parseManifests } from '../../lib/yaml/parse-manifests';
import { shopWith, viewOf } from './mesh-of';

const cartPod = (name: string) => ({ workload: `shop/${name}`, port: 8000, tls: 'istio' });

test('a Service also has the WorkloadEntries that it selects', () => {
  const machine = workloadEntry('vm', '{ address: 10.1.0.7, labels: { app: cart }, serviceAccount: cart }');

  expect(endpointsOf('GET http://cart/', machine)).toMatchObject([
    cartPod('cart-v1'),
    cartPod('cart-v2'),
    { address: '10.1.0.7:8000', tls: 'istio' },
  ]);
});

test('a WorkloadEntry without identity gets plain text, at its own port', () => {
  const entry = serviceEntry(
    '{ hosts: [db.internal], location: MESH_INTERNAL, workloadSelector: { labels: { app: db } } }',
  );
  const machine = workloadEntry('vm', '{ address: 10.1.0.8, labels: { app: db }, ports: { http: 9090 } }');

  expect(endpointsOf('GET http://db.internal/', `${entry}\n---\n${machine}`)).toMatchObject([
    { address: '10.1.0.8:9090', tls: 'none' },
  ]);
});

test.each([
  ['MESH_INTERNAL', 'istio'],
  ['MESH_EXTERNAL', 'none'],
])('a ServiceEntry of %s gets %s as mutual TLS', (location, tls) => {
  const endpoint = '{ address: 10.1.0.9, serviceAccount: db }';
  const entry = serviceEntry(`{ hosts: [db.internal], location: ${location}, endpoints: [${endpoint}] }`);

  expect(endpointsOf('GET http://db.internal/', entry)).toMatchObject([{ address: '10.1.0.9:80', tls }]);
});

test('TLS of a DestinationRule for one port inherits nothing', () => {
  const rule = `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: cart, namespace: istio-system }
spec:
  host: cart.shop.svc.cluster.local
  trafficPolicy: { tls: { mode: DISABLE }, portLevelSettings: [{ port: { number: 80 }, loadBalancer: { simple: RANDOM } }] }`;
  const manifests = shopWith([]).filter(({ kind }) => kind !== 'DestinationRule');

  expect(endpointsOf('GET http://cart/', rule, manifests)).toMatchObject([{ tls: 'istio' }, { tls: 'istio' }]);
});

function endpointsOf(text: string, more: string, manifests = shopWith([])) {
  const view = viewOf([...manifests, ...parseManifests(more, 'more.yaml').manifests]);
  const decision = decideRoute(view, resolveCaller(view, 'shop/client'), parseSent(text));
  return 'destinations' in decision ? decision.destinations.flatMap(({ endpoints }) => endpoints) : [];
}

function workloadEntry(name: string, spec: string): string {
  return `{ apiVersion: networking.istio.io/v1, kind: WorkloadEntry, metadata: { name: ${name}, namespace: shop }, spec: ${spec} }`;
}

function serviceEntry(spec: string): string {
  const ports = 'ports: [{ number: 80, name: http, protocol: HTTP }], resolution: STATIC';
  const whole = spec.replace(/ \}$/, `, ${ports} }`);
  return `{ apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: { name: db, namespace: shop }, spec: ${whole} }`;
}
