import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { describeWhere } from '../describe-where';
import { readSlice, sliceOf } from './slice';
import { SLICE, WHOLE } from './recordings';

test('the slice has meshes of each kind, and scenarios of each origin', () => {
  const files = [...readSlice(SLICE).keys()];
  const scenarios = files.filter((file) => file.endsWith('/expected.json')).map((file) => path.dirname(file));

  expect(files.filter((file) => file.endsWith('.jsonl')).sort()).toEqual([
    'analysis/meshes.jsonl',
    'kiali/extra.jsonl',
    'kiali/meshes.jsonl',
  ]);
  expect(scenarios.length).toBeGreaterThan(30);
  expect(scenarios.some((name) => name.startsWith('routing/random-'))).toBe(true);
  expect(scenarios.some((name) => name.startsWith('routing/wide-'))).toBe(true);
  expect(scenarios.filter((name) => name.startsWith('routing/sample-'))).toEqual([]);
});

describeWhere(WHOLE, 'the slice of the recordings', () => {
  test('is up to date: npm run conformance:slice makes it', () => {
    expect(readSlice(SLICE)).toEqual(sliceOf(WHOLE));
  });
});
