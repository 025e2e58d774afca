import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Mesh } from '../../lib/testing/jest';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const ALLOW_FRONTEND = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: readers, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  rules:
    - from: [{ source: { principals: [cluster.local/ns/shop/sa/frontend] } }]
      to: [{ operation: { methods: [GET] } }]
`;

test('lets in whom an ALLOW policy names, and nobody else', () => {
  const mesh = meshOf(ALLOW_FRONTEND);

  expect(mesh.from('shop/frontend')).toAllow('GET http://cart/items');
  expect(mesh.from('shop/frontend')).toDeny('POST http://cart.shop/items');
  expect(mesh.from({ principal: 'cluster.local/ns/blog/sa/x' })).toDeny('http://cart.shop.svc.cluster.local/');
  expect(mesh.from({})).toDeny('GET http://cart.shop/items');
  expect(mesh.from({})).toAllow('GET http://frontend.shop/');
});

test('names the policy that denies', () => {
  const deny = ALLOW_FRONTEND.replace('spec:', 'spec:\n  action: DENY');
  const mesh = meshOf(deny);

  expect(mesh.from('shop/frontend')).toDeny('GET http://cart/', { by: 'shop/readers' });
  expect(mesh.from('shop/frontend')).not.toDeny('GET http://cart/', { by: 'shop/others' });
});

test('keeps plain text from a workload that takes mutual TLS alone', () => {
  const mesh = meshOf(`
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default, namespace: istio-system }
spec: { mtls: { mode: STRICT } }
`);

  expect(mesh.from('shop/frontend')).toAllow('GET http://cart/');
  expect(mesh.from({})).toDeny('GET http://cart.shop/', { by: 'istio-system/default' });
});

test('a failure shows what each policy said', () => {
  const mesh = meshOf(ALLOW_FRONTEND);

  expect(() => {
    expect(mesh.from('shop/frontend')).toAllow('POST http://cart/items');
  }).toThrow(
    [
      'expected POST http://cart/items to be allowed',
      '',
      'shop/cart: denied (403): no rule of shop/readers allows it',
      '  shop/readers spec.rules[0].to[0].operation.methods: ALLOW: rule 0 does not match: methods has no "POST", got GET',
    ].join('\n'),
  );
});

test.each([
  ['shop/nobody', 'http://cart/', 'the mesh has no workload shop/nobody, got '],
  ['shop/frontend', 'http://nowhere/', 'no Service of the mesh is meant by the host nowhere, seen from shop'],
  ['shop/frontend', 'http://cart:81/', 'the Service shop/cart has no port 81, got 80'],
  ['shop/frontend', 'cart', 'a call is a method and a URL'],
])('%s calling %s is a wrong question', (client, call, message) => {
  const mesh = meshOf(ALLOW_FRONTEND);

  expect(() => {
    expect(mesh.from(client)).toAllow(call);
  }).toThrow(message);
});

function meshOf(policies: string): Mesh {
  const apps = ['cart', 'frontend'].map(
    (name) => `
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { selector: { app: ${name} }, ports: [{ name: http, port: 80, targetPort: 8000 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { serviceAccountName: ${name}, containers: [{ name: app, image: app }] }
`,
  );
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { istio-injection: enabled } }\n';
  const file = path.join(folder, 'mesh.yaml');
  fs.writeFileSync(file, [namespace, ...apps, policies].join('\n---\n'));
  return Mesh.fromYaml(file);
}
