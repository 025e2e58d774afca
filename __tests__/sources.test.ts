import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';

const lib = path.join(__dirname, '..', 'lib');
const sources = fs
  .readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js|cjs)$/.test(file))
  .map((file) => ({ file: file.replaceAll(path.sep, '/'), text: fs.readFileSync(path.join(lib, file), 'utf8') }));

test('only import --from URL uses the network', () => {
  const network =
    /(?<!\.|private )\bfetch\(|(?:from|import|require)[ (]+['"](?:node:)?(?:https?|http2|net|tls|dns|dgram)(?:\/promises)?['"]|WebSocket/;

  expect(filesWith(network)).toEqual(['cli/commands/import.ts']);
});

test('only the launcher and the rules of given CRDs make code from text', () => {
  expect(filesWith(/\beval\(|new Function\(|['"](?:node:)?vm['"]/)).toEqual([
    'import/brought-schemas.ts',
    'launch/run-bundle.cjs',
  ]);
});

test('only synth --watch starts a process', () => {
  expect(filesWith(/child_process/)).toEqual(['cli/commands/synth.ts']);
});

function filesWith(pattern: RegExp): readonly string[] {
  return sources
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .sort();
}
