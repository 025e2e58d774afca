/** The world as a command sees it. */
export interface Io {
  /** The result. */
  readonly stdout: (text: string) => void;
  /** Everything else: errors, progress. */
  readonly stderr: (text: string) => void;
  /** All of the standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is shown to a person. */
  readonly isTerminal: boolean;
}

/** 0: done and nothing found; 1: something found; 2: could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** How it is called, on one line, without the program's name. */
  readonly usage: string;
  readonly summary: string;
  /** What `--help` says below usage and summary. */
  readonly help?: string;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}
