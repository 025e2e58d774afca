import { expect, test } from '@jest/globals';
import { parseConfiguration } from '../../lib/check/configuration';

test('reads all settings', () => {
  const { configuration, diagnostics } = parseConfiguration(
    "istio: '1.30'\nfailOn: warning\nexternals: [api.example.com]\nacknowledge:\n  - { rule: IST0101, kind: Gateway, reason: known }\n",
    'cdk8s-istio.yaml',
  );

  expect(diagnostics).toEqual([]);
  expect(configuration).toMatchObject({ istio: '1.30', failOn: 'warning', externals: { hosts: ['api.example.com'] } });
  expect(configuration.acknowledge).toMatchObject([
    { rule: 'IST0101', reason: 'known', place: { line: 5, column: 5 } },
  ]);
});

test('reads externals and optional rules', () => {
  const { configuration, diagnostics } = parseConfiguration(
    'externals: { gateways: [edge/shared], namespaces: [edge] }\noptionalRules: [workload-has-policy]\n',
    'cdk8s-istio.yaml',
  );

  expect(diagnostics).toEqual([]);
  expect(configuration).toMatchObject({
    externals: { hosts: [], gateways: ['edge/shared'], namespaces: ['edge'] },
    optionalRules: ['workload-has-policy'],
  });
});

test('reads a file without content as no settings', () => {
  expect(parseConfiguration('# later\n', 'cdk8s-istio.yaml')).toEqual({
    configuration: { acknowledge: [], externals: { hosts: [] }, optionalRules: [] },
    diagnostics: [],
  });
});

test.each([
  ['isto: 1.30\n', 'unknown setting "isto"', 'Write istio', 1],
  ['istio: 1.30\n', 'is one of 1.15 to 1.31, got 1.3', "Write the release in quotes: istio: '1.31'", 1],
  ["istio: '1.51'\n", 'is one of 1.15 to 1.31, got "1.51"', undefined, 1],
  ['failOn: never\n', 'expected one of error, warning, info, got "never"', undefined, 1],
  ['acknowledge:\n  - rule: IST0101\n', 'an entry needs a rule and a reason, got no reason', 'Add reason', 2],
  ['acknowledge:\n  - rule: IST0101\n    reason: ""\n', 'expected a string, got ""', undefined, 3],
  ['acknowledge:\n  - rule: a\n    reason: b\n    nme: c\n', 'unknown setting "nme"', 'Write name', 4],
  ['acknowledge: all\n', 'expected a list, got "all"', undefined, 1],
  ['externals: [1]\n', 'expected a string, got 1', undefined, 1],
  ['externals:\n  gateway: [a/b]\n', 'unknown setting "gateway"', 'Write gateways', 2],
  ['externals:\n  gateways: a/b\n', 'expected a list, got "a/b"', undefined, 2],
  ['optionalRules: [gateway-has-servers]\n', 'expected one of annotation-stable, workload-has-policy', undefined, 1],
  ['- a\n', 'expected a map with istio, acknowledge, externals, failOn, optionalRules, got ["a"]', undefined, 1],
  ['a: [\n', 'invalid YAML', undefined, 2],
])('says what is wrong with %j', (text, message, fix, line) => {
  const { diagnostics } = parseConfiguration(text, 'cdk8s-istio.yaml');

  expect(diagnostics).toMatchObject([{ message: expect.stringContaining(message), place: { line } }]);
  expect(diagnostics[0]?.fix ?? '').toContain(fix ?? '');
});
