import { expect, test } from '@jest/globals';
import { isUnexplained, markKnown } from './mark-known';

const differing = { area: 'routing', kind: 'tcp', id: 'wide-02/r02', agrees: false };
const agreeing = { area: 'routing', kind: 'tcp', id: 'wide-02/r03', agrees: true };
const listed = (...ids: readonly string[]) => [{ area: 'routing', reason: 'rule 19', ids }];

test('explains a listed case that differs', () => {
  const { cases, faults } = markKnown([differing, agreeing], listed('wide-02/r02'), true);

  expect(cases).toEqual([{ ...differing, known: 'rule 19' }, agreeing]);
  expect(faults).toEqual([]);
  expect(cases.filter(isUnexplained)).toEqual([]);
});

test('leaves an unlisted case that differs unexplained', () => {
  const { cases } = markKnown([differing], listed(), true);

  expect(cases.filter(isUnexplained)).toEqual([differing]);
});

test('does not explain a case of another area', () => {
  const { cases } = markKnown([differing], [{ area: 'access', reason: 'rule 19', ids: ['wide-02/r02'] }], true);

  expect(cases.filter(isUnexplained)).toEqual([differing]);
});

test.each([
  ['agrees', [agreeing], listed('wide-02/r03'), 'routing wide-02/r03 agrees; remove it from the list'],
  [
    'is not recorded',
    [agreeing],
    listed('wide-02/r99'),
    'routing wide-02/r99 is listed but not recorded; remove it from the list',
  ],
  [
    'is listed twice',
    [differing],
    listed('wide-02/r02', 'wide-02/r02'),
    'routing wide-02/r02 is listed twice; remove one',
  ],
  [
    'is skipped',
    [{ ...differing, skipped: 'not recorded' }],
    listed('wide-02/r02'),
    'routing wide-02/r02 is skipped; remove it from the list',
  ],
])('reports a listed case that %s', (_, cases, list, fault) => {
  expect(markKnown(cases, list, true).faults).toEqual([fault]);
});

test('allows a listed case to be missing from a slice of the recordings', () => {
  expect(markKnown([agreeing], listed('wide-02/r99'), false).faults).toEqual([]);
});

test('ignores the list of an area that was not run', () => {
  expect(markKnown([agreeing], [{ area: 'access', reason: 'rule 19', ids: ['a'] }], true).faults).toEqual([]);
});
