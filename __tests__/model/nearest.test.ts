import { expect, test } from '@jest/globals';
import { nearestName } from '../../lib/model/nearest';

test.each([
  ['revews', ['ratings', 'reviews'], 'reviews'],
  ['V1', ['v1', 'v2'], 'v1'],
  ['1.51', ['1.15', '1.31'], '1.15'],
  ['details', ['ratings', 'reviews'], undefined],
  ['x', [], undefined],
])('finds %s among %j for %s', (name, known, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});
