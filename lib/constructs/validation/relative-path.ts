import type { Construct } from 'constructs';
import { constructError, quote } from './construct-error';

/** Whether a string is a path below a folder, with `/` between its parts: relative, and without `..`. */
export function isRelativePath(path: string): boolean {
  return path !== '' && !/^[/~]|\\|^[A-Za-z]:/.test(path) && !path.split('/').includes('..');
}

/**
 * Reads a path below the root of a repository.
 *
 * @returns the path without a leading `./` and trailing `/`; `.` for the root
 * @throws {Error} for an absolute path, and for one with `..`
 */
export function relativePath(scope: Construct, prop: string, path: string): string {
  if (!isRelativePath(path)) {
    throw constructError(scope, `${prop} is a path below the repository's root, without '..', got ${quote(path)}`);
  }
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 ? '.' : parts.join('/');
}
