import { expect, test } from '@jest/globals';
import { firstOverlap } from '../../lib/admission/values/host-overlap';

test.each([
  [
    ['a', 'b', 'a'],
    [0, 2],
  ],
  [
    ['*.a', 'b', 'c.a'],
    [0, 2],
  ],
  [
    ['c.a', '*.a'],
    [0, 1],
  ],
  [
    ['*.b.a', '*.a'],
    [0, 1],
  ],
  [
    ['*', 'a'],
    [0, 1],
  ],
  [['*.a', 'a', 'xa'], undefined],
])('of hosts %j the first that overlap are %j', (hosts, expected) => {
  expect(firstOverlap(hosts)).toEqual(expected);
});
