import { expect, test } from '@jest/globals';
import { covers } from '../../lib/analysis/match-coverage';
import { decodeSpec } from '../../lib/snapshot/decode-spec';

const jason = { exact: 'jason' };

test.each([
  ['no condition', {}, { uri: { exact: '/a' } }, true],
  ['a prefix of a prefix', { uri: { prefix: '/a' } }, { uri: { prefix: '/ab' } }, true],
  ['a prefix of an exact path', { uri: { prefix: '/' } }, { uri: { exact: '/z' } }, true],
  ['a longer prefix', { uri: { prefix: '/ab' } }, { uri: { prefix: '/a' } }, false],
  ['an exact path of a prefix', { uri: { exact: '/a' } }, { uri: { prefix: '/a' } }, false],
  ['another exact path', { uri: { exact: '/a' } }, { uri: { exact: '/b' } }, false],
  ['the same expression', { uri: { regex: '/a+' } }, { uri: { regex: '/a+' } }, true],
  ['another expression', { uri: { regex: '/a+' } }, { uri: { regex: '/a*' } }, false],
  ['an expression for everything', { uri: { regex: '.*' } }, { uri: { prefix: '/' } }, true],
  ['a path in any case', { uri: { prefix: '/A' }, ignoreUriCase: true }, { uri: { prefix: '/ab' } }, true],
  ['a path in one case', { uri: { prefix: '/a' } }, { uri: { prefix: '/ab' }, ignoreUriCase: true }, false],
  ['one method', { method: { exact: 'POST' } }, {}, false],
  ['any method', {}, { method: { exact: 'POST' } }, true],
  ['a header more', { headers: { user: jason } }, {}, false],
  ['a header fewer', {}, { headers: { user: jason } }, true],
  ['a header that is there', { headers: { user: {} } }, { headers: { user: jason } }, true],
  ['a header with a value', { headers: { user: jason } }, { headers: { user: {} } }, false],
  ['a header in another case', { headers: { User: jason } }, { headers: { user: jason } }, true],
  [
    'a parameter with a longer prefix',
    { queryParams: { q: { prefix: 'ab' } } },
    { queryParams: { q: { prefix: 'a' } } },
    false,
  ],
  ['nothing shut out', {}, { withoutHeaders: { user: jason } }, true],
  ['a header shut out', { withoutHeaders: { user: jason } }, {}, false],
  ['one value of what is shut out', { withoutHeaders: { user: jason } }, { withoutHeaders: { user: {} } }, true],
  ['all values of what is shut out', { withoutHeaders: { user: {} } }, { withoutHeaders: { user: jason } }, false],
  ['another port', { port: 80 }, { port: 81 }, false],
  ['a port of any', { port: 80 }, {}, false],
  ['workloads with a label', { sourceLabels: { app: 'a' } }, {}, false],
  ['workloads with fewer labels', { sourceLabels: { app: 'a' } }, { sourceLabels: { app: 'a', version: 'v1' } }, true],
  ['one namespace', { sourceNamespace: 'a' }, { sourceNamespace: 'b' }, false],
  ['senders that are not asked', { gateways: ['mesh'], sourceLabels: { app: 'a' } }, {}, true],
  ['senders that only seem to be asked', { sourceNamespace: 'a' }, { gateways: ['mesh'], sourceNamespace: 'a' }, false],
  ['one gateway of two', { gateways: ['mesh'] }, { gateways: ['mesh', 'edge'] }, false],
  ['two gateways of one', { gateways: ['mesh', 'edge'] }, { gateways: ['mesh'] }, true],
])('a match with %s', (_, general, special, expected) => {
  const [first, second] = matches('http', [general, special]);

  expect(first !== undefined && second !== undefined && covers(first, second, ['mesh'])).toBe(expected);
});

test.each([
  ['all names', ['*.com'], ['a.com', 'b.com'], true],
  ['one name of two', ['a.com'], ['a.com', 'b.com'], false],
  ['a narrower wildcard', ['*.a.com'], ['*.com'], false],
])('a match of TLS with %s', (_, general, special, expected) => {
  const [first, second] = matches('tls', [{ sniHosts: general }, { sniHosts: special }]);

  expect(first !== undefined && second !== undefined && covers(first, second, ['mesh'])).toBe(expected);
});

function matches(protocol: 'http' | 'tls', match: readonly unknown[]) {
  const manifest = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: {},
    spec: { [protocol]: [{ match }] },
  };
  return decodeSpec(manifest, 'VirtualService')
    .spec.messages(protocol)
    .flatMap((rule) => rule.messages('match'));
}
