import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { analyze } from '../../lib/analysis/analyze';
import { rules } from '../../lib/analysis/rules';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { describeWhere } from '../describe-where';
import { readObjects } from './areas/recorded-analyses';

const FOLDER = path.join('..', 'shared', 'conformance', 'analysis');

/** What the rules without a code find in Istio's samples, as docs/own-rules.md states. */
const EXPECTED: readonly string[] = [];

describeWhere(FOLDER, 'the rules without a code', () => {
  test("find nothing in Istio's samples", () => {
    const own = new Set(rules.filter(({ code }) => code === undefined).map(({ name }) => name));
    const samples = fs.readdirSync(FOLDER).filter((name) => /^(?:sample|combo)-/.test(name));

    const found = samples.flatMap((sample) => {
      const folder = path.join(FOLDER, sample);
      const files = fs.readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
      const objects = files.flatMap((file) => readObjects(fs.readFileSync(path.join(folder, file), 'utf8')));
      const diagnostics = analyze(new ConfigSnapshot(objects)).filter(({ rule }) => own.has(rule));
      return diagnostics.map(({ rule, message }) => `${sample} ${rule}: ${message}`);
    });

    expect(found).toEqual(EXPECTED);
    expect(samples.length).toBeGreaterThan(90);
  });
});
