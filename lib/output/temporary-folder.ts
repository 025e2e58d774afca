import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { hasEnded, ownerOfThisRun } from './run-owner';

const OWNER_FILE = 'owner';
/** A folder without an owner is one that was created a moment ago, or one that a killed run left. */
const UNOWNED_MS = 24 * 60 * 60 * 1000;

export interface TemporaryFolder {
  /** Absolute path of an empty folder. */
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Makes a folder for the files of one run, and removes the folders that killed runs left.
 *
 * @param purpose a word in its name, `synth`
 */
export function makeTemporaryFolder(purpose: string): TemporaryFolder {
  const prefix = `cdk8s-istio-${purpose}-`;
  removeLeft(prefix);
  const outer = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  fs.writeFileSync(path.join(outer, OWNER_FILE), ownerOfThisRun(), { flag: 'wx' });
  const folder = path.join(outer, 'files');
  fs.mkdirSync(folder);
  return {
    folder,
    remove: () => {
      fs.rmSync(outer, { recursive: true, force: true });
    },
  };
}

function removeLeft(prefix: string): void {
  const left = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(prefix));
  for (const folder of left.map((name) => path.join(os.tmpdir(), name))) {
    try {
      if (isLeft(folder)) fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run was faster, or it belongs to another user.
    }
  }
}

function isLeft(folder: string): boolean {
  const stat = fs.lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== (process.getuid?.() ?? stat.uid)) return false;
  const file = path.join(folder, OWNER_FILE);
  const owner = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (owner === '') return Date.now() - stat.mtimeMs > UNOWNED_MS;
  return hasEnded(owner) && owner !== ownerOfThisRun();
}
