import * as fs from 'node:fs';
import * as path from 'node:path';
import { attempt } from './attempt';
import type { FileCalls } from './file-calls';
import { compareNames, formatFileList, isOwnKind, LIST_FILE, parseFileList } from './file-list';
import { lockFolder, removeLeftLocks } from './folder-lock';
import { foldCase, OutputFolder } from './output-folder';

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
    removeLeftLocks(folder, calls);
    return new FolderWriter(folder, calls).write(files);
  } finally {
    unlock();
  }
}

class FolderWriter {
  private readonly target: OutputFolder;
  private readonly calls: FileCalls;
  private readonly root: string;
  private readonly earlier: ReadonlySet<string>;
  /** Paths of the earlier list by their folded case. */
  private readonly earlierFolded: ReadonlyMap<string, string>;
  /** Whether an earlier run wrote a list. */
  private readonly hasList: boolean;
  /** Folders below the output folder that are known to lie inside it, with links resolved. */
  private readonly confirmed = new Set<string>();
  private readonly made: string[] = [];

  public constructor(folder: string, calls: FileCalls) {
    this.calls = calls;
    this.target = new OutputFolder(folder, calls);
    this.root = calls.realpathSync(folder);
    const list = this.target.statOf(LIST_FILE);
    this.hasList = list !== undefined;
    this.earlier = list?.isFile() === true ? parseFileList(this.target.read(LIST_FILE)) : new Set();
    this.earlierFolded = new Map([...this.earlier].map((file) => [foldCase(file), file]));
  }

  public write(files: Iterable<TextFile>): Written {
    const { target, earlier } = this;
    for (const file of earlier) this.validatePath(file, file);
    target.removeLeftStaged();
    const wanted = new Set<string>();
    const folded = new Map<string, string>();
    const changed: string[] = [];
    try {
      for (const file of files) {
        if (wanted.has(file.path))
          throw new Error(`${target.show(file.path)} is rendered twice; give one of the two another name`);
        const other = folded.get(foldCase(file.path));
        wanted.add(file.path);
        folded.set(foldCase(file.path), file.path);
        if (other !== undefined && target.isOneFile(other, file.path))
          throw new Error(`${target.show(file.path)} and ${other} are one file on this disk; give one another name`);
        if (!this.isChanged(file)) continue;
        changed.push(file.path);
        this.stage(file);
      }
      // The list first has every file that may exist, and finally every file that does. Whenever a run ends, its files
      // are on the list.
      if (!isSubset(wanted, earlier)) this.writeList(new Set([...earlier, ...wanted]));
    } catch (error) {
      for (const file of changed) target.unstage(file);
      this.removeMadeFolders();
      throw error;
    }
    for (const file of changed) {
      attempt(`${target.show(file)} cannot be replaced`, () => {
        target.commit(file);
      });
    }
    const unlisted = [...earlier].filter((file) => !wanted.has(file)).sort(compareNames);
    const current = unlisted.length === 0 ? new Map<string, string>() : this.identitiesOf(wanted);
    const stale = unlisted.filter((file) => isOwnKind(file, wanted) && !this.isCurrent(file, current));
    for (const file of stale) this.remove(file);
    const isListed = isSubset(wanted, earlier) && unlisted.length === 0;
    if (!isListed) this.writeList(wanted);
    const written = new Set(changed);
    return {
      written: changed.sort(compareNames),
      unchanged: [...wanted].filter((file) => !written.has(file)).sort(compareNames),
      removed: stale,
    };
  }

  private identitiesOf(files: Iterable<string>): ReadonlyMap<string, string> {
    return new Map([...files].map((file) => [this.target.identityOf(file) ?? '', file]));
  }

