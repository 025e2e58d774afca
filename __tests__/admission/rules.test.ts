import { describe, expect, test } from '@jest/globals';
import { validateAdmission } from '../../lib/admission/validate-admission';
import { admissionRules } from '../../lib/admission/rules';
import { formatFieldPath } from '../../lib/model/field-path';
import { admissionCases } from './cases';
import type { Spec } from './cases/rule-case';
import { istioObject } from './istio-object';

/** Rules about what stands outside of the spec, or about decoding: they have tests of their own. */
const OTHER_TESTS = [
  'annotation-dry-run',
  'annotation-internal',
  'field-known',
  'field-type',
  'field-value',
  'gateway-name-label',
  'service-entry-dynamic-waypoint',
  'envoy-filter-internal',
];

describe.each(Object.entries(admissionCases))('%s', (kind, list) => {
  test.each(list)('%s at %s, and not beside it', (rule, path, bad, good) => {
    expect(foundIn(kind, bad)).toContain(`${rule} ${path}`);
    const beside = validateAdmission(istioObject(kind, good));
    expect(beside.filter((found) => found.rule === rule || found.severity === 'error')).toEqual([]);
  });
});

test('every rule has a bad example and a good one', () => {
  const tested = new Set(Object.values(admissionCases).flatMap((list) => list.map(([rule]) => rule as string)));

  expect(Object.keys(admissionRules).filter((rule) => !tested.has(rule) && !OTHER_TESTS.includes(rule))).toEqual([]);
});

test('a rule is named in kebab-case, and its summary is a sentence', () => {
  for (const [name, { summary }] of Object.entries(admissionRules)) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(summary).toMatch(/^["A-Za-z].*\.$/);
  }
});

function foundIn(kind: string, spec: Spec): readonly string[] {
  return validateAdmission(istioObject(kind, spec)).map(({ rule, path }) => `${rule} ${formatFieldPath(path)}`);
}
