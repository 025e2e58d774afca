import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...fs
    .readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

test('has no link to a file that does not exist', () => {
  const broken = pages.flatMap((page) => {
    const text = fs.readFileSync(page, 'utf8').replace(/```[^]*?```/g, '');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    return targets
      .filter((target) => !fs.existsSync(path.join(path.dirname(page), target)))
      .map((target) => `${page}: ${target}`);
  });

  expect(broken).toEqual([]);
});
