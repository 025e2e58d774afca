// The generated L1 against the one of `cdk8s import`, on the same objects.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import { App, Chart, type ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { importedKinds } from '../conformance/imported-kinds';
import { WHOLE } from '../conformance/recordings';
import { describeWhere } from '../describe-where';
import type { IstioManifest } from '../conformance/written-with-l2';

type GeneratedClass = new (scope: Construct, id: string, props: object) => ApiObject;

const RECORDINGS = path.join(WHOLE, 'validation', 'objects.jsonl');

/** What the stock L1 loses: `null`, one of the two spellings of jwksUri, and fields that it does not know. */
const isLossless = (object: IstioManifest) => !/null|jwks_?uri/i.test(JSON.stringify(object.spec));

describeWhere(RECORDINGS, 'the generated L1', () => {
  let folder: string;
  let stock: Readonly<Record<string, GeneratedClass>>;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-stock-'));
    stock = importStock(folder);
  });

  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  test('renders what the stock one renders, for every valid object that the stock one does not damage', () => {
    const objects = fs
      .readFileSync(RECORDINGS, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(
        (line) => JSON.parse(line) as { object: IstioManifest; server: readonly string[]; webhook: readonly string[] },
      )
      .filter(({ server, webhook, object }) => server.length + webhook.length === 0 && isLossless(object))
      .map(({ object }) => object);

    expect(objects.length).toBeGreaterThan(400);
    for (const object of objects) {
      const own = importedKinds[object.kind] as unknown as GeneratedClass;
      const others = stock[object.kind];
      if (others === undefined) throw new Error(`the stock import has no ${object.kind}`);
      const { apiVersion: _, ...rendered } = render(own, object) as IstioManifest;
      const { apiVersion: _other, ...wanted } = render(others, object) as IstioManifest;

      expect(rendered).toEqual(wanted);
    }
  });
});

function render(Kind: GeneratedClass, { metadata, spec }: IstioManifest): unknown {
  return new Kind(new Chart(new App(), 'chart'), 'object', { metadata, spec }).toJson();
}

function importStock(folder: string): Readonly<Record<string, GeneratedClass>> {
  const crds = path.join(__dirname, '..', '..', 'imports', 'crds', 'istio-1.31.yaml');
  const cli = path.join(path.dirname(require.resolve('cdk8s-cli/package.json')), 'bin', 'cdk8s');
  const options = ['--language', 'typescript', '--save=false', '--no-check-upgrade', '--output', '.'];
  execFileSync(process.execPath, [cli, 'import', crds, ...options], { cwd: folder, stdio: 'pipe' });
  const modules = fs.readdirSync(folder).map((file) => {
    const source = fs.readFileSync(path.join(folder, file), 'utf8');
    const { code } = transformSync(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const exported: Record<string, GeneratedClass> = {};
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what cdk8s has just generated, for this test alone
    const run = new Function('exports', 'require', code) as (exports: object, load: typeof require) => void;
    run(exported, require);
    return exported;
  });
  return Object.assign({}, ...modules) as Readonly<Record<string, GeneratedClass>>;
}
