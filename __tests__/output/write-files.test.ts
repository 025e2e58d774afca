import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { spawnSync, spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FileCalls } from '../../lib/output/file-calls';
import { LIST_FILE } from '../../lib/output/file-list';
import { writeFiles, type TextFile } from '../../lib/output/write-files';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-write-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const before = { 'a.yaml': 'old a', 'b/c.yaml': 'old c', 'b/gone.yaml': 'old', 'same.yaml': 'same' };
const after = { 'a.yaml': 'new a', 'b/c.yaml': 'new c', 'd/e/f.yaml': 'new f', 'same.yaml': 'same' };

test('writes what changed, removes what is no longer rendered, and keeps everything else', () => {
  writeFiles(folder, filesOf(before));
  fs.writeFileSync(path.join(folder, 'b', 'by-hand.yaml'), 'kept');
  const untouched = fs.statSync(path.join(folder, 'same.yaml')).mtimeMs;

  expect(writeFiles(folder, filesOf(after))).toEqual({
    written: ['a.yaml', 'b/c.yaml', 'd/e/f.yaml'],
    unchanged: ['same.yaml'],
    removed: ['b/gone.yaml'],
  });
  expect(contents()).toEqual({ ...after, 'b/by-hand.yaml': 'kept', [LIST_FILE]: listOf(after) });
  expect(fs.statSync(path.join(folder, 'same.yaml')).mtimeMs).toBe(untouched);
});

test('a second run with the same files writes nothing at all', () => {
  writeFiles(folder, filesOf(before));
  const { calls, count } = counting();

  expect(writeFiles(folder, filesOf(before), calls)).toMatchObject({ written: [], removed: [] });
  expect(count('symlinkSync')).toBe(1); // the lock
  expect(count('writeFileSync')).toBe(0);
  expect(count('renameSync')).toBe(0);
});

test('an empty folder is removed', () => {
  writeFiles(folder, filesOf(before));
  writeFiles(folder, filesOf({ 'a.yaml': 'old a' }));

  expect(fs.readdirSync(folder).sort()).toEqual([LIST_FILE, 'a.yaml']);
});

test('a file of another origin is neither overwritten nor removed', () => {
  fs.writeFileSync(path.join(folder, 'a.yaml'), 'by hand');

  expect(() => writeFiles(folder, filesOf(after))).toThrow(
    `${path.join(folder, 'a.yaml')} exists and was not rendered before; move it away, or add its line to`,
  );
  expect(contents()).toEqual({ 'a.yaml': 'by hand' });
});

test('an existing file with the same content is adopted', () => {
  fs.writeFileSync(path.join(folder, 'a.yaml'), 'new a');
  writeFiles(folder, filesOf(after));

  expect(contents()).toEqual({ ...after, [LIST_FILE]: listOf(after) });
});

describe('a run that is killed', () => {
  const total = callsOfARun();

  test.each(Array.from({ length: total }, (_, index) => [index]))(
    'at call %i leaves whole files, and the next run ends the work',
    (stop) => {
      writeFiles(folder, filesOf(before));
      fs.writeFileSync(path.join(folder, 'b', 'by-hand.yaml'), 'kept');

      expect(() => writeFiles(folder, filesOf(after), killedAt(stop))).toThrow();
      const half = contents();
      for (const [file, text] of Object.entries(half)) {
        // What is not yet in its place has a name that nothing reads; a list is read when it is whole.
        if (file.endsWith('.cdk8s-istio-new') || file.startsWith('.cdk8s-istio-')) continue;
        expect([(before as Texts)[file], (after as Texts)[file], 'kept']).toContain(text);
      }
      expect(half['b/by-hand.yaml']).toBe('kept');

      writeFiles(folder, filesOf(after));
      const { ['b/by-hand.yaml']: kept, ...rest } = contents();
      expect(kept).toBe('kept');
      expect(rest).toEqual({ ...after, [LIST_FILE]: listOf(after) });
    },
  );
});

