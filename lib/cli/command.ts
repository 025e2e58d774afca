import type { Markup } from '../report/safe-output';

/** What a command may use of its environment. */
export interface Io {
  /** The result; without `markup`, nothing in it is meant for the terminal or the CI system. */
  readonly stdout: (text: string, markup?: Markup) => void;
  /** Everything else, such as errors and progress. */
  readonly stderr: (text: string, markup?: Markup) => void;
  /** All of the standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal. */
  readonly isTerminal: boolean;
}

/**
 * 0: done, nothing found; 1: something found; 2: the command could not run. A program whose reader stops early ends with
 * `READER_GONE` instead.
 */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** Its arguments on one line, without the name of the program. */
  readonly usage: string;
  readonly summary: string;
  /** What `--help` prints below usage and summary. */
  readonly help?: string;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}
