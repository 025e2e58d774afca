import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FileCalls } from '../../lib/output/file-calls';
import { LIST_FILE } from '../../lib/output/file-list';
import { ownerOfThisRun } from '../../lib/output/run-owner';
import { writeFiles } from '../../lib/output/write-files';

let outer = '';
let folder = '';
let victim = '';
beforeEach(() => {
  outer = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-hostile-folder-'));
  folder = path.join(outer, 'dist');
  victim = path.join(outer, 'victim');
  fs.mkdirSync(folder);
  fs.writeFileSync(victim, 'kept');
});
afterEach(() => {
  fs.rmSync(outer, { recursive: true });
});

describe('a link in the place of a file that is written first', () => {
  test.each(['a.yaml.cdk8s-istio-new', `${LIST_FILE}.cdk8s-istio-new`])('%s is removed, not followed', (name) => {
    fs.symlinkSync('../victim', path.join(folder, name));
    write({ 'a.yaml': 'new' });

    expect(fs.readFileSync(victim, 'utf8')).toBe('kept');
    expect(read('a.yaml')).toBe('new');
    expect(fs.readdirSync(folder).sort()).toEqual([LIST_FILE, 'a.yaml']);
  });

  test.each(['a.yaml.cdk8s-istio-new', `${LIST_FILE}.cdk8s-istio-new`, LIST_FILE])(
    'the hard link %s keeps its content',
    (name) => {
      fs.linkSync(victim, path.join(folder, name));
      write({ 'a.yaml': 'new' });

      expect(fs.readFileSync(victim, 'utf8')).toBe('kept');
      expect(read('a.yaml')).toBe('new');
    },
  );

  test('a list that is a link is not read, and is replaced', () => {
    fs.writeFileSync(victim, 'b.yaml\n');
    fs.symlinkSync('../victim', path.join(folder, LIST_FILE));
    fs.writeFileSync(path.join(folder, 'b.yaml'), 'by hand');
    write({ 'a.yaml': 'new' });

    expect(fs.readFileSync(victim, 'utf8')).toBe('b.yaml\n');
    expect(read('b.yaml')).toBe('by hand');
    expect(fs.lstatSync(path.join(folder, LIST_FILE)).isFile()).toBe(true);
  });
});

describe('a list that somebody wrote', () => {
  test.each(['./a.yaml', 'b/../a.yaml', './/a.yaml', 'a.yaml/'])(
    'the line %s removes nothing that was just written',
    (line) => {
      write({ 'a.yaml': 'old' });
      fs.writeFileSync(path.join(folder, LIST_FILE), `${line}\n`);
      write({ 'a.yaml': 'new' });

      expect(read('a.yaml')).toBe('new');
    },
  );

  test('a line through a link in the folder removes nothing that was just written', () => {
    fs.symlinkSync('.', path.join(folder, 'here'));
    fs.writeFileSync(path.join(folder, LIST_FILE), 'here/a.yaml\n');
    write({ 'a.yaml': 'new' });

    expect(read('a.yaml')).toBe('new');
  });

  test.each(['.git/config', '.github/workflows/ci.yml', 'main.ts', 'LICENSE', 'b\\c.yaml'])(
    'the line %s removes nothing, since this package writes no such file',
    (line) => {
      fs.mkdirSync(path.dirname(path.join(folder, line)), { recursive: true });
      fs.writeFileSync(path.join(folder, line), 'kept');
      fs.writeFileSync(path.join(folder, LIST_FILE), `${line}\n`);
      write({ 'a.yaml': 'new' });

      expect(read(line)).toBe('kept');
      expect(read(LIST_FILE)).not.toContain(line);
    },
  );

  test('an app may still write and remove files of a kind of its own', () => {
    write({ 'a.txt': 'a', 'b.txt': 'b' });

    expect(write({ 'a.txt': 'new' })).toMatchObject({ written: ['a.txt'], removed: ['b.txt'] });
  });

  test.each(['../victim', '../victim.yaml', '/etc/passwd', 'b/../../victim'])('the line %s is an error', (line) => {
    fs.writeFileSync(path.join(folder, LIST_FILE), `${line}\n`);

    expect(() => write({ 'a.yaml': 'new' })).toThrow('leaves the output folder');
    expect(fs.readFileSync(victim, 'utf8')).toBe('kept');
    expect(fs.existsSync(path.join(folder, 'a.yaml'))).toBe(false);
  });
});

