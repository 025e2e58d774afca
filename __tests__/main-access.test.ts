// Who gets to what in the mesh of main.ts: what its charts render, with the workloads that Istio's samples bring.
import { describe, expect, test } from '@jest/globals';
import { ApiObject, Chart } from 'cdk8s';
import { AuthorizationPolicy, type MeshApp } from '../lib';
import { Mesh } from '../lib/testing/jest';
import { seedApp } from './seed-app';

const KIALI = { principal: 'cluster.local/ns/istio-system/sa/kiali' };
const BROWSER = {};
const KIALI_PAGE = 'GET http://kiali-svc.istio-system:20001/kiali';
const METRICS = 'GET http://prometheus.istio-system:9090/api/v1/query?query=up';

describe.each(['1.15', '1.31'] as const)('the mesh as it is rendered for Istio %s', (release) => {
  const mesh = meshOf(seedApp(release), workloadsOf(release));

  test('httpbin is reached through the ingress gateway, by its host and no other', () => {
    expect(mesh.from('istio-system/istio-ingressgateway')).toRoute('GET http://httpbin.example.com/get', {
      to: { host: 'httpbin.default.svc.cluster.local', subset: 'v1' },
    });
    expect(mesh.from('istio-system/istio-ingressgateway')).toAllow('GET http://httpbin.default:8000/get');
    expect(mesh.from('istio-system/istio-ingressgateway')).toRespond('GET http://elsewhere.example.com/', 404);
  });

  test('Kiali and Prometheus are reached by a browser at the ports of the node, and Prometheus by Kiali', () => {
    expect(mesh.from(BROWSER)).toAllow(KIALI_PAGE);
    expect(mesh.from(BROWSER)).toAllow(METRICS);
    expect(mesh.from('istio-system/kiali')).toAllow(METRICS);
  });

  test('no route leads to them through the ingress gateway', () => {
    expect(mesh.from('istio-system/istio-ingressgateway')).toRespond('GET http://kiali.example.com/kiali', 404);
    expect(mesh.from('istio-system/istio-ingressgateway')).toRespond('GET http://prometheus.example.com/', 404);
  });

  test('nobody is kept from them by the mesh: the add-ons have no proxy that would ask', () => {
    expect(mesh).not.toRequireMtls('kiali-svc.istio-system');
    expect(mesh.from('default/httpbin')).toAllow(METRICS);
  });

  test('httpbin takes mutual TLS and plain text, as no PeerAuthentication says anything', () => {
    expect(mesh).not.toRequireMtls('httpbin.default');
    expect(mesh.from(BROWSER)).toAllow('GET http://httpbin.default:8000/get');
  });
});

/** What it takes for nobody else in the mesh to get to the add-ons: ztunnel before them, and a policy for it. */
describe('the mesh with a guard before the add-ons', () => {
  const app = seedApp('1.31');
  const chart = new Chart(app, 'guard', { namespace: 'istio-system' });
  const guard = new AuthorizationPolicy(chart, 'addons', {
    action: 'DENY',
    rules: [{ from: [{ source: { principals: ['*'], notPrincipals: [KIALI.principal] } }] }],
  });
  const mesh = meshOf(app, workloadsOf('1.31', { 'istio.io/dataplane-mode': 'ambient' }));

  test('Kiali and Prometheus are reached as before', () => {
    expect(mesh.from(BROWSER)).toAllow(KIALI_PAGE);
    expect(mesh.from(BROWSER)).toAllow(METRICS);
    expect(mesh.from('istio-system/kiali')).toAllow(METRICS);
  });

  test('and by nobody else in the mesh', () => {
    expect(mesh.from('default/httpbin')).toDeny(KIALI_PAGE, { by: guard });
    expect(mesh.from('default/httpbin')).toDeny(METRICS, { by: guard });
    expect(mesh.from({ principal: 'cluster.local/ns/shop/sa/client' })).toDeny(METRICS, { by: guard });
  });
});

/** The mesh of an app with what runs in its namespaces: httpbin of Istio's samples, Kiali and Prometheus of its add-ons. */
function meshOf(app: MeshApp, workloads: readonly Workload[]): Mesh {
  const chart = new Chart(app, 'running');
  new ApiObject(chart, 'httpbin', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'httpbin', namespace: 'default' },
    spec: { selector: { app: 'httpbin' }, ports: [{ name: 'http', port: 8000, targetPort: 80 }] },
  });
  for (const { name, namespace, labels } of workloads) {
    new ApiObject(chart, `${name}-deployment`, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace },
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { serviceAccountName: name, containers: [{ name, image: name }] } },
      },
    });
  }
  return Mesh.of(app);
}

interface Workload {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The add-ons ask for no sidecar; Prometheus has other labels since its chart was renewed. */
function workloadsOf(release: '1.15' | '1.31', more: Workload['labels'] = {}): readonly Workload[] {
  const kiali = { 'app.kubernetes.io/name': 'kiali', 'app.kubernetes.io/instance': 'kiali' };
  const prometheus: Workload['labels'] =
    release === '1.15'
      ? { app: 'prometheus', component: 'server', release: 'prometheus' }
      : {
          'app.kubernetes.io/name': 'prometheus',
          'app.kubernetes.io/instance': 'prometheus',
          'app.kubernetes.io/component': 'server',
        };
  const without = { 'sidecar.istio.io/inject': 'false', ...more };
  return [
    { name: 'httpbin', namespace: 'default', labels: { app: 'httpbin', version: 'v1' } },
    { name: 'kiali', namespace: 'istio-system', labels: { ...kiali, ...without } },
    { name: 'prometheus', namespace: 'istio-system', labels: { ...prometheus, ...without } },
  ];
}
