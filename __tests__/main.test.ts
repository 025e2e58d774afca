import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIST_FILE } from '../lib/output/file-list';
import { isDeepStrictEqual } from 'node:util';
import { parseYaml, seedApp, type PlainObject } from './seed-app';

const root = path.join(__dirname, '..');

describe('the app', () => {
  let folder: string;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-dist-'));
    const launch = path.join('lib', 'launch', 'launch.cjs');
    execFileSync(process.execPath, [launch, 'main.ts'], { cwd: root, env: { ...process.env, CDK8S_OUTDIR: folder } });
  });

  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  test('renders what is committed in dist/', () => {
    expect(filesOf(path.join(root, 'dist'))).toEqual(filesOf(folder));
  });

  test('renders what the charts render in a test', () => {
    const rendered = Object.entries(filesOf(folder)).flatMap(([file, text]) =>
      file === LIST_FILE ? [] : parseYaml(text),
    );

    expect(byName(rendered)).toEqual(byName(parseYaml(seedApp('1.15').synthYaml())));
  });

  test('gives kubectl nothing but manifests', () => {
    expect(Object.keys(filesOf(folder))).toEqual([LIST_FILE, 'addons.k8s.yaml', 'httpbin.k8s.yaml']);
  });
});

describe('the mesh', () => {
  test('is rendered for Istio 1.15', () => {
    expect(seedApp('1.15').synthYaml()).toMatchSnapshot();
  });

  test('is rendered for Istio 1.31', () => {
    expect(seedApp('1.31').synthYaml()).toMatchSnapshot();
  });

  const seed = parseYaml(fs.readFileSync(path.join(__dirname, 'fixtures', 'seed.yaml'), 'utf8'));
  const rendered = parseYaml(seedApp('1.15').synthYaml()).map(meaningOf);

  test.each(seed)('has $kind $metadata.name of the notes, equal in meaning', (object) => {
    expect(rendered).toContainEqual(meaningOf(object));
  });

  test('labels namespace default for injection', () => {
    const namespace = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'default', labels: { 'istio-injection': 'enabled' } },
    };

    expect(rendered.some((object) => isDeepStrictEqual(object, meaningOf(namespace)))).toBe(true);
  });

  test('puts each namespace before what lies in it', () => {
    const kinds = parseYaml(seedApp('1.15').synthYaml()).map((object) => object.kind);

    expect(kinds).toEqual([
      'Namespace',
      'Gateway',
      'DestinationRule',
      'VirtualService',
      'Namespace',
      'Service',
      'Service',
    ]);
  });
});

/** An object as the API server reads it: what is empty is not there, and the namespace is `default` when none is said. */
function meaningOf(object: PlainObject): PlainObject {
  const { annotations, ...metadata } = object.metadata;
  const namespace = object.kind === 'Namespace' ? {} : { namespace: 'default' };
  return { ...object, metadata: { ...namespace, ...metadata, ...(annotations !== null && { annotations }) } };
}

function byName(objects: readonly PlainObject[]): Readonly<Record<string, PlainObject>> {
  return Object.fromEntries(objects.map((object) => [`${object.kind} ${object.metadata.name}`, object]));
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = fs.readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}
