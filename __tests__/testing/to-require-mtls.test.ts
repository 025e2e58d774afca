import { expect, test } from '@jest/globals';
import { shopMesh } from './mesh-from-text';

const STRICT = `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default, namespace: istio-system }
spec: { mtls: { mode: STRICT } }
`;

const OPEN_PORT = `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: metrics, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  portLevelMtls:
    "9090":
      mode: PERMISSIVE
`;

test('passes for a Service and for all ports of a workload in a strict mesh', () => {
  const mesh = shopMesh(STRICT);

  expect(mesh).toRequireMtls('cart.shop');
  expect(mesh).toRequireMtls({ name: 'cart', metadata: { namespace: 'shop' } });
});

test('fails without a PeerAuthentication, because plain text is accepted', () => {
  expect(shopMesh()).not.toRequireMtls('shop/cart');
});

test('finds an open port that the Service does not have', () => {
  const mesh = shopMesh([STRICT, OPEN_PORT, BATCH].join('\n---\n'));

  expect(mesh).toRequireMtls('cart.shop');
  expect(mesh).not.toRequireMtls('shop/batch');
  expect(mesh).toRequireMtls('shop/batch', { port: 8000 });
});

test('a failure shows port, policy, field, value and line', () => {
  const mesh = shopMesh([OPEN_PORT, BATCH].join('\n---\n'));

  expect(() => {
    expect(mesh).toRequireMtls('shop/batch');
  }).toThrow(
    /expected shop\/batch to require mutual TLS\n\nshop\/batch port 8000: PERMISSIVE, because no PeerAuthentication applies\nshop\/batch port 9090: PERMISSIVE, set by shop\/metrics spec\.portLevelMtls\["9090"\]\.mode \(.*mesh\.yaml:27\)\nshop\/batch any other port: PERMISSIVE, because no PeerAuthentication applies$/,
  );
});

test('a workload without a sidecar requires nothing', () => {
  const plain = BATCH.replace('labels: { app: cart }', "labels: { app: cart, sidecar.istio.io/inject: 'false' }");

  expect(() => {
    expect(shopMesh([STRICT, plain].join('\n---\n'))).toRequireMtls('shop/batch');
  }).toThrow('shop/batch any other port: it has no proxy');
});

test.each([
  ['shop/nobody', {}, 'the mesh has no Service or workload shop/nobody'],
  ['shop/cart', { port: 81 }, 'no policy or Service names port 81, got 8000'],
])('%s with %j is a wrong question', (server, options, message) => {
  expect(() => {
    expect(shopMesh()).toRequireMtls(server, options);
  }).toThrow(message);
});

const BATCH = `
apiVersion: v1
kind: Pod
metadata: { name: batch, namespace: shop, labels: { app: cart } }
spec: { containers: [] }
`;
