import { expect, test } from '@jest/globals';
import type { Manifest } from '../../lib/model/manifest';
import { MeshView } from '../../lib/mesh/mesh-view';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

const CART = 'cart.shop.svc.cluster.local';

test('for equal names the Service comes before the ServiceEntry', () => {
  const { registry } = viewOf([entry('cart', 'shop', { hosts: [CART] }), service('cart', 'shop')]);

  expect(registry.byName.get(CART)?.map(({ source }) => source.kind)).toEqual(['Service', 'ServiceEntry']);
  expect(registry.seenFrom('desk', CART)?.source.kind).toBe('Service');
  expect(registry.find('cart', { namespace: 'shop', exportTo: [] })?.source.kind).toBe('Service');
});

test('a host that is private to its namespace is visible only there', () => {
  const { registry } = viewOf([service('cart', 'shop', { 'networking.istio.io/exportTo': '.' })]);

  expect(registry.seenFrom('shop', CART)?.host).toBe(CART);
  expect(registry.seenFrom('desk', CART)).toBeUndefined();
  expect(registry.find(CART, { namespace: 'desk', exportTo: [] })).toBeUndefined();
  // istioctl looks where the object that names the host is exported to.
  expect(registry.find(CART, { namespace: 'desk', exportTo: ['shop'] })?.host).toBe(CART);
});

test('objects without exportTo are exported as MeshConfig sets it, ServiceEntries as well as Services', () => {
  const manifests = [service('cart', 'shop'), entry('api', 'shop', { hosts: ['api.example.com'] })];
  const { registry } = viewOf(manifests, { defaultServiceExportTo: ['.'], ingressControllerMode: 'OFF' });

  expect(registry.all.map(({ scopes }) => scopes)).toEqual([['shop'], ['shop']]);
});

test('a name is found by itself, then by the narrowest wildcard that covers it', () => {
  const { registry } = viewOf([
    entry('wide', 'shop', { hosts: ['*.com', '*.example.com'] }),
    entry('own', 'shop', { hosts: ['own.example.com'] }),
  ]);
  const find = (host: string) => registry.find(host, { namespace: 'shop', exportTo: [] })?.host;

  expect(find('own.example.com')).toBe('own.example.com');
  expect(find('other.example.com')).toBe('*.example.com');
  expect(find('example.com')).toBe('*.com');
  expect(find('example.org')).toBeUndefined();
  expect([...registry.overlapping('*.example.com')].map(({ host }) => host).sort()).toEqual([
    '*.com',
    '*.example.com',
    'own.example.com',
  ]);
});

test('a ServiceEntry with a name without a dot is known in its own namespace', () => {
  const { registry } = viewOf([entry('legacy', 'shop', { hosts: ['legacy'] })]);

  expect(registry.find('legacy', { namespace: 'shop', exportTo: [] })?.host).toBe('legacy');
  expect(registry.find('legacy', { namespace: 'desk', exportTo: [] })).toBeUndefined();
});

function viewOf(manifests: readonly Manifest[], meshConfig: object = {}): MeshView {
  return new MeshView(new ConfigSnapshot(manifests), { meshConfig });
}

function service(name: string, namespace: string, annotations: Readonly<Record<string, string>> = {}): Manifest {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace, annotations }, spec: { ports: [] } };
}

function entry(name: string, namespace: string, spec: object): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind: 'ServiceEntry', metadata: { name, namespace }, spec };
}
