import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseCrds } from '../../lib/import/crd';
import { formatRelease, importRelease } from '../../lib/import/import-release';
import { stripCrd } from '../../lib/import/strip-crd';
import { describeWhere } from '../describe-where';
import { istioReleases } from '../../lib/model/istio-release';

const imports = path.join(__dirname, '..', '..', 'imports');
/** The releases' own CRDs, which are not part of this repository. */
const ORIGINALS = path.join('..', 'shared', 'istio', 'crds');

describe('imports/', () => {
  test('is what the import generates again from its own CRDs', () => {
    const file = path.join(imports, 'crds', 'istio-1.31.yaml');
    const files = importRelease('1.31', fs.readFileSync(file, 'utf8'), file, imports, 'package');

    for (const [name, text] of files)
      expect([name, fs.readFileSync(path.join(imports, name), 'utf8')]).toEqual([name, text]);
  });

  test('is the same whatever the order of properties in the CRDs', () => {
    const file = path.join(imports, 'crds', 'istio-1.31.yaml');
    const crds = parseCrds(fs.readFileSync(file, 'utf8'), file);
    const shuffled = crds.map((crd) => JSON.stringify(reversedKeys(crd))).join('\n---\n');
    const files = importRelease('1.31', shuffled, 'shuffled.yaml', imports, 'package');

    for (const [name, text] of files)
      expect([name, fs.readFileSync(path.join(imports, name), 'utf8')]).toEqual([name, text]);
  });

  test.each(istioReleases)('can be made for only Istio %s, in an empty folder', (release) => {
    const file = path.join(imports, 'crds', `istio-${release}.yaml`);
    const files = importRelease(release, fs.readFileSync(file, 'utf8'), file, path.join(imports, 'nothing-here'));

    expect([...files.keys()]).toEqual(expect.arrayContaining(['releases.ts', 'types.ts', 'virtual-service.ts']));
  });

  test('has all 15 kinds of the newest release', () => {
    const file = path.join(imports, 'crds', 'istio-1.31.yaml');

    expect(parseCrds(fs.readFileSync(file, 'utf8'), file)).toHaveLength(15);
  });

  test('rejects a release that is not a minor release', () => {
    expect(() => importRelease('1.31.2', '', 'a.yaml', imports)).toThrow(
      '--istio is a minor release such as 1.31, got "1.31.2"',
    );
  });
});

describeWhere(ORIGINALS, "imports/crds/, against the releases' own CRDs", () => {
  test.each(istioReleases)('is what the import generates for Istio %s', (release) => {
    const file = path.join(ORIGINALS, `istio-${release}.yaml`);
    const crds = parseCrds(fs.readFileSync(file, 'utf8'), file).map((crd) => stripCrd(crd));

    expect(fs.readFileSync(path.join(imports, 'crds', `istio-${release}.yaml`), 'utf8')).toBe(
      formatRelease(release, crds),
    );
  });
});

describeWhere(ORIGINALS, 'an import from the CRDs of each release', () => {
  const releases = fs.existsSync(ORIGINALS)
    ? fs.readdirSync(ORIGINALS).flatMap((file) => /^istio-(\d+\.\d+)\.yaml$/.exec(file)?.[1] ?? [])
    : [];

  test.each(releases)('works for Istio %s in an empty folder', (release) => {
    const file = path.join(ORIGINALS, `istio-${release}.yaml`);
    const files = importRelease(release, fs.readFileSync(file, 'utf8'), file, path.join(imports, 'nothing-here'));

    expect([...files.keys()]).toEqual(expect.arrayContaining(['releases.ts', 'types.ts', 'virtual-service.ts']));
  });
});

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, of]) => [key, reversedKeys(of)]));
}
