import * as fs from 'node:fs';
import * as path from 'node:path';

/** Where all recordings are, if they are beside this repository. */
export const WHOLE = path.join('..', 'shared', 'conformance');
/** The part of the recordings that is in this repository, in the same form; see `slice.ts`. */
export const SLICE = path.join('__tests__', 'conformance', 'slice');

export interface Recordings {
  readonly folder: string;
  /** Whether these are all recordings, and not the slice. */
  readonly isWhole: boolean;
}

/** All recordings if they exist, else the slice. */
export const recordings: Recordings = fs.existsSync(WHOLE)
  ? { folder: WHOLE, isWhole: true }
  : { folder: SLICE, isWhole: false };
