import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FileCalls } from './file-calls';
import { lockFolder } from './folder-lock';

/** A file: its path below the output folder, with "/" between folders, and its content. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The result of a run. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/**
 * The list of written files, which lies in the output folder and is committed with them. It has no extension that
 * kubectl, Argo CD or Flux would read.
 */
export const LIST_FILE = '.cdk8s-istio-files';

const LIST_HEADER =
  '# Written by cdk8s-istio, which removes these files, and no others, once they are no longer rendered.\n';
const NEW = '.cdk8s-istio-new';

/**
 * Writes files into an output folder, and keeps every other file there.
 *
 * Each file is first written next to its place and then renamed. When the disk is full, nothing changes. When the run
 * is killed, each file is either the old or the new one, and the next run completes the work. Files that an earlier run
 * wrote and this one does not are removed. Files that are not on an earlier run's list are never removed or
 * overwritten.
 *
 * @param folder created when it does not exist
 * @param files iterated one at a time, each after the one before it is written
 * @throws {Error} what the iterable throws; when a path leaves the folder, goes through a symlink that does, or belongs
 * to a file that no earlier run wrote; when the file system rejects a call; when another run is writing to the folder
 */
export function writeFiles(folder: string, files: Iterable<TextFile>, calls: FileCalls = fs): Written {
  attempt(`${folder} cannot be created`, () => calls.mkdirSync(folder, { recursive: true }));
  const unlock = lockFolder(folder, calls);
  try {
    return new FolderWriter(folder, calls).write(files);
  } finally {
    unlock();
  }
}

class FolderWriter {
  private readonly folder: string;
  private readonly calls: FileCalls;
  private readonly root: string;
  /** Folders below the output folder that are known to lie inside it, with links resolved. */
  private readonly confirmed = new Set<string>();
  private readonly made: string[] = [];

  public constructor(folder: string, calls: FileCalls) {
    this.folder = folder;
    this.calls = calls;
    this.root = calls.realpathSync(folder);
  }

  public write(files: Iterable<TextFile>): Written {
    const earlier = this.readList();
    const wanted = new Set<string>();
    const changed: string[] = [];
    try {
      for (const file of files) {
        if (wanted.has(file.path))
          throw new Error(`${this.show(file.path)} is rendered twice; give one of the two another name`);
        wanted.add(file.path);
        if (!this.isChanged(file, earlier)) continue;
        changed.push(file.path);
        this.stage(file);
      }
      // The list first has every file that may exist, and finally every file that does. Whenever a run ends, its files
      // are on the list.
      if (!isSubset(wanted, earlier)) this.writeList(new Set([...earlier, ...wanted]));
    } catch (error) {
      for (const file of changed) this.unstage(file);
      this.removeMadeFolders();
      throw error;
    }
    for (const file of changed) {
      attempt(`${this.show(file)} cannot be replaced`, () => {
        this.calls.renameSync(this.absolute(file) + NEW, this.absolute(file));
      });
    }
    const stale = [...earlier].filter((file) => !wanted.has(file)).sort(compare);
    for (const file of stale) this.remove(file);
    const isListed = isSubset(wanted, earlier) && stale.length === 0;
    if (!isListed) this.writeList(wanted);
    const written = new Set(changed);
    return {
      written: changed.sort(compare),
      unchanged: [...wanted].filter((file) => !written.has(file)).sort(compare),
      removed: stale,
    };
  }

  /** Whether cdk8s itself rendered the file, before this package first wrote here. */
  private isFromCdk8s(file: string): boolean {
    return file.endsWith('.k8s.yaml') && this.statOf(LIST_FILE) === undefined;
  }

  private isChanged(file: TextFile, earlier: ReadonlySet<string>): boolean {
    this.validateFolder(path.posix.dirname(file.path), file.path);
    const stat = this.statOf(file.path);
    if (stat === undefined) return true;
    if (stat.isDirectory()) throw new Error(`${this.show(file.path)} is a folder; it cannot become a file`);
    // A link is replaced, never followed.
    const isSame = stat.isFile() && this.read(file.path) === file.text;
    if (!isSame && !earlier.has(file.path) && !this.isFromCdk8s(file.path)) {
      const remedy = `move it away, or add its line to ${this.show(LIST_FILE)} to have it replaced`;
      throw new Error(`${this.show(file.path)} exists and was not rendered before; ${remedy}`);
    }
    return !isSame;
  }

