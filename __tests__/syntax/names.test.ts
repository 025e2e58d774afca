import { expect, test } from '@jest/globals';
import { dnsLabel, dnsSubdomain, serviceName, toDnsLabel } from '../../lib/syntax/names';

test.each([
  ['a', true, true, true],
  ['a-1', true, true, true],
  ['1-a', true, false, true],
  ['a.b', false, false, true],
  ['A', false, false, false],
  ['a-', false, false, false],
  ['-a', false, false, false],
  ['a..b', false, false, false],
  ['', false, false, false],
  ['a'.repeat(63), true, true, true],
  ['a'.repeat(64), false, false, true],
  ['a'.repeat(254), false, false, false],
])('judges %j: label %s, service %s, subdomain %s', (name, label, service, subdomain) => {
  expect([dnsLabel.accepts(name), serviceName.accepts(name), dnsSubdomain.accepts(name)]).toEqual([
    label,
    service,
    subdomain,
  ]);
});

test.each([
  ['HttpbinGateway', 'httpbin-gateway'],
  ['a_b', 'a-b'],
  ['--', undefined],
])('makes %j a label', (name, label) => {
  expect(toDnsLabel(name)).toBe(label);
});
