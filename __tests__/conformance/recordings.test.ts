import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeWhere } from '../describe-where';
import { routingCases } from './areas/routing';
import { validationCases } from './areas/validation';
import { formatConformance } from './format-conformance';
import { knownDifferences } from './known-differences';
import { isUnexplained, markKnown } from './mark-known';
import { recordings, WHOLE } from './recordings';

const VALIDATION = path.join(WHOLE, 'validation');

describeWhere(VALIDATION, 'the recorded verdicts on objects', () => {
  const cases = [...validationCases(VALIDATION)];

  test('are ours', () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  test('are at the same field, except for at most one in fifty', () => {
    const placed = cases.filter(({ namesField }) => namesField !== undefined);

    expect(placed.filter(({ namesField }) => namesField).length).toBeGreaterThan(placed.length * 0.98);
  });
});

describe('the recorded routes', () => {
  test('agree with ours, except for the known differences', () => {
    const recorded = [...routingCases(path.join(recordings.folder, 'routing'))];
    const { cases, faults } = markKnown(recorded, knownDifferences, recordings.isWhole);

    expect(cases.filter(isUnexplained)).toEqual([]);
    expect(faults).toEqual([]);
    expect(cases.length).toBeGreaterThan(recordings.isWhole ? 3000 : 700);
  });
});

describe('the report', () => {
  const cases = [
    { area: 'validation', kind: 'Gateway', id: 'a', agrees: true, namesField: true },
    { area: 'validation', kind: 'Gateway', id: 'b', agrees: false, difference: 'ours is silent' },
  ];

  test('lists separately the cases without an answer, with the reason', () => {
    const skipped = { area: 'routing', kind: 'tcp', id: 'c', agrees: false, skipped: 'not simulated yet' };

    expect(formatConformance([...cases, skipped], 'text', false)).toMatch(
      /\nskipped 1 of routing tcp: not simulated yet\ntotal 1\/2$/,
    );
  });

  test('counts known differences by reason, and names the others', () => {
    const known = { area: 'routing', kind: 'tcp', id: 'c', agrees: false, difference: 'closed', known: 'rule 19' };

    expect(formatConformance([...cases, known], 'text', false, ['left out diff'])).toBe(
      [
        'validation Gateway b: ours is silent',
        'validation Gateway 1/2',
        'validation 1/2',
        'validation, first errors at the same field 1/1',
        'routing tcp 0/1',
        'routing 0/1',
        'known differences 1, by reason',
        '  1 of routing: rule 19',
        'left out diff',
        'total 1/3',
      ].join('\n'),
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
      remarks: [],
      total: { agreeing: 1, recorded: 2 },
    });
  });
});
