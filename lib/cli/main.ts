import { isNativeError } from 'node:util/types';
import { importCommand } from './commands/import';
import { synthCommand } from './commands/synth';
import { nearestName } from '../model/nearest';
import type { Command, ExitCode, Io } from './command';

const commands: readonly Command[] = [importCommand, synthCommand];

/** Runs the command that the arguments name. Errors become one line on stderr. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    io.stderr(`${name === undefined ? '' : unknown(name)}${help()}`);
    return 2;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    io.stderr(`${command.name}: ${isNativeError(error) ? error.message : String(error)}\n`);
    return 2;
  }
}

function unknown(name: string): string {
  const names = commands.map((command) => command.name);
  const nearest = nearestName(name, names);
  return `there is no command "${name}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}\n`;
}

function help(): string {
  return commands.map((command) => `cdk8s-istio ${command.usage}\n    ${command.summary}\n`).join('');
}
