import { expect, test } from '@jest/globals';
import { kialiFindingDifferences } from './kiali-finding-differences';

test('has a reason for each code that is found in another way than by Kiali', () => {
  expect(kialiFindingDifferences.filter(({ reason }) => reason.endsWith('no reason is known'))).toEqual([]);
});
