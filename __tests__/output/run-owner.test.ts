import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { hasEnded, ownerOfThisRun } from '../../lib/output/run-owner';
import { makeTemporaryFolder } from '../../lib/output/temporary-folder';

const [, host = '', start = '', namespace = ''] = ownerOfThisRun().split(' ');
const ended = String(spawnSync(process.execPath, ['-e', '']).pid);
const other = String(process.ppid);

test('a process that has ended has ended, in both forms of an owner', () => {
  expect(hasEnded([ended, host, start, namespace].join(' '))).toBe(true);
  expect(hasEnded([ended, host].join(' '))).toBe(true);
});

test('a process that runs has not ended', () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);

  expect(hasEnded([String(child.pid), host].join(' '))).toBe(false);
  child.kill();
});

test('on Linux, a process that has the id of an earlier one is another process', () => {
  expect(hasEnded([other, host, '1', namespace].join(' '))).toBe(process.platform === 'linux');
});

test('of a process on another host or in another PID namespace nothing is known', () => {
  expect(hasEnded([ended, `${host}x`, start, namespace].join(' '))).toBe(false);
  expect(hasEnded([ended, host, start, 'pid:[1]'].join(' '))).toBe(false);
  expect(hasEnded('../../victim')).toBe(false);
});

test('the temporary folders of ended runs are removed, and those of other runs are kept', () => {
  const temporary = (owner: string) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-test-'));
    fs.writeFileSync(path.join(folder, 'owner'), owner);
    return folder;
  };
  const left = temporary([ended, host, start, namespace].join(' '));
  const kept = temporary([ended, host, start, 'pid:[1]'].join(' '));
  const young = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-test-'));
  const old = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-test-'));
  fs.utimesSync(old, 0, 0);
  const own = makeTemporaryFolder('test');
  const second = makeTemporaryFolder('test');

  expect([left, kept, young, old, own.folder].map((folder) => fs.existsSync(folder))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
  own.remove();
  second.remove();
  expect(fs.existsSync(path.dirname(own.folder))).toBe(false);
  for (const folder of [kept, young]) fs.rmSync(folder, { recursive: true });
});
