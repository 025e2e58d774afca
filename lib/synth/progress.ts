/** Milliseconds after which progress is printed at a terminal. */
const PATIENCE = 1000;

/**
 * Prints on stderr what a synthesis does next, when stderr is a terminal and the process has run for more than a second.
 */
export function tellProgress(what: string): void {
  if (process.stderr.isTTY && performance.now() > PATIENCE) process.stderr.write(`${what}\n`);
}
