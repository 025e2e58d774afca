import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../lib/analysis/analyze';
import { rules } from '../../lib/analysis/rules';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { fixtureFiles, readFixture, readFixtures, type Fixture } from './fixture';

describe.each(rules)('$name', (rule) => {
  const fixture = readFixture(rule.name);

  test('finds what its fixture expects, and nothing on the lines without a marker', () => {
    expect([...new Set(placesIn(fixture))]).toEqual([...fixture.expected].sort());
    expect(fixture.expected.some((each) => each.endsWith(` ${rule.name}`))).toBe(true);
  });

  test('finds what its other fixtures expect', () => {
    for (const further of readFixtures(rule.name)) {
      const isOwn = (place: string) => place.endsWith(` ${rule.name}`);
      expect([further.file, ...placesIn(further).filter(isOwn)]).toEqual([
        further.file,
        ...further.expected.filter(isOwn).sort(),
      ]);
    }
  });

  test('writes messages and fixes without a full stop at the end', () => {
    const found = analyze(new ConfigSnapshot(fixture.manifests), fixture.options).filter(
      (each) => each.rule === rule.name,
    );

    for (const { message, fix } of found) {
      expect(message).toMatch(/[^.]$/);
      expect(fix).toMatch(/^[A-Z][^]*[^.]$/);
    }
    expect(rule.summary).toMatch(/^[A-Za-z].*\.$/);
  });
});

/** Where a rule finds something, in the form of a fixture's markers; in the other fixtures, one marker for each finding. */
function placesIn({ manifests, options, lineOf }: Fixture): readonly string[] {
  const found = analyze(new ConfigSnapshot(manifests), options);
  const places = found.map(({ manifest, path, rule: name, severity }) => {
    const own = rules.find((each) => each.name === name)?.severity;
    const line = manifest === undefined ? 0 : lineOf(manifest, path);
    return `${String(line)} ${severity === own ? '' : `${severity} `}${name}`;
  });
  return places.sort();
}

test('has unique rule names, and a fixture for each rule', () => {
  const names = rules.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
  const files = fixtureFiles().map((file) => path.basename(file));
  expect(files).toEqual(expect.arrayContaining(names.map((name) => `${name}.yaml`)));
  expect(new Set(files.map((file) => file.split('.', 1)[0]))).toEqual(new Set(names));
});
