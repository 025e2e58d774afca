import * as fs from 'node:fs';
import * as path from 'node:path';

/** Where all recordings are, which is beside this repository, if anywhere. */
export const WHOLE = path.join('..', 'shared', 'conformance');
/** The part of them that is kept in this repository, in the same form; see `slice.ts`. */
export const SLICE = path.join('__tests__', 'conformance', 'slice');

export interface Recordings {
  readonly folder: string;
  /** Whether these are all recordings, not a slice of them. */
  readonly isWhole: boolean;
}

/** All recordings where they are, else the slice. */
export const recordings: Recordings = fs.existsSync(WHOLE)
  ? { folder: WHOLE, isWhole: true }
  : { folder: SLICE, isWhole: false };
