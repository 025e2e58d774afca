import * as fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../lib/analysis/analyze';
import { rules } from '../../lib/analysis/rules';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { MeshView } from '../../lib/snapshot/mesh-view';
import { FIXTURES, readFixture } from './fixture';
import { RecordingSnapshot } from './recording-snapshot';

describe.each(rules)('$name', (rule) => {
  const fixture = readFixture(rule.name);

  test('finds what its fixture expects, and nothing on the lines without a marker', () => {
    const found = analyze(new ConfigSnapshot(fixture.manifests), fixture.options);

    const places = found.map(({ manifest, path, rule: name, severity }) => {
      const own = rules.find((each) => each.name === name)?.severity;
      const line = manifest === undefined ? 0 : fixture.lineOf(manifest, path);
      return `${String(line)} ${severity === own ? '' : `${severity} `}${name}`;
    });

    expect([...new Set(places)].sort()).toEqual([...fixture.expected].sort());
    expect(fixture.expected.some((each) => each.endsWith(` ${rule.name}`))).toBe(true);
  });

  test('reads what it says, and nothing else', () => {
    const snapshot = new RecordingSnapshot(fixture.manifests);

    for (const reading of ['precise', 'parity'] as const) {
      for (const _ of rule.check(new MeshView(snapshot, { ...fixture.options, reading }))) continue;
    }

    expect([...snapshot.read].sort()).toEqual([...new Set(rule.reads)].sort());
  });

  test('says what is wrong and what to do about it in sentences without their full stops', () => {
    const found = analyze(new ConfigSnapshot(fixture.manifests), fixture.options).filter(
      (each) => each.rule === rule.name,
    );

    for (const { message, fix } of found) {
      expect(message).toMatch(/[^.]$/);
      expect(fix).toMatch(/^[A-Z][^]*[^.]$/);
    }
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
  });
});

test('has one rule of a name, and a fixture for each', () => {
  const names = rules.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
  expect(fs.readdirSync(FIXTURES).sort()).toEqual(names.map((name) => `${name}.yaml`).sort());
});
