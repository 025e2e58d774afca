import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { findingCases } from './areas/findings';
import { findingDifferences } from './finding-differences';
import { isUnexplained, markKnown } from './mark-known';
import { SLICE } from './recordings';

test('reports what istioctl reports, except for the intended differences', () => {
  // `npm run conformance` compares all recordings, which takes long.
  const recorded = [...findingCases(path.join(SLICE, 'analysis'))];

  const { cases, faults } = markKnown(recorded, findingDifferences(), false);

  expect(cases.filter(isUnexplained)).toEqual([]);
  expect(faults).toEqual([]);
  expect(cases.filter(({ agrees }) => agrees).length).toBeGreaterThan(500);
});
