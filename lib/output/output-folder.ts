import type * as fs from 'node:fs';
import * as path from 'node:path';
import { attempt } from './attempt';
import type { FileCalls } from './file-calls';

/** What a file is called until it is renamed to its place. */
const NEW = '.cdk8s-istio-new';

/** Calls of the file system by paths below an output folder, with "/" between folders. */
export class OutputFolder {
  public readonly folder: string;
  private readonly calls: FileCalls;

  public constructor(folder: string, calls: FileCalls) {
    this.folder = folder;
    this.calls = calls;
  }

  /**
   * Writes a file next to its place. It is always a new file, so that no link leads the text to another place, and it has
   * the mode of the file that it will replace.
   */
  public stage(file: string, text: string): void {
    const staged = this.absolute(file) + NEW;
    this.calls.rmSync(staged, { force: true });
    this.calls.writeFileSync(staged, text, { flag: 'wx' });
    const old = this.statOf(file);
    if (old?.isFile() === true) this.calls.chmodSync(staged, old.mode & 0o777);
  }

  /** Renames a staged file to its place. */
  public commit(file: string): void {
    this.calls.renameSync(this.absolute(file) + NEW, this.absolute(file));
  }

  /** Removes a staged file. */
  public unstage(file: string): void {
    try {
      this.calls.rmSync(this.absolute(file) + NEW, { force: true });
    } catch {
      // The next run removes it, and kubectl does not read it.
    }
  }

  /**
   * Removes the staged files that killed runs left, and the folders that were made for them. Does not look into folders
   * that this package does not write to, such as `.git` and `node_modules`, nor behind links.
   */
  public removeLeftStaged(folder = '.'): void {
    let isLeft = false;
    for (const entry of this.calls.readdirSync(this.absolute(folder), { withFileTypes: true })) {
      const { name } = entry;
      const below = path.posix.join(folder, name);
      if (entry.isDirectory()) {
        if (!name.startsWith('.') && name !== 'node_modules') this.removeLeftStaged(below);
      } else if (name.endsWith(NEW)) {
        attempt(`${this.show(below)} cannot be removed`, () => {
          this.calls.rmSync(this.absolute(below), { force: true });
        });
        isLeft = true;
      }
    }
    if (isLeft && folder !== '.') this.removeEmpty(folder);
  }

  /** Removes a folder and those around it, as far as they are empty. */
  public removeEmpty(folder: string): void {
    for (let each = folder; each !== '.'; each = path.posix.dirname(each)) {
      try {
        this.calls.rmdirSync(this.absolute(each));
      } catch {
        return;
      }
    }
  }

  /** Whether two paths are one file, because the disk does not distinguish upper and lower case. */
  public isOneFile(one: string, other: string): boolean {
    return this.isOneEntry(one, other) || this.isOneEntry(one + NEW, other + NEW);
  }

  public read(file: string): string {
    return attempt(`${this.show(file)} cannot be read`, () => this.calls.readFileSync(this.absolute(file), 'utf8'));
  }

  public statOf(file: string): fs.Stats | undefined {
    return this.calls.lstatSync(this.absolute(file), { throwIfNoEntry: false });
  }

  public absolute(file: string): string {
    return path.join(this.folder, ...file.split('/'));
  }

  /** The path for messages. */
  public show(file: string): string {
    return path.join(this.folder, file);
  }

  /** Device and inode; undefined when there is no such file, and for hard links, which are two files with one content. */
  public identityOf(file: string): string | undefined {
    const stat = this.statOf(file);
    return stat?.nlink === 1 ? `${String(stat.dev)}:${String(stat.ino)}` : undefined;
  }

  private isOneEntry(one: string, other: string): boolean {
    const identity = this.identityOf(one);
    return identity !== undefined && identity === this.identityOf(other);
  }
}

/** The same for names that differ in upper and lower case only, or in how Unicode composes their characters. */
export function foldCase(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
