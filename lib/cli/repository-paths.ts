import * as path from 'node:path';
import { findUpward } from './find-upward';

/** Makes file names relative to the root of the repository, as code scanning expects them. */
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
