import * as fs from 'node:fs';
import { describe, test } from '@jest/globals';

/**
 * Describes tests that need something beside this repository. Where it is missing, they are one skipped test whose name says
 * so, and `body` is not run.
 *
 * @param place path of what is needed, from the root of the repository
 */
export function describeWhere(place: string, name: string, body: () => void): void {
  if (fs.existsSync(place)) describe(name, body);
  else test.skip(`${name}: needs ${place}`, () => undefined);
}
