import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { kialiCases } from './areas/kiali';

const FOLDER = path.join('..', 'shared', 'conformance', 'kiali');

test('says of every recorded mesh what Kiali said', () => {
  // The recordings are not kept in this repository.
  if (!fs.existsSync(FOLDER)) {
    console.log(`skipped: there is no ${FOLDER} with recordings`);
    return;
  }
  const cases = [...kialiCases(FOLDER)];

  expect(cases.filter(({ agrees }) => !agrees).map(({ id, difference }) => `${id}\n${difference ?? ''}`)).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(350);
});
