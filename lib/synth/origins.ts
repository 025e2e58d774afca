import * as path from 'node:path';
import type { IConstruct } from 'constructs';
import type { Origin, Place } from '../model/origin';
import { watchTree } from './cdk8s-internals';

/** The stack where each construct was created. Formatting it is expensive, so it is read only when needed. */
const traces = new WeakMap<IConstruct, { readonly stack?: string }>();
let isRecording = false;

/**
 * From now on, records where each construct is created, in about 2 µs. Constructs do not emit an event when they are
 * created, so this happens when they join the tree.
 */
export function recordOrigins(): void {
  if (isRecording) return;
  isRecording = true;
  watchTree((child, added) => {
    const trace = {};
    Error.captureStackTrace(trace, added);
    traces.set(child, trace);
  });
}

/**
 * Where a construct was created: its path, and the line that called the constructor of this package, cdk8s-plus or
 * cdk8s. It is keyed by the construct, so two objects with the same name have their own origin.
 */
export function originOf(construct: IConstruct): Origin {
  return { constructPath: construct.node.path, place: () => placeOf(traces.get(construct)?.stack) };
}

/** The first place in a stack that is not in Node, in a package or in this package. */
function placeOf(stack: string | undefined): Place | undefined {
  for (const line of stack?.split('\n').slice(1) ?? []) {
    const place = parseFrame(line);
    if (place === undefined || isForeign(place.file)) continue;
    return { ...place, file: relative(place.file) };
  }
  return undefined;
}

/** `    at new Shop (/shop/lib/shop.ts:12:5)`, `    at file:///shop/main.ts:3:1` */
function parseFrame(line: string): Place | undefined {
  const [, file, row, column] =
    /(?:\(|at (?:async )?)((?:file:\/\/|[A-Za-z]:|\/)[^()]*?):(\d+):(\d+)\)?$/.exec(line) ?? [];
  if (file === undefined) return undefined;
  return { file: file.replace(/^file:\/\/(?=\/)/, ''), line: Number(row), column: Number(column) };
}

function isForeign(file: string): boolean {
  if (/[\\/]node_modules[\\/]/.test(file)) return true;
  ownFolder ??= findOwnFolder();
  return ['constructs', 'synth'].some((part) => file.startsWith(path.join(ownFolder ?? '', part) + path.sep));
}

let ownFolder: string | undefined;

/** The `lib/` that this file is in, as it appears in stacks: after bundling, `__dirname` is that of the bundle. */
function findOwnFolder(): string {
  const frame = (new Error().stack ?? '').split('\n').slice(1).map(parseFrame).find(Boolean);
  return frame === undefined ? path.join(__dirname, '..') : path.resolve(path.dirname(frame.file), '..');
}

/** A path relative to the working directory, with "/" between folders; unchanged when it is elsewhere. */
function relative(file: string): string {
  const shown = path.relative(process.cwd(), file);
  return shown.startsWith('..') ? file : shown.split(path.sep).join('/');
}
