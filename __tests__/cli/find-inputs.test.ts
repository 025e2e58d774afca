import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { findInputs } from '../../lib/cli/find-inputs';
import { runCommand } from './run-command';

let cwd: string;

/** A file outside of the checked folder, and one inside. */
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'links-'));
  fs.mkdirSync(path.join(cwd, 'app', 'below'), { recursive: true });
  fs.mkdirSync(path.join(cwd, 'elsewhere'));
  fs.writeFileSync(path.join(cwd, 'elsewhere', 'private.yaml'), 'private\n');
  fs.writeFileSync(path.join(cwd, 'app', 'own.yaml'), '');
});

test.each(['app', 'app/*.yaml', 'app/**/*.yaml', '.'])('follows a link that stays inside %s', (given) => {
  fs.symlinkSync('own.yaml', path.join(cwd, 'app', 'same.yaml'));
  const { files, links } = findInputs([given], cwd);

  expect(files).toEqual(expect.arrayContaining(['app/own.yaml', 'app/same.yaml']));
  expect(links).toEqual([]);
});

test.each([
  ['a file', 'link.yaml', '../elsewhere/private.yaml'],
  ['a file, from a folder below', 'below/link.yaml', '../../elsewhere/private.yaml'],
])('does not follow a link to %s outside of the folder', (_, link, target) => {
  fs.symlinkSync(target, path.join(cwd, 'app', link));

  for (const given of ['app', 'app/**/*.yaml']) {
    expect(findInputs([given], cwd)).toEqual({ files: ['app/own.yaml'], links: [`app/${link}`] });
  }
});

test('does not follow a link to a folder', () => {
  fs.symlinkSync('../elsewhere', path.join(cwd, 'app', 'link'));

  expect(findInputs(['app'], cwd)).toEqual({ files: ['app/own.yaml'], links: [] });
});

test('reads a link whose path is given', () => {
  fs.symlinkSync('../elsewhere/private.yaml', path.join(cwd, 'app', 'link.yaml'));

  expect(findInputs(['app', 'app/link.yaml'], cwd)).toEqual({ files: ['app/own.yaml', 'app/link.yaml'], links: [] });
});

test('check reports the link as an error and shows nothing of the file', async () => {
  fs.symlinkSync('../elsewhere/private.yaml', path.join(cwd, 'app', 'link.yaml'));
  const { code, stdout } = await runCommand(['check', 'app'], { cwd });

  expect(code).toBe(1);
  expect(stdout).toContain('error: the link leads out of the folder and is not followed. Copy the file');
  expect(stdout).toContain('app/link.yaml:1:1');
  expect(stdout).not.toContain('private');
});