describe('a call that fails', () => {
  const total = callsOfARun();

  test.each(Array.from({ length: total }, (_, index) => [index]))(
    'at call %i ends in an error or the right files, and loses nothing',
    (stop) => {
      writeFiles(folder, filesOf(before));
      fs.writeFileSync(path.join(folder, 'b', 'by-hand.yaml'), 'kept');
      const error = attempt(() => writeFiles(folder, filesOf(after), failingAt(stop, 'ENOSPC')));

      expect(error ?? 'no error').toMatch(/ENOSPC|no error/);
      writeFiles(folder, filesOf(after));
      expect(contents()).toEqual({ ...after, 'b/by-hand.yaml': 'kept', [LIST_FILE]: listOf(after) });
    },
  );
});

test('a full disk leaves the folder as it was', () => {
  writeFiles(folder, filesOf(before));
  const untouched = contents();
  let writes = 0;
  const calls: FileCalls = {
    ...fs,
    writeFileSync: (...args) => {
      writes += 1;
      // Two files fit.
      if (writes > 2) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      fs.writeFileSync(...args);
    },
  };

  expect(() => writeFiles(folder, filesOf(after), calls)).toThrow(
    /cannot be written, so nothing was: the disk is full/,
  );
  expect(contents()).toEqual(untouched);
});

test('a read-only folder is reported, and nothing changes', () => {
  writeFiles(folder, filesOf(before));
  const untouched = contents();
  const refuse = () => {
    throw Object.assign(new Error('no'), { code: 'EACCES' });
  };

  expect(() => writeFiles(folder, filesOf(after), { ...fs, symlinkSync: refuse, writeFileSync: refuse })).toThrow(
    `${folder} cannot be written to (EACCES); nothing was`,
  );
  expect(contents()).toEqual(untouched);
});

describe('a link in the output folder', () => {
  test('to a folder outside is not followed', () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-outside-'));
    fs.symlinkSync(outside, path.join(folder, 'b'));

    expect(() => writeFiles(folder, filesOf(after))).toThrow('outside of the output folder; nothing was written');
    expect(fs.readdirSync(outside)).toEqual([]);
    expect(Object.keys(contents())).toEqual([]);
    fs.rmSync(outside, { recursive: true });
  });

  test('in place of a file is replaced, and its target is kept', () => {
    const outside = path.join(os.tmpdir(), `cdk8s-istio-outside-${String(process.pid)}`);
    fs.writeFileSync(outside, 'outside');
    writeFiles(folder, filesOf(before));
    fs.rmSync(path.join(folder, 'a.yaml'));
    fs.symlinkSync(outside, path.join(folder, 'a.yaml'));
    writeFiles(folder, filesOf(after));

    expect(fs.readFileSync(outside, 'utf8')).toBe('outside');
    expect(fs.readFileSync(path.join(folder, 'a.yaml'), 'utf8')).toBe('new a');
    fs.rmSync(outside);
  });

  test('on the way to a file that is to be removed is not followed either', () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-outside-'));
    fs.writeFileSync(path.join(outside, 'gone.yaml'), 'kept');
    fs.writeFileSync(path.join(folder, LIST_FILE), 'b/gone.yaml\n');
    fs.symlinkSync(outside, path.join(folder, 'b'));

    expect(() => writeFiles(folder, filesOf({ 'a.yaml': 'a' }))).toThrow('outside of the output folder');
    expect(fs.readFileSync(path.join(outside, 'gone.yaml'), 'utf8')).toBe('kept');
    fs.rmSync(outside, { recursive: true });
  });
});

test.each(['../a.yaml', '/etc/a.yaml', 'b/../../a.yaml'])('a path that leaves the folder is rejected: %s', (file) => {
  expect(() => writeFiles(folder, filesOf({ [file]: 'a' }))).toThrow('leaves the output folder');
});

