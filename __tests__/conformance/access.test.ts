import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { accessCases } from './areas/access';
import { knownDifferences } from './known-differences';
import { isUnexplained, markKnown } from './mark-known';

/** What was recorded of Istio itself, which is not part of this repository. */
const folder = path.join(__dirname, '..', '..', '..', 'shared', 'conformance', 'routing');
const withRecordings = fs.existsSync(folder) ? describe : describe.skip;

withRecordings('the recorded decisions about access, in ../shared/conformance', () => {
  test('are ours, but for the known differences', () => {
    const { cases, faults } = markKnown([...accessCases(folder)], knownDifferences, true);

    expect(cases.length).toBeGreaterThan(3000);
    expect(cases.filter(isUnexplained)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
