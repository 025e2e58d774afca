import { expect, test } from '@jest/globals';
import { rules } from '../../lib/analysis/rules';
import { kindsRead } from './kinds-read';

test('names the kinds that a rule reads', () => {
  const rule = rules.find(({ name }) => name === 'virtual-service-host-in-gateway');

  expect(rule === undefined ? [] : kindsRead(rule)).toEqual(['Gateway', 'VirtualService']);
});

test.each(rules)('$name reads objects of some kind', (rule) => {
  expect(kindsRead(rule)).not.toEqual([]);
});
