import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import * as launcher from '../../launch/launch.cjs';
import { nearestName } from '../../model/nearest';
import { publish, renderedFiles } from '../../output/publish';
import { makeTemporaryFolder } from '../../output/temporary-folder';
import { READER_GONE, writeWhole } from '../../output/write-whole';
import { escapeControl } from '../../report/escape-control';
import type { Command, ExitCode, Io } from '../command';

/** `synth`: like `cdk8s synth`, but in one process and without emptying the output folder. */
export const synthCommand: Command = {
  name: 'synth',
  usage: 'synth [main.ts] [--output dist] [--stdout] [--watch]',
  summary: 'Renders an app. Writes changed files, removes files of earlier runs, and keeps all others.',

  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', default: 'dist' },
        stdout: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
      },
    });
    const [entry = 'main.ts', ...more] = positionals;
    if (more.length > 0) throw new Error(`usage: ${synthCommand.usage}`);
    if (values.stdout && values.watch) throw new Error('--stdout and --watch cannot be combined');
    if (!fs.existsSync(entry)) throw new Error(`${entry} does not exist${hintFor(entry)}`);
    if (values.watch) return watch(entry, values.output, io);
    return Promise.resolve(synthesize(path.resolve(entry), values.stdout ? undefined : values.output, io));
  },
};

function hintFor(entry: string): string {
  const folder = path.dirname(entry);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /\.[cm]?[jt]s$/.test(name)) : [];
  const nearest = nearestName(path.basename(entry), names);
  return nearest === undefined ? '; give the file of the app' : `; did you mean ${path.join(folder, nearest)}?`;
}

/** @param output undefined for standard output */
function synthesize(file: string, output: string | undefined, io: Io): ExitCode {
  // An app may continue after its file has run, so rendering is complete only when the process ends.
  const { folder: rendered, remove } = makeTemporaryFolder('synth');
  process.env['CDK8S_OUTDIR'] = rendered;
  process.once('exit', (code) => {
    try {
      if (code === 0) deliver(rendered, output, io);
    } catch (error) {
      io.stderr(`synth: ${escapeControl((error as Error).message)}\n`);
      process.exitCode = 2;
    } finally {
      remove();
    }
  });
  // Output of the app itself is not YAML.
  if (output === undefined) process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    launcher.runProgram(file, []);
    return process.exitCode === undefined ? 0 : 2;
  } catch (error) {
    // The report of a check has colors if stderr is a terminal.
    io.stderr(formatError(error), { hasColor: isatty(2) });
    return 2;
  }
}

function deliver(rendered: string, output: string | undefined, io: Io): void {
  if (output !== undefined) {
    io.stderr(`${escapeControl(publish(rendered, path.resolve(output)))}\n`);
    return;
  }
  // A kustomization lists files, and with --stdout there are none.
  const manifests = renderedFiles(rendered).filter((file) => /(?<!(^|\/)kustomization)\.ya?ml$/.test(file));
  const texts = manifests.map((file) => fs.readFileSync(path.join(rendered, file), 'utf8'));
  if (!writeWhole(1, texts.join('---\n'))) process.exitCode = READER_GONE;
}

/** The message and the lines of the app in its stack trace. */
function formatError(error: unknown): string {
  if (!(error instanceof Error)) return `synth: ${String(error)}\n`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  const own = frames.filter((line) => !/[\\/]node_modules[\\/]|\(node:|at node:/.test(line));
  return `synth: ${error.message}\n${own.map((line) => `${line}\n`).join('')}`;
}

/** Renders again whenever a file changes. A run that fails leaves the output unchanged. */
function watch(entry: string, output: string, io: Io): Promise<ExitCode> {
  const target = path.resolve(output);
  const ignored = (file: string) =>
    /(^|[\\/])(node_modules|build|\.[^\\/]*)([\\/]|$)/.test(file) || isInside(path.resolve(file), target);
  const render = () => {
    const { folder: rendered, remove } = makeTemporaryFolder('synth');
    // In a separate process, so that the state of one run does not affect the next.
    spawnSync(process.execPath, [launcherFile(), entry, '--from', rendered, '--to', target], { stdio: 'inherit' });
    remove();
  };
  render();
  io.stderr(
    `watching for changes in ${path.relative(process.cwd(), path.resolve(path.dirname(entry))) || 'this folder'}\n`,
  );
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = fs.watch('.', { recursive: true }, (_, file) => {
      if (file === null || ignored(file)) return;
      clearTimeout(timer);
      timer = setTimeout(render, 30);
    });
    process.once('SIGINT', () => {
      watcher.close();
      clearTimeout(timer);
      resolve(0);
    });
  });
}

function isInside(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}

/** Beside this file's folder, or beside the folder of the bundle that contains this file. */
function launcherFile(): string {
  const places = ['..', path.join('..', '..')].map((up) => path.join(__dirname, up, 'launch', 'launch.cjs'));
  return places.find((place) => fs.existsSync(place)) ?? '';
}
