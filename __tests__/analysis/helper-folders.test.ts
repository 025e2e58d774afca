import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';

const ANALYSIS = path.join('lib', 'analysis');

test('what only one subject needs is in its folder, not beside what all rules use', () => {
  const importers = new Map<string, string[]>();
  for (const file of sourcesIn('lib')) {
    for (const [, target = ''] of fs.readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)) {
      const imported = `${path.join(path.dirname(file), target)}.ts`;
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  const shared = fs.readdirSync(ANALYSIS).filter((file) => file.endsWith('.ts'));

  const misplaced = shared.filter((file) => {
    const subjects = new Set((importers.get(path.join(ANALYSIS, file)) ?? []).map(subjectOf));
    return subjects.size === 1 && !subjects.has('');
  });

  expect(misplaced).toEqual([]);
  expect(shared.length).toBeGreaterThan(10);
});

function sourcesIn(folder: string): readonly string[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => path.join(folder, file));
}

/** `gateways`; empty for a file that is not in a folder of rules. */
function subjectOf(file: string): string {
  const [first = '', ...more] = path.relative(path.join(ANALYSIS, 'rules'), file).split(path.sep);
  return first === '..' || more.length === 0 ? '' : first;
}
