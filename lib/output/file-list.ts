import * as path from 'node:path';

/**
 * The list of written files, which lies in the output folder and is committed with them. It has no extension that
 * kubectl, Argo CD or Flux would read.
 */
export const LIST_FILE = '.cdk8s-istio-files';

const LIST_HEADER =
  '# Written by cdk8s-istio, which removes these files, and no others, once they are no longer rendered.\n';

/** What kubectl reads from a folder. */
const KINDS: readonly string[] = ['.yaml', '.yml', '.json'];

/** The paths in a list, normalized: `a.yaml` for `./a.yaml`. */
export function parseFileList(text: string): ReadonlySet<string> {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const named = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return new Set(named.map((line) => path.posix.normalize(line).replace(/\/$/, '')));
}

export function formatFileList(files: Iterable<string>): string {
  const lines = [...files].sort(compareNames).map((file) => `${file}\n`);
  return LIST_HEADER + lines.join('');
}

/**
 * Whether this package may have written a file that only a list names: manifests, and files such as this run writes. A
 * list may come from anyone, so it cannot have `.git/config` removed, nor `.github/workflows/ci.yml`.
 */
export function isOwnKind(file: string, wanted: ReadonlySet<string>): boolean {
  // On Windows, both characters lead elsewhere.
  if (/[\\:]/.test(file) || file.split('/').some((part) => part.startsWith('.'))) return false;
  const extension = path.posix.extname(file);
  if (KINDS.includes(extension)) return true;
  return extension !== '' && [...wanted].some((each) => path.posix.extname(each) === extension);
}

/** Orders by code unit, which is the same on every machine. */
export function compareNames(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
