import { spawn } from 'node:child_process';
import type * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { writeWhole } from '../../lib/output/write-whole';

const TEN_MB = 10 * 1024 * 1024;

test('writes what a short write leaves, and waits for a full pipe', () => {
  const text = 'aä€😀'.repeat(1000);
  const received: Buffer[] = [];
  let calls = 0;
  const writeSync = ((_: number, bytes: Buffer, from: number, length: number) => {
    calls += 1;
    if (calls % 3 === 0) throw Object.assign(new Error('full'), { code: 'EAGAIN' });
    const taken = Math.min(length, 7);
    received.push(bytes.subarray(from, from + taken));
    return taken;
  }) as typeof fs.writeSync;

  expect(writeWhole(1, text, { writeSync })).toBe(true);
  expect(Buffer.concat(received).toString()).toBe(text);
});

test('reports a reader that is gone, and throws every other error', () => {
  const failing = (code: string) => ({
    writeSync: () => {
      throw Object.assign(new Error(code), { code });
    },
  });

  expect(writeWhole(1, 'a', failing('EPIPE'))).toBe(false);
  expect(() => writeWhole(1, 'a', failing('ENOSPC'))).toThrow('ENOSPC');
});

test.each([
  ['blocks', ''],
  ['does not block', 'process.stdout._handle;'],
])('10 MB reach a slow reader through a pipe that %s', async (_, before) => {
  const child = run(`${before} writeWhole(1, '0123456789abcdef'.repeat(${String(TEN_MB / 16)}));`);
  let length = 0;
  for await (const chunk of child.stdout) {
    if (length % (20 * 65_536) === 0) await setTimeout(20);
    length += (chunk as Buffer).length;
  }

  expect(length).toBe(TEN_MB);
});

function run(script: string) {
  const file = path.join(__dirname, '..', '..', 'lib', 'output', 'write-whole.ts');
  const code = `const { writeWhole } = require(${JSON.stringify(file)}); ${script}`;
  return spawn(process.execPath, ['--import', 'tsx', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
}
