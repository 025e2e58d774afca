import { main } from '../../lib/cli/main';
import type { Io } from '../../lib/cli/command';

/** Runs the program as a user would: arguments in, texts and exit code out. */
export async function runCommand(args: readonly string[], io: Partial<Io> & { readonly input?: string } = {}) {
  const texts = { stdout: '', stderr: '' };
  const code = await main(args, {
    stdout: (text) => (texts.stdout += text),
    stderr: (text) => (texts.stderr += text),
    stdin: () => Promise.resolve(Buffer.from(io.input ?? '')),
    cwd: process.cwd(),
    env: {},
    isTerminal: false,
    ...io,
  });
  return { code, ...texts };
}
