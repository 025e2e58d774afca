import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { kialiCases } from './areas/kiali';
import { recordings } from './recordings';

test('reports for every recorded mesh what Kiali reported', () => {
  const cases = [...kialiCases(path.join(recordings.folder, 'kiali'))];

  expect(cases.filter(({ agrees }) => !agrees).map(({ id, difference }) => `${id}\n${difference ?? ''}`)).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(recordings.isWhole ? 350 : 40);
});
