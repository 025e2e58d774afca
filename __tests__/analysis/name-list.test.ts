import { expect, test } from '@jest/globals';
import { firstFew, MOST_NAMED, formatNameList } from '../../lib/analysis/name-list';

const named = (count: number) => Array.from({ length: count }, (_, index) => ({ namespace: 'a', name: String(index) }));

test('names a few, and counts the rest', () => {
  expect(formatNameList(named(2))).toBe('a/0, a/1');
  expect(formatNameList(named(MOST_NAMED))).toBe('a/0, a/1, a/2, a/3, a/4');
  expect(formatNameList(named(MOST_NAMED + 2))).toBe('a/0, a/1, a/2, a/3, a/4 and 2 more');
});

test('computes no more of a list than it names', () => {
  let made = 0;
  function* all() {
    while (made < 100) yield made++;
  }

  expect(firstFew(all())).toEqual([0, 1, 2, 3, 4]);
  expect(made).toBe(MOST_NAMED);
  expect(firstFew([7])).toEqual([7]);
});
