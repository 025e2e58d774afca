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
])('builds a request that %j matches', (matches, request) => {
  const witness = witnessFor(conditions(matches), 'shop.example.com');

  expect(witness && formatWitness(witness)).toBe(request);
});

test.each([
  ['a path that is a regular expression', { uri: { regex: '/[a-z]+' } }],
  ['a header that is a regular expression', { headers: { 'x-user': { regex: 'a+' } } }],
  ['a parameter that is a regular expression', { queryParams: { q: { regex: 'a+' } } }],
  ['a method that is a regular expression', { method: { regex: 'GET|POST' } }],
  ['a host that is a regular expression', { authority: { regex: '.*' } }],
  ['a path that no request has', { uri: { prefix: 'cart' } }],
  ['a path with a space', { uri: { exact: '/a b' } }],
])('has no request for %s', (_, match) => {
  expect(witnessFor(conditions([match]), 'shop.example.com')).toBeUndefined();
});

test('uses a name that a wildcard matches, and the scheme and port if they are set', () => {
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
