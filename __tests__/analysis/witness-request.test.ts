import { expect, test } from '@jest/globals';
import { formatWitness, witnessFor } from '../../lib/analysis/witness-request';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { MeshView } from '../../lib/mesh/mesh-view';

test.each([
  [[{}], 'GET http://shop.example.com/'],
  [[{ uri: { prefix: '/cart' } }], 'GET http://shop.example.com/cart'],
  [[{ uri: { exact: '/cart' }, method: { exact: 'POST' } }], 'POST http://shop.example.com/cart'],
  [[{ uri: { prefix: '/cart/new' } }, { uri: { prefix: '/cart' } }], 'GET http://shop.example.com/cart/new'],
  [
    [{ headers: { 'x-user': { exact: 'ann' }, 'x-any': {} } }],
    'GET http://shop.example.com/ with x-user: ann, x-any: 1',
  ],
  [[{ queryParams: { q: { exact: 'a b' } } }], 'GET http://shop.example.com/?q=a+b'],
  [[{ authority: { exact: 'other.example.com' } }], 'GET http://shop.example.com/ with host: other.example.com'],
  [[{ port: 8080 }], 'GET http://shop.example.com:8080/'],
  [[{ port: 80 }], 'GET http://shop.example.com/'],
])('makes a request that %j takes', (matches, request) => {
  const witness = witnessFor(conditions(matches), 'shop.example.com');

  expect(witness && formatWitness(witness)).toBe(request);
});

test.each([
  ['a path that is a regular expression', { uri: { regex: '/[a-z]+' } }],
  ['a header that is one', { headers: { 'x-user': { regex: 'a+' } } }],
  ['a parameter that is one', { queryParams: { q: { regex: 'a+' } } }],
  ['a method that is one', { method: { regex: 'GET|POST' } }],
  ['a host that is one', { authority: { regex: '.*' } }],
  ['a path that no request has', { uri: { prefix: 'cart' } }],
  ['a path with a blank', { uri: { exact: '/a b' } }],
])('has no request for %s', (_, match) => {
  expect(witnessFor(conditions([match]), 'shop.example.com')).toBeUndefined();
});

test('asks wildcards for a name of theirs, and other schemes and ports where they are said', () => {
  const urlFor = (...args: Parameters<typeof witnessFor>) => witnessFor(...args)?.url;

  expect(urlFor([], '*')).toBe('http://any.example.com/');
  expect(urlFor([], '*.shop.example.com')).toBe('http://any.shop.example.com/');
  expect(urlFor([], 'shop', { scheme: 'https' })).toBe('https://shop/');
  expect(urlFor([], 'shop', { scheme: 'https', port: 443 })).toBe('https://shop/');
  expect(urlFor([], 'shop', { port: 443 })).toBe('http://shop:443/');
  expect(urlFor([], 'fd00::1')).toBeUndefined();
});

function conditions(match: readonly object[]) {
  const virtualService = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'a' },
    spec: { hosts: ['a'], http: [{ match, route: [{ destination: { host: 'a' } }] }] },
  };
  const mesh = new MeshView(new ConfigSnapshot([virtualService]));
  return mesh.configs('VirtualService')[0]?.spec.messages('http')[0]?.messages('match') ?? [];
}
