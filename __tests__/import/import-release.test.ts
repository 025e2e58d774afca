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
  test('is what the import makes again from its own CRDs', () => {
    const file = path.join(imports, 'crds', 'istio-1.31.yaml');
    const files = importRelease('1.31', fs.readFileSync(file, 'utf8'), file, imports, 'package');

    for (const [name, text] of files)
      expect([name, fs.readFileSync(path.join(imports, name), 'utf8')]).toEqual([name, text]);
  });

  test('has all 15 kinds of the newest release', () => {
    const file = path.join(imports, 'crds', 'istio-1.31.yaml');

    expect(parseCrds(fs.readFileSync(file, 'utf8'), file)).toHaveLength(15);
  });

  test('refuses a release that is no minor release', () => {
    expect(() => importRelease('1.31.2', '', 'a.yaml', imports)).toThrow(
      '--istio is a minor release such as 1.31, got "1.31.2"',
    );
  });
});

describeWhere(ORIGINALS, "imports/crds/, against the releases' own CRDs", () => {
  test.each(istioReleases)('is what the import makes of Istio %s', (release) => {
    const file = path.join(ORIGINALS, `istio-${release}.yaml`);
    const crds = parseCrds(fs.readFileSync(file, 'utf8'), file).map((crd) => stripCrd(crd));

    expect(fs.readFileSync(path.join(imports, 'crds', `istio-${release}.yaml`), 'utf8')).toBe(
      formatRelease(release, crds),
    );
  });
});