  /**
   * Whether another name of a file leads to one of this run: on a disk that folds case, where it gets the new spelling, and
   * through a link to a folder.
   */
  private isCurrent(file: string, current: ReadonlyMap<string, string>): boolean {
    const name = current.get(this.target.identityOf(file) ?? 'none');
    if (name !== undefined && foldCase(name) === foldCase(file)) {
      attempt(`${this.target.show(file)} cannot be renamed`, () => {
        this.calls.renameSync(this.target.absolute(file), this.target.absolute(name));
      });
    }
    return name !== undefined;
  }

  private isFromEarlierRun(file: string): boolean {
    const respelled = this.earlierFolded.get(foldCase(file));
    if (this.earlier.has(file) || (respelled !== undefined && this.target.isOneFile(respelled, file))) return true;
    // What cdk8s itself rendered, before this package first wrote here.
    return file.endsWith('.k8s.yaml') && !this.hasList;
  }

  private isChanged(file: TextFile): boolean {
    const { target } = this;
    this.validateFolder(path.posix.dirname(file.path), file.path);
    const stat = target.statOf(file.path);
    if (stat === undefined) return true;
    if (stat.isDirectory()) throw new Error(`${target.show(file.path)} is a folder; it cannot become a file`);
    // A link is replaced, never followed.
    const isSame = stat.isFile() && target.read(file.path) === file.text;
    if (!isSame && !this.isFromEarlierRun(file.path)) {
      const remedy = `move it away, or add its line to ${target.show(LIST_FILE)} to have it replaced`;
      throw new Error(`${target.show(file.path)} exists and was not rendered before; ${remedy}`);
    }
    return !isSame;
  }

  /** @throws {Error} when the folder is outside the output folder, by its path or through a link */
  private validateFolder(folder: string, file: string): void {
    const { target } = this;
    if (folder === '.' || this.confirmed.has(folder)) return;
    this.validatePath(folder, file);
    this.validateFolder(path.posix.dirname(folder), file);
    const stat = target.statOf(folder);
    if (stat?.isSymbolicLink() === true) {
      const real = this.calls.realpathSync(target.absolute(folder));
      if (!real.startsWith(this.root + path.sep)) {
        throw new Error(
          `${target.show(folder)} is a link to ${real}, outside of the output folder; nothing was written`,
        );
      }
    } else if (stat !== undefined && !stat.isDirectory()) {
      throw new Error(`${target.show(folder)} is a file; ${JSON.stringify(file)} needs a folder there`);
    }
    this.confirmed.add(folder);
  }

  private validatePath(part: string, file: string): void {
    if (path.posix.isAbsolute(part) || part.split('/').includes('..')) {
      throw new Error(`${JSON.stringify(file)} leaves the output folder ${this.target.folder}`);
    }
  }

  private stage({ path: file, text }: TextFile): void {
    attempt(`${this.target.show(file)} cannot be written, so nothing was`, () => {
      this.makeFolder(path.posix.dirname(file));
      this.target.stage(file, text);
    });
  }

  private makeFolder(folder: string): void {
    if (folder === '.' || this.target.statOf(folder) !== undefined) return;
    this.makeFolder(path.posix.dirname(folder));
    this.calls.mkdirSync(this.target.absolute(folder));
    this.made.push(folder);
  }

  private removeMadeFolders(): void {
    for (const folder of this.made.reverse()) {
      try {
        this.calls.rmdirSync(this.target.absolute(folder));
      } catch {
        return;
      }
    }
  }

  private remove(file: string): void {
    this.validateFolder(path.posix.dirname(file), file);
    if (this.target.statOf(file) !== undefined) {
      attempt(`${this.target.show(file)} cannot be removed`, () => {
        this.calls.unlinkSync(this.target.absolute(file));
      });
    }
    this.target.removeEmpty(path.posix.dirname(file));
  }

  private writeList(files: ReadonlySet<string>): void {
    attempt(`${this.target.show(LIST_FILE)} cannot be written`, () => {
      this.target.stage(LIST_FILE, formatFileList(files));
      this.target.commit(LIST_FILE);
    });
  }
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((each) => whole.has(each));
}
