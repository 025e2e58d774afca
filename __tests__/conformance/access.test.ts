import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { accessCases } from './areas/access';
import { knownDifferences } from './known-differences';
import { isUnexplained, markKnown } from './mark-known';
import { recordings } from './recordings';

test('decides access as real proxies did, except for the known differences', () => {
  const recorded = [...accessCases(path.join(recordings.folder, 'routing'))];
  const { cases, faults } = markKnown(recorded, knownDifferences, recordings.isWhole);

  expect(cases.filter(isUnexplained)).toEqual([]);
  expect(faults).toEqual([]);
  expect(cases.length).toBeGreaterThan(recordings.isWhole ? 3000 : 700);
});
