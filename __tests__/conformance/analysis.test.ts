import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { analysisArea } from './areas/analysis';

const FOLDER = path.join('..', 'shared', 'conformance', 'analysis');
const areRecordingsThere = fs.existsSync(FOLDER);

// Recordings of Istio's own test data are not kept in this repository.
(areRecordingsThere ? test : test.skip)('says of every recorded mesh what Istio’s analyzers said', () => {
  const { cases } = analysisArea(FOLDER);

  expect(cases.filter(({ agrees }) => !agrees).map(({ id, difference }) => `${id}\n${difference ?? ''}`)).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(582);
});
