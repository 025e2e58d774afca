import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { analysisCases } from './areas/analysis';
import { recordings } from './recordings';

test("reports for every recorded mesh what Istio's analyzers reported", () => {
  const cases = [...analysisCases(path.join(recordings.folder, 'analysis'))];

  expect(cases.filter(({ agrees }) => !agrees).map(({ id, difference }) => `${id}\n${difference ?? ''}`)).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(recordings.isWhole ? 582 : 50);
});
