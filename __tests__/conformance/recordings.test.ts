import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { routingCases } from './areas/routing';
import { validationCases } from './areas/validation';
import { formatConformance } from './format-conformance';

/** What was recorded of Istio itself, which is not part of this repository. */
const folder = path.join(__dirname, '..', '..', '..', 'shared', 'conformance', 'validation');
const withRecordings = fs.existsSync(folder) ? describe : describe.skip;

withRecordings('the recorded verdicts on objects, in ../shared/conformance', () => {
  const cases = fs.existsSync(folder) ? [...validationCases(folder)] : [];

  test('are ours', () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  test('are at the same field, but for one in fifty at most', () => {
    const placed = cases.filter(({ namesField }) => namesField !== undefined);

    expect(placed.filter(({ namesField }) => namesField).length).toBeGreaterThan(placed.length * 0.98);
  });
});

const routes = path.join(folder, '..', 'routing');
const withRoutes = fs.existsSync(routes) ? describe : describe.skip;

withRoutes('the recorded routes, in ../shared/conformance', () => {
  const decided = (fs.existsSync(routes) ? [...routingCases(routes)] : []).filter(
    ({ skipped }) => skipped === undefined,
  );

  test('are taken by ours', () => {
    expect(decided.length).toBeGreaterThan(0);
    expect(decided.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

describe('the report', () => {
  const cases = [
    { area: 'validation', kind: 'Gateway', id: 'a', agrees: true, namesField: true },
    { area: 'validation', kind: 'Gateway', id: 'b', agrees: false, difference: 'ours is silent' },
  ];

  test('tells apart what has no answer yet, and why', () => {
    const skipped = { area: 'routing', kind: 'tcp', id: 'c', agrees: false, skipped: 'not simulated yet' };

    expect(formatConformance([...cases, skipped], 'text', false)).toMatch(
      /\nskipped 1 of routing tcp: not simulated yet\ntotal 1\/2$/,
    );
  });

  test('counts by area and kind, with the total on the last line', () => {
    expect(formatConformance(cases, 'text', true)).toBe(
      [
        'validation Gateway b: ours is silent',
        'validation Gateway 1/2',
        'validation 1/2',
        'validation, first errors at the same field 1/1',
        'total 1/2',
      ].join('\n'),
    );
  });

  test('is data for machines', () => {
    expect(JSON.parse(formatConformance(cases, 'json', false))).toEqual({
      areas: { validation: { agreeing: 1, recorded: 2 } },
      sameField: { agreeing: 1, recorded: 1 },
      disagreements: [cases[1]],
      skipped: [],
      total: { agreeing: 1, recorded: 2 },
    });
  });
});