test('a manipulated list removes nothing outside the folder', () => {
  const outside = path.join(path.dirname(folder), `outside-${path.basename(folder)}`);
  fs.writeFileSync(outside, 'kept');
  fs.writeFileSync(path.join(folder, LIST_FILE), `../${path.basename(outside)}\n`);

  expect(() => writeFiles(folder, filesOf({ 'a.yaml': 'a' }))).toThrow('leaves the output folder');
  expect(fs.readFileSync(outside, 'utf8')).toBe('kept');
  fs.rmSync(outside);
});

test('10,000 files are written, and then none of them again', () => {
  const files = Array.from({ length: 10_000 }, (_, index) => ({
    path: `${String(index % 100)}/${String(index)}.yaml`,
    text: 'a',
  }));

  expect(writeFiles(folder, files).written).toHaveLength(10_000);
  expect(writeFiles(folder, files).unchanged).toHaveLength(10_000);
});

test('of two runs at once one waits for the other, and the files are those of one of them', async () => {
  const runs = ['one', 'two', 'three'].map((name) => {
    const script = `
      const { writeFiles } = require('./lib/output/write-files.ts');
      for (let round = 0; round < 15; round++) writeFiles(${JSON.stringify(folder)},
        Array.from({ length: 20 }, (_, i) => ({ path: i % 2 ? i + '.yaml' : '${name}/' + i + '.yaml', text: '${name}'.repeat(1000) })));`;
    return new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: 'inherit' });
      child.on('exit', resolve);
    });
  });

  expect(await Promise.all(runs)).toEqual([0, 0, 0]);
  const texts = new Set(
    Object.entries(contents())
      .filter(([file]) => file.endsWith('.yaml'))
      .map(([, text]) => text),
  );
  expect(texts.size).toBe(1);
  expect(Object.keys(contents())).toHaveLength(21);
}, 60_000);

test('the lock of a run that has ended is taken over', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  fs.writeFileSync(path.join(folder, '.cdk8s-istio-lock'), `${String(dead)} ${os.hostname()}\n`);
  writeFiles(folder, filesOf(after));

  expect(contents()).toEqual({ ...after, [LIST_FILE]: listOf(after) });
});

type Texts = Readonly<Record<string, string>>;

function filesOf(texts: Texts): readonly TextFile[] {
  return Object.entries(texts).map(([file, text]) => ({ path: file, text }));
}

function contents(): Texts {
  const entries = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = entries.filter((entry) => fs.lstatSync(path.join(folder, entry)).isFile());
  return Object.fromEntries(
    files.map((file) => [file.split(path.sep).join('/'), fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}

function listOf(texts: Texts): unknown {
  return expect.stringMatching(new RegExp(`^# [^\\n]*\\n${Object.keys(texts).sort().join('\\n')}\\n$`));
}

type AnyCall = (...args: never[]) => unknown;

/** Every call of the file system goes through `hook`, which sees its place among all calls. */
function hooked(hook: (index: number, name: string) => void): FileCalls {
  let index = 0;
  return new Proxy(fs, {
    get: (target, name) => {
      const call = target[name as keyof typeof fs] as AnyCall;
      return (...args: never[]) => {
        hook(index++, String(name));
        return call(...args);
      };
    },
  });
}

function counting(): { calls: FileCalls; count: (name: string) => number } {
  const names: string[] = [];
  return {
    calls: hooked((_, name) => names.push(name)),
    count: (name) => names.filter((each) => each === name).length,
  };
}

/** Nothing more is done from one call on, as for a process that is gone. */
function killedAt(stop: number): FileCalls {
  return hooked((index) => {
    if (index >= stop) throw new Error('killed');
  });
}

function failingAt(stop: number, code: string): FileCalls {
  return hooked((index) => {
    if (index === stop) throw Object.assign(new Error(code), { code });
  });
}

/** How many calls the run from `before` to `after` makes. */
function callsOfARun(): number {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-write-'));
  writeFiles(place, filesOf(before));
  let calls = 0;
  writeFiles(
    place,
    filesOf(after),
    hooked(() => {
      calls += 1;
    }),
  );
  fs.rmSync(place, { recursive: true });
  return calls;
}

function attempt(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
