import * as fs from 'node:fs';

/** Exit code of a program whose reader stopped early: 128 and the number of SIGPIPE, as a shell reports it. */
export const READER_GONE = 141;

/** Milliseconds between two attempts to write to a pipe that is full. */
const STEP_MS = 2;

type WriteCalls = Pick<typeof fs, 'writeSync'>;

/**
 * Writes all of a text to an open file, pipe or terminal, and waits for a slow reader. Synchronous, because at the end of a
 * process only synchronous writes arrive.
 *
 * @param file descriptor: 1 for stdout, 2 for stderr
 * @returns false when the reader is gone, such as `head` after its last line
 * @throws {Error} of the file system, such as ENOSPC
 */
export function writeWhole(file: number, text: string, calls: WriteCalls = fs): boolean {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += calls.writeSync(file, bytes, written, bytes.length - written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'ECONNRESET') return false;
      if (code !== 'EAGAIN' && code !== 'EINTR') throw error;
      // A pipe that does not block is full.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
    }
  }
  return true;
}
