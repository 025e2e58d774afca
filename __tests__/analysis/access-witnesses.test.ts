import { expect, test } from '@jest/globals';
import { analyze } from '../../lib/analysis/analyze';
import { resolveCaller } from '../../lib/mesh/resolve-caller';
import { parseCall } from '../../lib/simulation/access/parse-call';
import { accessToService } from '../../lib/simulation/access/service-access';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { MeshView } from '../../lib/mesh/mesh-view';
import { readFixture } from './fixture';

/** Each finding about access quotes a call. The simulator decides it again, with the objects of the fixture. */
test.each([
  ['destination-rule-mtls-matches', 'refused'],
  ['policy-not-open-to-anyone', 'allowed'],
  ['service-has-allowed-client', 'denied'],
])('the calls that %s quotes are %s', (rule, outcome) => {
  const witnesses = messagesOf(rule).map((message) => {
    const [, url = ''] = /((?:[A-Z]+ )?http:\S+[^:\s]):? /.exec(message) ?? [];
    const [, from = 'outside'] = /^(\S+) cannot call|from (\S+): denied/.exec(message)?.filter(Boolean) ?? [];
    return { call: url, from };
  });

  expect(witnesses.length).toBeGreaterThan(1);
  expect(witnesses.map(({ call, from }) => outcomes(rule, from, call).includes(outcome))).toEqual(
    witnesses.map(() => true),
  );
});

test('the port that policy-port-is-workload-port quotes is open, and the port of the workload would not be', () => {
  expect(outcomes('policy-port-is-workload-port', 'shop/bank', 'PUT http://cart.shop/')).toEqual(['allowed']);
  expect(outcomes('policy-port-is-workload-port', 'shop/bank', 'DELETE http://cart.shop/')).toEqual(['denied']);
  expect(outcomes('policy-port-is-workload-port', 'outside', 'GET http://bank.shop/')).toEqual(['allowed']);
});

test('the rules that policy-enforced reports allow no request and deny no request', () => {
  // DENY rules would apply first.
  expect(reasons('policy-enforced', 'shop/cart', 'GET http://bank.shop/')).toEqual([
    'no rule of shop/at-ztunnel allows it',
  ]);
});

test('calls to the good example of each rule succeed', () => {
  expect(outcomes('destination-rule-mtls-matches', 'shop/cart', 'GET http://orders.shop/')).toEqual(['allowed']);
  expect(outcomes('policy-not-open-to-anyone', 'outside', 'GET http://bank.shop/')).toEqual(['refused']);
  expect(outcomes('service-has-allowed-client', 'shop/client', 'PUT http://open.shop/items/7')).toEqual(['allowed']);
});

function messagesOf(rule: string): readonly string[] {
  const { manifests, options } = readFixture(rule);
  const found = analyze(new ConfigSnapshot(manifests), options);
  return found.filter((each) => each.rule === rule).map(({ message }) => message);
}

function outcomes(rule: string, from: string, call: string): readonly string[] {
  return decisions(rule, from, call).map(({ outcome }) => outcome);
}

function reasons(rule: string, from: string, call: string): readonly string[] {
  return decisions(rule, from, call).map((decision) => ('reason' in decision ? decision.reason : decision.outcome));
}

function decisions(rule: string, from: string, call: string) {
  const mesh = new MeshView(new ConfigSnapshot(readFixture(rule).manifests));
  const caller = resolveCaller(mesh, from);
  const parsed = parseCall(call, mesh, caller.workload.namespace);
  if (typeof parsed === 'string') throw new Error(parsed);
  return accessToService(mesh, { client: caller.client, ...parsed }).map(({ verdict }) => verdict);
}
