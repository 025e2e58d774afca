import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type * as Cdk8s from 'cdk8s';
import type * as Constructs from 'constructs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type * as Internals from '../../lib/synth/cdk8s-internals';
import type * as MeshApps from '../../lib/synth/mesh-app';
import type * as Renderer from '../../lib/synth/render-object';

/**
 * The ends of the range in `peerDependencies`: an alias in `devDependencies`, and the version that everything else
 * uses.
 */
const versions = [
  { name: 'lowest', cdk8s: 'cdk8s-lowest', constructs: 'constructs-lowest' },
  { name: 'newest', cdk8s: 'cdk8s', constructs: 'constructs' },
] as const;

test('the installed versions are the ends of the range', () => {
  const { peerDependencies, devDependencies } = readJson('package.json') as Manifest;

  for (const name of ['cdk8s', 'constructs'] as const) {
    expect(peerDependencies[name]).toBe(`^${installed(`${name}-lowest`)}`);
    expect(devDependencies[name]).toBe(installed(name));
  }
});

describe.each(versions)('the $name cdk8s and constructs', ({ cdk8s: cdk8sName, constructs: constructsName }) => {
  let cdk8s: typeof Cdk8s;
  let constructs: typeof Constructs;
  let internals: typeof Internals;
  let rendererOf: (typeof Renderer)['rendererOf'];
  let MeshApp: (typeof MeshApps)['MeshApp'];
  let outdir: string;

  beforeAll(async () => {
    outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-internals-'));
    jest.resetModules();
    // Whoever asks for the package, cdk8s itself included, gets the version under test.
    if (constructsName !== 'constructs') jest.doMock('constructs', () => jest.requireActual(constructsName));
    if (cdk8sName !== 'cdk8s') jest.doMock('cdk8s', () => jest.requireActual(cdk8sName));
    constructs = await import('constructs');
    cdk8s = await import('cdk8s');
    internals = jest.requireActual<typeof Internals>('../../lib/synth/cdk8s-internals');
    ({ MeshApp } = jest.requireActual<typeof MeshApps>('../../lib/synth/mesh-app'));
    ({ rendererOf } = jest.requireActual<typeof Renderer>('../../lib/synth/render-object'));
  });

  afterEach(() => {
    delete process.env['CDK8S_RECORD_CONSTRUCT_METADATA'];
  });

  afterAll(() => {
    jest.dontMock('constructs');
    jest.dontMock('cdk8s');
    fs.rmSync(outdir, { recursive: true });
  });

  test('are the intended versions', () => {
    const { App } = jest.requireActual<typeof Cdk8s>(cdk8sName);
    const { Construct } = jest.requireActual<typeof Constructs>(constructsName);

    expect(cdk8s.App).toBe(App);
    expect(new MeshApp()).toBeInstanceOf(App);
    expect(new MeshApp()).toBeInstanceOf(Construct);
  });

  test('an ApiObject keeps its props', () => {
    const parts = internals.partsOf(object({ spec: { a: 1 }, metadata: { name: 'x' } }));

    expect(parts?.props).toMatchObject({ apiVersion: 'v1', kind: 'Test', spec: { a: 1 } });
  });

  test('an ApiObject keeps its patches', () => {
    const patched = object({});
    patched.addJsonPatch(cdk8s.JsonPatch.add('/spec', 1));

    expect(internals.partsOf(object({}))?.patches).toEqual([]);
    expect(internals.partsOf(patched)?.patches).toHaveLength(1);
  });

  test('metadata keeps its fields as they are now, with those that cdk8s does not know', () => {
    const changed = object({ metadata: { name: 'x', namespace: 'y', labels: { a: '1' } } });
    changed.metadata.addLabel('b', '2');
    changed.metadata.addAnnotation('c', '3');
    changed.metadata.addFinalizers('d');
    changed.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'Owner', name: 'e', uid: 'f' });
    changed.metadata.add('generateName', 'g-');

    expect(internals.partsOf(changed)?.metadata).toEqual({
      name: 'x',
      namespace: 'y',
      labels: { a: '1', b: '2' },
      annotations: { c: '3' },
      finalizers: ['d'],
      ownerReferences: [{ apiVersion: 'v1', kind: 'Owner', name: 'e', uid: 'f' }],
      generateName: 'g-',
    });
  });

  test('an App has the three resolvers that leave plain data as it is, and those that it was given', () => {
    const own: Cdk8s.IResolver = { resolve: () => undefined };

    const resolvers = new cdk8s.App({ resolvers: [own] }).resolvers;

    expect(resolvers.map(({ constructor }) => constructor)).toEqual([
      Object,
      cdk8s.LazyResolver,
      cdk8s.ImplicitTokenResolver,
      cdk8s.NumberStringUnionResolver,
    ]);
  });

  test('an ApiObject renders what its parts say', () => {
    const plain = object({ spec: { b: [{ d: 1, c: null }], a: '' }, metadata: { name: 'x', labels: {} } });

    expect(JSON.stringify(rendererOf(cdk8s.App.of(plain))(plain))).toBe(JSON.stringify(plain.toJson()));
  });

  test('an ApiObject without the parts also renders', () => {
    const later = object({ spec: { a: 1 } });
    const expected: unknown = later.toJson();
    Object.defineProperty(later.metadata, '_additionalAttributes', { value: undefined });

    expect(internals.partsOf(later)).toBeUndefined();
    expect(rendererOf(cdk8s.App.of(later))(later)).toEqual(expected);
  });

  test('an App knows whether it records its constructs', () => {
    expect(internals.isRecorded(new cdk8s.App({ recordConstructMetadata: true }))).toBe(true);
    expect(internals.isRecorded(new cdk8s.App())).toBe(false);
    process.env['CDK8S_RECORD_CONSTRUCT_METADATA'] = 'true';
    expect(internals.isRecorded(new cdk8s.App())).toBe(true);
  });

  test('an App writes the record of its constructs', () => {
    const app = new cdk8s.App({ outdir });
    const recorded = new cdk8s.ApiObject(new cdk8s.Chart(app, 'chart'), 'one', { apiVersion: 'v1', kind: 'Test' });

    internals.writeStockRecord(app, [recorded]);

    const { resources } = readJson(path.join(outdir, 'construct-metadata.json')) as { readonly resources: object };
    expect(resources).toEqual({ [recorded.name]: { path: 'chart/one' } });
  });

  test('each construct joins the tree by Node.addChild, which its constructor calls', () => {
    const added: string[] = [];
    const stacks: { stack?: string }[] = [];
    internals.watchTree((child, caller) => {
      const trace = {};
      Error.captureStackTrace(trace, caller);
      stacks.push(trace);
      added.push(child.constructor.name);
    });

    const app = new cdk8s.App();
    new constructs.Construct(new cdk8s.Chart(app, 'chart'), 'one');

    expect(added).toEqual(['Chart', 'Construct']);
    expect(app.node.findAll()).toHaveLength(3);
    for (const { stack } of stacks) expect(stack).toContain(path.basename(__filename));
  });

  test('App.synth is a method that can be wrapped, which MeshApp does not need', () => {
    const done: string[] = [];
    internals.afterSynth(({ outdir: folder }) => done.push(folder));

    new cdk8s.App({ outdir }).synth();
    new MeshApp({ outdir }).synth();

    expect(done).toEqual([outdir]);
  });

  test('a version without the parts works', () => {
    const prototype = constructs.Node.prototype as unknown as { addChild?: unknown };
    const { addChild } = prototype;
    delete prototype.addChild;
    internals.watchTree(() => undefined);
    const wrapped = prototype.addChild;
    prototype.addChild = addChild;

    expect(wrapped).toBeUndefined();
    expect(() => {
      internals.writeStockRecord(Object.create(null) as Cdk8s.App, []);
    }).not.toThrow();
  });

  test('MeshApp writes the files that App writes', () => {
    const write = (App: typeof Cdk8s.App) => {
      const folder = fs.mkdtempSync(path.join(outdir, 'app-'));
      const app = new App({ outdir: folder, recordConstructMetadata: true });
      const [first, second] = ['first', 'second'].map((id) => new cdk8s.Chart(app, id, { namespace: 'shop' }));
      for (const chart of [first, second]) {
        if (chart === undefined) continue;
        new cdk8s.ApiObject(chart, 'config', {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          data: { z: 'yes', a: 'line\nline', lazy: cdk8s.Lazy.any({ produce: () => 'text' }) as unknown },
        });
      }
      if (second !== undefined) first?.addDependency(second);
      app.synth();
      const files = fs.readdirSync(folder).filter((name) => !name.startsWith('.cdk8s-istio'));
      return Object.fromEntries(files.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
    };

    const written = write(MeshApp);

    expect(Object.keys(written)).toEqual(['0000-second.k8s.yaml', '0001-first.k8s.yaml', 'construct-metadata.json']);
    expect(written).toEqual(write(cdk8s.App));
  });

  function object(props: Readonly<Record<string, unknown>>): Cdk8s.ApiObject {
    const chart = new cdk8s.Chart(new cdk8s.App(), 'chart');
    return new cdk8s.ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'Test', ...props });
  }
});

interface Manifest {
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function installed(name: string): string {
  return (readJson(path.join('node_modules', name, 'package.json')) as { readonly version: string }).version;
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
