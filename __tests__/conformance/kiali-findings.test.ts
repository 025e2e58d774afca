import { expect, test } from '@jest/globals';
import { kialiFindingDifferences } from './kiali-finding-differences';

test('has a reason for each code whose findings differ from Kiali', () => {
  expect(kialiFindingDifferences.filter(({ reason }) => reason.endsWith('no reason is known'))).toEqual([]);
});
