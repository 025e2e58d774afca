// npm run bench:yaml -- FOLDER-OF-JS-YAML: our quick YAML reader beside js-yaml, as docs/decisions/0019 records it. js-yaml is
// not a dependency: `npm install --no-save --prefix /tmp/js-yaml js-yaml@4`, then FOLDER is /tmp/js-yaml/node_modules/js-yaml.
// Each run is a process of its own, in alternation: "cold" is its first pass with the loading of the reader, "hot" the
// median of those that follow. js-yaml gets the failsafe schema, merge keys and one implicit type, which is resolvePlain.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Yaml } from 'cdk8s';
import type * as BlockReader from '../lib/yaml/block-reader';
import type * as ResolvePlain from '../lib/yaml/resolve-plain';
import { splitDocuments } from '../lib/yaml/split-documents';
import { renderExample } from '../__tests__/constructs/kinds/examples';
import { newestIstioRelease } from '../lib';
import { istioKinds } from '../lib/model/istio-release';

/** The part of js-yaml's interface that is used. */
interface JsYaml {
  readonly Type: new (tag: string, options: object) => object;
  readonly FAILSAFE_SCHEMA: { extend: (types: object) => object };
  readonly types: { readonly merge: object };
  readonly load: (text: string, options: object) => unknown;
}

type Read = (text: string) => unknown;

const COUNTS = [1000, 10_000, 100_000];
const [folder = '', contender, file = ''] = process.argv.slice(2);
if (contender === undefined) compare();
else measure(contender, fs.readFileSync(file, 'utf8'));

function compare(): void {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-bench-'));
  try {
    console.log(
      `Node ${process.versions.node}; js-yaml ${versionOf(folder)}; milliseconds of processor time, and js-yaml / ours\n`,
    );
    console.log('| objects | ours cold | js-yaml cold | ratio | ours hot | js-yaml hot | ratio |');
    console.log('| --- | --- | --- | --- | --- | --- | --- |');
    for (const form of ['YAML', 'JSON'] as const) {
      for (const count of COUNTS) {
        const input = path.join(temporary, `${form}-${String(count)}`);
        fs.writeFileSync(input, write(form, count));
        const runs = count > 1000 ? 3 : 7;
        const times = Array.from({ length: runs }, () => [spawn('ours', input), spawn('js-yaml', input)] as const);
        const cells = (['cold', 'hot'] as const).flatMap((kind) => {
          const [ours, theirs] = [0, 1].map((who) => median(times.map((pair) => pair[who]?.[kind] ?? NaN)));
          if (ours === undefined || theirs === undefined) return [];
          return [ours.toFixed(0), theirs.toFixed(0), (theirs / ours).toFixed(2)];
        });
        console.log(`| ${String(count)}, ${form} | ${cells.join(' | ')} |`);
      }
    }
  } finally {
    fs.rmSync(temporary, { recursive: true });
  }
}

/** The examples of all kinds over and over: as YAML a document each, as JSON one List, as kubectl prints it. */
function write(form: 'YAML' | 'JSON', count: number): string {
  const documents = istioKinds.flatMap((kind) =>
    splitDocuments(renderExample(kind, newestIstioRelease).synthYaml()).map(({ text }) => text),
  );
  const texts = Array.from({ length: count }, (_, place) => documents[place % documents.length] ?? '');
  if (form === 'YAML') return texts.join('---\n');
  const items = documents.flatMap((text) => Yaml.load(writeTo(text)) as unknown[]);
  const all = Array.from({ length: count }, (_, place) => items[place % items.length]);
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: all }, null, 4);
}

function writeTo(text: string): string {
  const target = path.join(os.tmpdir(), `cdk8s-istio-bench-${String(process.pid)}.yaml`);
  fs.writeFileSync(target, text);
  return target;
}

function spawn(who: string, input: string): { readonly cold: number; readonly hot: number } {
  const command = ['lib/launch/launch.cjs', 'bench/yaml.ts', folder, who, input];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${who}: ends with ${String(status)}\n${stderr}`);
  return JSON.parse(stdout) as { cold: number; hot: number };
}

function measure(who: string, text: string): void {
  const start = process.cpuUsage();
  const read = who === 'ours' ? ours() : jsYaml();
  const pass = (): void => {
    for (const document of splitDocuments(text)) read(document.text);
  };
  pass();
  const cold = millisecondsSince(start);
  const hot = median(
    Array.from({ length: text.length > 1e7 ? 1 : 9 }, () => {
      const begin = process.cpuUsage();
      pass();
      return millisecondsSince(begin);
    }),
  );
  console.log(JSON.stringify({ cold, hot }));
}

/** Time of the processor, which other processes on the machine do not lengthen. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function ours(): Read {
  const { readBlocks } = require('../lib/yaml/block-reader') as typeof BlockReader; // eslint-disable-line @typescript-eslint/no-require-imports -- its loading is measured
  return (text) => {
    const located = readBlocks(text, false);
    if (located === undefined) throw new Error(`left to the library: ${text.slice(0, 200)}`);
    return located.value;
  };
}

function jsYaml(): Read {
  const { FAILSAFE_SCHEMA, Type, load, types } = require(path.resolve(folder)) as JsYaml; // eslint-disable-line @typescript-eslint/no-require-imports -- its loading is measured
  const { resolvePlain } = require('../lib/yaml/resolve-plain') as typeof ResolvePlain; // eslint-disable-line @typescript-eslint/no-require-imports -- as above
  const plain = new Type('tag:yaml.org,2002:plain', {
    kind: 'scalar',
    resolve: (text: string | null) => text === null || typeof resolvePlain(text) !== 'string',
    construct: (text: string | null) => resolvePlain(text ?? ''),
  });
  const schema = FAILSAFE_SCHEMA.extend({ implicit: [types.merge, plain] });
  return (text) => load(text, { schema });
}

function versionOf(library: string): string {
  return (JSON.parse(fs.readFileSync(path.join(library, 'package.json'), 'utf8')) as { version: string }).version;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}
