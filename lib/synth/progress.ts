/** Milliseconds after which progress is printed to a terminal. */
const PATIENCE = 1000;

/**
 * Prints the next step of a synthesis on stderr, when stderr is a terminal and the process has run for more than a
 * second.
 */
export function printProgress(what: string): void {
  if (process.stderr.isTTY && performance.now() > PATIENCE) process.stderr.write(`${what}\n`);
}
