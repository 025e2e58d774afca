import { isNativeError } from 'node:util/types';
import { nearestName } from '../model/nearest';
import type * as accessModule from './commands/access';
import type * as accessSuggestModule from './commands/access-suggest';
import type * as checkModule from './commands/check';
import type * as explainModule from './commands/explain';
import type * as importModule from './commands/import';
import type * as routeModule from './commands/route';
import type * as synthModule from './commands/synth';
import { escapeControl } from '../report/escape-control';
import { safeOutput } from '../report/safe-output';
import type { Command, ExitCode, Io } from './command';
import { Mistakes } from './mistakes';
import { redactShapes } from '../redaction/secret-shapes';
import { packageVersion } from './package-version';

/* eslint-disable @typescript-eslint/no-require-imports -- import() needs a file extension in CommonJS */
/** Each command is loaded when it is called, so that none waits for the modules of another. */
const commands: ReadonlyMap<string, () => Command> = new Map([
  ['access', () => (require('./commands/access') as typeof accessModule).accessCommand],
  ['access suggest', () => (require('./commands/access-suggest') as typeof accessSuggestModule).accessSuggestCommand],
  ['check', () => (require('./commands/check') as typeof checkModule).checkCommand],
  ['explain', () => (require('./commands/explain') as typeof explainModule).explainCommand],
  ['import', () => (require('./commands/import') as typeof importModule).importCommand],
  ['route', () => (require('./commands/route') as typeof routeModule).routeCommand],
  ['synth', () => (require('./commands/synth') as typeof synthModule).synthCommand],
]);
/* eslint-enable @typescript-eslint/no-require-imports */

/**
 * Runs the command that the arguments name. An error becomes one line on stderr. All output is safe for terminals and CI
 * logs, whatever the inputs contain.
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const safe: Io = {
    ...io,
    stdout: (text, markup) => {
      io.stdout(safeOutput(text, markup));
    },
    stderr: (text, markup) => {
      io.stderr(safeOutput(text, markup));
    },
  };
  try {
    return await run(args, safe);
  } catch (error) {
    safe.stderr(`cdk8s-istio: ${describe(error)}\n`);
    return 2;
  }
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const isOfTwoWords = commands.has(args.slice(0, 2).join(' ')) && args.length > 1;
  const name = isOfTwoWords ? args.slice(0, 2).join(' ') : args[0];
  const rest = args.slice(isOfTwoWords ? 2 : 1);
  if (name === '--version' || name === '-v') {
    io.stdout(`${packageVersion()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout(overview());
    return 0;
  }
  const command = name === undefined ? undefined : commands.get(name)?.();
  if (command === undefined) {
    io.stderr(`${name === undefined ? '' : unknown(name)}${overview()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    const details = command.help === undefined ? '' : `\n${command.help}`;
    io.stdout(`cdk8s-istio ${command.usage}\n    ${command.summary}\n${details}`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    io.stderr(redactShapes(`${command.name}: ${describe(error)}\n`));
    return 2;
  }
}

function describe(error: unknown): string {
  if (error instanceof Mistakes) return error.message;
  const { message, code = '' } = isNativeError(error) ? (error as NodeJS.ErrnoException) : { message: String(error) };
  // Node writes up to three lines about an option.
  return escapeControl(code.startsWith('ERR_PARSE_ARGS') ? message.replaceAll('\n', ' ') : message);
}

function unknown(name: string): string {
  const nearest = nearestName(name, commands.keys());
  return `unknown command "${escapeControl(name)}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}\n`;
}

function overview(): string {
  const all = [...commands.values()].map((load) => load());
  return all.map((command) => `cdk8s-istio ${command.usage}\n    ${command.summary}\n`).join('');
}
