/** Milliseconds after which somebody at a terminal wants to know what is going on. */
const PATIENCE = 1000;

/** Tells on stderr what a synthesis does next, when it is a terminal and the process has run for more than a second. */
export function tellProgress(what: string): void {
  if (process.stderr.isTTY && performance.now() > PATIENCE) process.stderr.write(`${what}\n`);
}
