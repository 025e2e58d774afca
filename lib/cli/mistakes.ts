import { escapeControl } from '../report/escape-control';

/** The mistakes of a file, one on each line of the message. */
export class Mistakes extends Error {
  public constructor(lines: readonly string[]) {
    super(lines.map(escapeControl).join('\n'));
  }
}