  /** @throws {Error} when the folder is outside the output folder, by its path or through a link */
  private validateFolder(folder: string, file: string): void {
    if (folder === '.' || this.confirmed.has(folder)) return;
    if (path.posix.isAbsolute(folder) || folder.split('/').includes('..')) {
      throw new Error(`${quoted(file)} leaves the output folder ${this.folder}`);
    }
    this.validateFolder(path.posix.dirname(folder), file);
    const stat = this.statOf(folder);
    if (stat?.isSymbolicLink() === true) {
      const real = this.calls.realpathSync(this.absolute(folder));
      if (!real.startsWith(this.root + path.sep)) {
        throw new Error(`${this.show(folder)} is a link to ${real}, outside of the output folder; nothing was written`);
      }
    } else if (stat !== undefined && !stat.isDirectory()) {
      throw new Error(`${this.show(folder)} is a file; ${quoted(file)} needs a folder there`);
    }
    this.confirmed.add(folder);
  }

  private stage({ path: file, text }: TextFile): void {
    attempt(`${this.show(file)} cannot be written, so nothing was`, () => {
      this.makeFolder(path.posix.dirname(file));
      this.calls.writeFileSync(this.absolute(file) + NEW, text);
    });
  }

  private unstage(file: string): void {
    try {
      this.calls.rmSync(this.absolute(file) + NEW, { force: true });
    } catch {
      // The next run overwrites it, and kubectl does not read it.
    }
  }

  private makeFolder(folder: string): void {
    if (folder === '.' || this.statOf(folder) !== undefined) return;
    this.makeFolder(path.posix.dirname(folder));
    this.calls.mkdirSync(this.absolute(folder));
    this.made.push(folder);
  }

  private removeMadeFolders(): void {
    for (const folder of this.made.reverse()) {
      try {
        this.calls.rmdirSync(this.absolute(folder));
      } catch {
        return;
      }
    }
  }

  private remove(file: string): void {
    this.validateFolder(path.posix.dirname(file), file);
    if (this.statOf(file) !== undefined) {
      attempt(`${this.show(file)} cannot be removed`, () => {
        this.calls.unlinkSync(this.absolute(file));
      });
    }
    // Empty folders are also removed.
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
      try {
        this.calls.rmdirSync(this.absolute(folder));
      } catch {
        return;
      }
    }
  }

  private readList(): ReadonlySet<string> {
    if (this.statOf(LIST_FILE) === undefined) return new Set();
    const lines = this.read(LIST_FILE).split('\n');
    return new Set(lines.map((line) => line.trimEnd()).filter((line) => line !== '' && !line.startsWith('#')));
  }

  private writeList(files: ReadonlySet<string>): void {
    const file = this.absolute(LIST_FILE);
    const text =
      LIST_HEADER +
      [...files]
        .sort(compare)
        .map((each) => `${each}\n`)
        .join('');
    attempt(`${this.show(LIST_FILE)} cannot be written`, () => {
      this.calls.writeFileSync(file + NEW, text);
      this.calls.renameSync(file + NEW, file);
    });
  }

  private read(file: string): string {
    return attempt(`${this.show(file)} cannot be read`, () => this.calls.readFileSync(this.absolute(file), 'utf8'));
  }

  private statOf(file: string): fs.Stats | undefined {
    return this.calls.lstatSync(this.absolute(file), { throwIfNoEntry: false });
  }

  private absolute(file: string): string {
    return path.join(this.folder, ...file.split('/'));
  }

  private show(file: string): string {
    return path.join(this.folder, file);
  }
}

/** @throws {Error} with the attempted action and the system's reason */
function attempt<Result>(what: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(code === undefined ? what : `${what}: ${REASONS[code] ?? code}`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed (EACCES)',
  EPERM: 'it is not allowed (EPERM)',
  EROFS: 'the disk is read-only (EROFS)',
  ENOSPC: 'the disk is full (ENOSPC)',
  ENOTDIR: 'a part of its path is a file (ENOTDIR)',
  ENAMETOOLONG: 'its name is too long for the disk (ENAMETOOLONG)',
};

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((each) => whole.has(each));
}

/** Orders by code unit, which is the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
