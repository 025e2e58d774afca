import { expect, test } from '@jest/globals';
import { analyze } from '../../lib/analysis/analyze';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

type Match = Readonly<Record<string, unknown>>;

const UNREACHABLE = ['virtual-service-route-reachable spec.tls.1'];

test.each<[string, Match, Match, boolean]>([
  ['the same name', { sniHosts: ['a.com'] }, { sniHosts: ['a.com'] }, true],
  ['another name', { sniHosts: ['a.com'] }, { sniHosts: ['b.com'] }, false],
  ['one name of two', { sniHosts: ['a.com', 'b.com'] }, { sniHosts: ['a.com'] }, true],
  ['one more name', { sniHosts: ['a.com'] }, { sniHosts: ['a.com', 'b.com'] }, false],
  ['a name below a wildcard', { sniHosts: ['*.a.com'] }, { sniHosts: ['b.a.com'] }, true],
  ['a name not below a wildcard', { sniHosts: ['*.a.com'] }, { sniHosts: ['long-name.b.com'] }, false],
  ['a wildcard below a wildcard', { sniHosts: ['*.a.com'] }, { sniHosts: ['*.b.a.com'] }, true],
  ['a wildcard above a wildcard', { sniHosts: ['*.b.a.com'] }, { sniHosts: ['*.a.com'] }, false],
  ['a wildcard above a name', { sniHosts: ['b.a.com'] }, { sniHosts: ['*.a.com'] }, false],
  ['every name', { port: 443 }, { port: 443, sniHosts: ['a.com'] }, true],
  ['any name after one name', { port: 443, sniHosts: ['a.com'] }, { port: 443 }, false],
  ['the same port', at({ port: 443 }), at({ port: 443 }), true],
  ['another port', at({ port: 443 }), at({ port: 444 }), false],
  ['one port of all', at({}), at({ port: 443 }), true],
  ['all ports after one port', at({ port: 443 }), at({}), false],
  ['the same addresses', at({ destinationSubnets: ['10.0.0.1'] }), at({ destinationSubnets: ['10.0.0.1'] }), true],
  [
    'addresses of which one differs',
    at({ destinationSubnets: ['10.0.0.1'] }),
    at({ destinationSubnets: ['10.0.0.1', '10.0.0.2'] }),
    false,
  ],
  ['any address after one address', at({ destinationSubnets: ['10.0.0.1'] }), at({}), false],
  ['one address of all', at({}), at({ destinationSubnets: ['10.0.0.1'] }), true],
  ['one gateway of two', at({ gateways: ['edge', 'mesh'] }), at({ gateways: ['edge'] }), true],
  ['one gateway of those of the object', at({}), at({ gateways: ['edge'] }), true],
  ['a gateway by its namespace', at({ gateways: ['edge'] }), at({ gateways: ['shop/edge'] }), true],
  ['one more gateway', at({ gateways: ['edge'] }), at({ gateways: ['edge', 'mesh'] }), false],
  ['the gateways of the object after one gateway', at({ gateways: ['edge'] }), at({}), false],
  ['callers of the same namespace', at({ sourceNamespace: 'shop' }), at({ sourceNamespace: 'shop' }), true],
  ['callers of another namespace', at({ sourceNamespace: 'shop' }), at({ sourceNamespace: 'office' }), false],
  ['callers of one namespace after all', at({}), at({ sourceNamespace: 'shop' }), true],
  ['all callers after those of one namespace', at({ sourceNamespace: 'shop' }), at({}), false],
  ['callers with one more label', at({ sourceLabels: { a: 'b' } }), at({ sourceLabels: { a: 'b', c: 'd' } }), true],
  ['callers without a label', at({ sourceLabels: { a: 'b' } }), at({}), false],
])('a later match for %s', (_, earlier, later, isCovered) => {
  expect(found([{ match: [earlier] }, { match: [later] }])).toEqual(isCovered ? UNREACHABLE : []);
});

test('a rule with one match that is not covered is reachable', () => {
  const rules = [{ match: [at({ port: 1 })] }, { match: [at({ port: 1 }), at({ port: 2 })] }];

  expect(found(rules)).toEqual(['virtual-service-match-effective spec.tls.1.match.0']);
});

test('a rule without matches covers the rules after it, and none before it', () => {
  const all = { match: [at({})] };

  expect(found([all, { match: [at({ port: 1 })] }])).toEqual(UNREACHABLE);
  expect(foundTcp([{}, { match: [{ port: 1 }] }])).toEqual(['virtual-service-route-reachable spec.tcp.1']);
  expect(foundTcp([{ match: [{ port: 1 }] }, {}])).toEqual([]);
  expect(foundTcp([{}, {}])).toEqual(['virtual-service-route-reachable spec.tcp.1']);
  expect(foundTcp([{ match: [{ port: 1 }] }, {}, {}])).toEqual(['virtual-service-route-reachable spec.tcp.2']);
});

/** A match with the same name, so that only the other fields differ. */
function at(match: Match): Match {
  return { sniHosts: ['a.com'], ...match };
}

function found(rules: readonly object[]): readonly string[] {
  return findings({ tls: rules.map(routed) });
}

function foundTcp(rules: readonly object[]): readonly string[] {
  return findings({ tcp: rules.map(routed) });
}

function routed(rule: object): object {
  return { ...rule, route: [{ destination: { host: 'a' } }] };
}

function findings(routes: object): readonly string[] {
  const virtualService = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'routes', namespace: 'shop' },
    spec: { hosts: ['a.com'], gateways: ['edge', 'mesh'], ...routes },
  };
  return analyze(new ConfigSnapshot([virtualService]))
    .filter(({ rule }) => ['virtual-service-route-reachable', 'virtual-service-match-effective'].includes(rule))
    .map(({ rule, path }) => `${rule} ${path.join('.')}`);
}