describe('on a disk that folds case', () => {
  test('a name that only differs in case is kept, with its new spelling', () => {
    write({ 'Shop.yaml': 'old', 'Same.yaml': 'same' }, foldingCase());
    const result = write({ 'shop.yaml': 'new', 'same.yaml': 'same' }, foldingCase());

    expect(result).toEqual({ written: ['shop.yaml'], unchanged: ['same.yaml'], removed: [] });
    expect(fs.readdirSync(folder).sort()).toEqual([LIST_FILE, 'same.yaml', 'shop.yaml']);
    expect(read('shop.yaml')).toBe('new');
  });

  test('two names that only differ in case are an error', () => {
    expect(() => write({ 'Shop.yaml': '1', 'shop.yaml': '2' }, foldingCase())).toThrow('are one file on this disk');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('elsewhere they are two files', () => {
    write({ 'Shop.yaml': '1', 'shop.yaml': '2' });

    expect(write({ 'shop.yaml': '3' })).toMatchObject({ removed: ['Shop.yaml'] });
    expect(read('shop.yaml')).toBe('3');
  });
});

describe('what killed runs left', () => {
  test('staged files go, with the folders that were made for them', () => {
    fs.mkdirSync(path.join(folder, 'b', 'c'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'b', 'c', 'x.yaml.cdk8s-istio-new'), 'half');
    fs.writeFileSync(path.join(folder, 'y.yaml.cdk8s-istio-new'), 'half');
    write({ 'a.yaml': 'new' });

    expect(fs.readdirSync(folder).sort()).toEqual([LIST_FILE, 'a.yaml']);
  });

  test('nothing is removed behind links, and in folders of other tools', () => {
    const elsewhere = path.join(outer, 'elsewhere');
    for (const place of [elsewhere, path.join(folder, '.git'), path.join(folder, 'node_modules')]) {
      fs.mkdirSync(place);
      fs.writeFileSync(path.join(place, 'x.cdk8s-istio-new'), 'kept');
    }
    fs.symlinkSync('../elsewhere', path.join(folder, 'link'));
    write({ 'a.yaml': 'new' });

    expect(fs.readdirSync(elsewhere)).toEqual(['x.cdk8s-istio-new']);
    expect(read('.git/x.cdk8s-istio-new')).toBe('kept');
    expect(read('node_modules/x.cdk8s-istio-new')).toBe('kept');
  });

  test('locks of ended runs go, and those of others stay', () => {
    const left = path.join(folder, '.cdk8s-istio-lock-1');
    const other = path.join(folder, '.cdk8s-istio-lock-2');
    fs.symlinkSync(ownerOfThisRun(), left);
    fs.symlinkSync('1 another-host - -', other);
    write({ 'a.yaml': 'new' });

    expect(fs.readdirSync(folder).sort()).toEqual([LIST_FILE, path.basename(other), 'a.yaml']);
  });

  test('an empty lock is no lock', () => {
    fs.writeFileSync(path.join(folder, '.cdk8s-istio-lock'), '');
    const start = performance.now();
    write({ 'a.yaml': 'new' });

    expect(performance.now() - start).toBeLessThan(900);
    expect(read('a.yaml')).toBe('new');
  });
});

test('a disk without links has locks, too', () => {
  const symlinkSync = () => {
    throw Object.assign(new Error('no links'), { code: 'EPERM' });
  };
  fs.writeFileSync(path.join(folder, '.cdk8s-istio-lock'), '');

  write({ 'a.yaml': 'new' }, { ...fs, symlinkSync });
  expect(fs.readdirSync(folder).sort()).toEqual([LIST_FILE, 'a.yaml']);
});

test('a file keeps its mode', () => {
  write({ 'a.yaml': 'old' });
  fs.chmodSync(path.join(folder, 'a.yaml'), 0o640);
  fs.chmodSync(path.join(folder, LIST_FILE), 0o600);
  write({ 'a.yaml': 'new', 'b.yaml': 'new' });

  expect(fs.statSync(path.join(folder, 'a.yaml')).mode & 0o777).toBe(0o640);
  expect(fs.statSync(path.join(folder, LIST_FILE)).mode & 0o777).toBe(0o600);
});

function write(texts: Readonly<Record<string, string>>, calls?: FileCalls) {
  const files = Object.entries(texts).map(([file, text]) => ({ path: file, text }));
  return writeFiles(folder, files, calls);
}

function read(file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

/** The file system as macOS and Windows have it: a name leads to an entry that is spelled otherwise. */
function foldingCase(): FileCalls {
  const spelled = (argument: unknown): unknown => {
    if (typeof argument !== 'string' || path.dirname(argument) !== folder) return argument;
    const name = path.basename(argument).toLowerCase();
    const entry = fs.readdirSync(folder).find((each) => each.toLowerCase() === name);
    return entry === undefined ? argument : path.join(folder, entry);
  };
  return new Proxy(fs, {
    get: (target, name: keyof typeof fs) => {
      const call = target[name] as (...args: readonly unknown[]) => unknown;
      if (name !== 'renameSync') return (...args: readonly unknown[]) => call(...args.map(spelled));
      return (from: string, to: string) => {
        // Of one file, the spelling changes; another file takes the place and keeps its spelling.
        const isSame = spelled(from) === spelled(to);
        call(spelled(from), isSame ? to : spelled(to));
      };
    },
  });
}
