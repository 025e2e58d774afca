import { expect, test } from '@jest/globals';
import { knownCount } from '../../lib/analysis/known-count';

test.each([
  [0, 'host', 'no host is known'],
  [1, 'host', '1 host is known'],
  [2, 'host', '2 hosts are known'],
  [3, 'ServiceEntry', '3 ServiceEntries are known'],
  [2, 'Gateway', '2 Gateways are known'],
])('%d %s', (count, noun, words) => {
  expect(knownCount(count, noun)).toBe(words);
});
