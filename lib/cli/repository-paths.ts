import * as path from 'node:path';
import { findUpward } from './find-upward';

/** Names of files below the root of the repository, which is where code scanning looks for them. */
export function repositoryPaths(cwd: string): (file: string) => string {
  const git = findUpward('.git', cwd);
  const root = git === undefined ? cwd : path.dirname(git);
  return (file) => {
    const absolute = path.resolve(cwd, file);
    const relative = path.relative(root, absolute);
    const isOutside = relative.startsWith('..') || path.isAbsolute(relative);
    return (isOutside ? absolute : relative).replaceAll(path.sep, '/');
  };
}
