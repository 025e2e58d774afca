import * as fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { withFolderTable } from './folder-table';

const cells = (page: string) => page.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---');

test('CONTRIBUTING.md has the table of folders: npm run docs:folders makes it', () => {
  const page = fs.readFileSync('CONTRIBUTING.md', 'utf8');

  expect(cells(withFolderTable(page))).toBe(cells(page));
});

test('every folder of lib/ is described, and stands in the picture of docs/architecture.md', () => {
  const described = (JSON.parse(fs.readFileSync('lib/folders.json', 'utf8')) as readonly { folder: string }[]).map(
    ({ folder }) => folder,
  );
  // The charts of main.ts are written as a user writes them.
  const folders = fs
    .readdirSync('lib', { withFileTypes: true })
    .flatMap((each) => (each.isDirectory() ? [each.name] : []));
  const architecture = fs.readFileSync('docs/architecture.md', 'utf8');

  expect([...described].sort()).toEqual(folders.filter((folder) => folder !== 'charts').sort());
  expect(described.filter((folder) => !architecture.includes(`\`${folder}/\``))).toEqual([]);
});
