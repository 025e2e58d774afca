import * as path from 'node:path';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { ApiObject, Chart } from 'cdk8s';
import { Service as PlusService } from 'cdk8s-plus-27';
import { expect, test } from '@jest/globals';
import { Gateway, MeshApp, TrafficSplit, type MeshAppProps } from '../../lib';

test('each manifest knows its construct and the line that created it, through classes of this package and of others', () => {
  const app = new MeshApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const lines = [
    [lineOf(new Error()), new TrafficSplit(chart, 'split', { host: 'reviews', versions: { v1: 90, v2: 10 } })],
    [lineOf(new Error()), new ApiObject(chart, 'plain', { apiVersion: 'v1', kind: 'A' })],
    [lineOf(new Error()), new PlusService(chart, 'plus', { ports: [{ port: 80 }] })],
  ] as const;
  const origins = [...app.manifests().values()].map((origin) => [origin.constructPath, origin.place?.()]);

  const file = path.relative(process.cwd(), __filename);
  const placeIn = (place: number) => ({ file, line: lines[place]?.[0], column: expect.any(Number) });
  expect(Object.fromEntries(origins)).toEqual({
    'shop/split/Subsets/Resource': placeIn(0),
    'shop/split/Route/Resource': placeIn(0),
    'shop/plain': placeIn(1),
    'shop/plus/Resource': placeIn(2),
  });
});

test('two objects with the same name have their own constructs', () => {
  const app = new MeshApp();
  const edge = { servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }] } as const;
  for (const namespace of ['one', 'two']) new Gateway(new Chart(app, namespace, { namespace }), 'edge', edge);

  expect([...app.manifests()].map(([manifest, { constructPath }]) => [namespaceIn(manifest), constructPath])).toEqual([
    ['one', 'one/edge/Resource'],
    ['two', 'two/edge/Resource'],
  ]);
});

test.each([
  ['the launcher', ['lib/launch/launch.cjs']],
  ['tsx', ['--import', 'tsx']],
])('the line is that of the TypeScript file when it runs through %s', (_, args) => {
  expect(placeWhenRun(args, {})).toBe('build/origins-probe/main.ts:4:1');
});

test('without origins the construct is known and the line is not', () => {
  expect(placeWhenRun(['--import', 'tsx'], { origins: false })).toBe('none');
});

function placeWhenRun(args: readonly string[], props: MeshAppProps): string {
  const file = path.join('build', 'origins-probe', 'main.ts');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const lines = [
    "import { ApiObject, Chart } from 'cdk8s';",
    "import { MeshApp } from '../../lib';",
    `const app = new MeshApp(${JSON.stringify(props)}); const chart = new Chart(app, 'chart');`,
    "new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'A' });",
    'const place = [...app.manifests().values()][0]?.place?.();',
    "console.log(place === undefined ? 'none' : `${place.file}:${place.line}:${place.column}`);",
  ];
  fs.writeFileSync(file, lines.join('\n'));
  const { stdout, stderr } = spawnSync(process.execPath, [...args, file], { encoding: 'utf8' });
  return stdout.trim() || stderr;
}

function namespaceIn(manifest: object): unknown {
  return (manifest as { metadata: { namespace: unknown } }).metadata.namespace;
}

/** The line that an error was made at. */
function lineOf(error: Error): number {
  return Number(/origins\.test\.ts:(\d+)/.exec(error.stack ?? '')?.[1]);
}
