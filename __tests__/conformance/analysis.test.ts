import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { analysisCases } from './areas/analysis';

const FOLDER = path.join('..', 'shared', 'conformance', 'analysis');

test("says of every recorded mesh what Istio's analyzers said", () => {
  // Recordings of Istio's own test data are not kept in this repository.
  if (!fs.existsSync(FOLDER)) {
    console.log(`skipped: there is no ${FOLDER} with recordings`);
    return;
  }
  const cases = [...analysisCases(FOLDER)];

  expect(cases.filter(({ agrees }) => !agrees).map(({ id, difference }) => `${id}\n${difference ?? ''}`)).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(582);
});
