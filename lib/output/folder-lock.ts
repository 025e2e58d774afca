import * as path from 'node:path';
import type { FileCalls } from './file-calls';
import { hasEnded, ownerOfThisRun } from './run-owner';

const LOCK_FILE = '.cdk8s-istio-lock';
const PATIENCE_MS = 10_000;
/** A lock that is a file is created first and filled afterwards. One that stays empty for longer was left by a killed run. */
const EMPTY_MS = 1000;
const STEP_MS = 20;

type LockCalls = Pick<
  FileCalls,
  'readFileSync' | 'readdirSync' | 'readlinkSync' | 'renameSync' | 'rmSync' | 'symlinkSync' | 'writeFileSync'
>;

/**
 * Keeps other runs from writing to a folder at the same time. The lock is a link that leads nowhere and names its owner,
 * since a link is made in one step, and a file could be left empty. Waits up to ten seconds for another run, and takes over
 * the lock of a run on this machine that has ended.
 *
 * @returns a function that releases the folder
 * @throws {Error} when the other run does not end, or the folder is not writable
 */
export function lockFolder(folder: string, calls: LockCalls): () => void {
  const file = path.join(folder, LOCK_FILE);
  for (let waited = 0; ; waited += STEP_MS) {
    let mayBeEmpty: boolean;
    try {
      calls.symlinkSync(ownerOfThisRun(), file);
      return releaseOf(file, calls);
    } catch (error) {
      mayBeEmpty = codeOf(error) !== 'EEXIST';
    }
    try {
      // Where there are no links. `wx` never writes to what is there.
      if (mayBeEmpty) {
        calls.writeFileSync(file, `${ownerOfThisRun()}\n`, { flag: 'wx' });
        return releaseOf(file, calls);
      }
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'EEXIST') {
        const reason = code === undefined ? '' : ` (${code})`;
        throw new Error(`${folder} cannot be written to${reason}; nothing was`, { cause: error });
      }
    }
    const owner = readOwner(file, calls);
    const isLeft = owner === '' ? !mayBeEmpty || waited >= EMPTY_MS : owner !== undefined && hasEnded(owner);
    if (isLeft && owner !== undefined) {
      takeAway(file, owner, calls);
      continue;
    }
    if (waited >= PATIENCE_MS) {
      const [pid = '', machine = ''] = owner?.split(' ') ?? [];
      const who = `process ${pid} on ${machine}`;
      throw new Error(`${folder} is being written to by ${who}; wait for it, or remove ${file} if it is gone`);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
  }
}

function releaseOf(file: string, calls: LockCalls): () => void {
  return () => {
    calls.rmSync(file, { force: true });
  };
}

/** @returns an owner, `4711 machine …`; empty for an empty lock; undefined when the lock is gone */
function readOwner(file: string, calls: LockCalls): string | undefined {
  try {
    return calls.readlinkSync(file);
  } catch {
    // It is a file, or gone.
  }
  try {
    return calls.readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Removes the lock of a dead run, unless another run has just taken its place. */
function takeAway(file: string, owner: string, calls: LockCalls): void {
  const aside = `${file}-${String(process.pid)}`;
  try {
    calls.renameSync(file, aside);
  } catch {
    // Another run was faster.
    return;
  }
  if (readOwner(aside, calls) === owner) calls.rmSync(aside, { force: true });
  else calls.renameSync(aside, file);
}

/** Removes the locks that runs took away and were killed before they removed them. */
export function removeLeftLocks(folder: string, calls: LockCalls): void {
  const names = calls.readdirSync(folder).filter((name) => name.startsWith(`${LOCK_FILE}-`));
  for (const aside of names.map((name) => path.join(folder, name))) {
    if (hasEnded(readOwner(aside, calls) ?? '')) calls.rmSync(aside, { force: true });
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
