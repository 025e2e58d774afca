import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesPattern, pathPattern, type Pattern } from '../../lib/syntax/pattern';
import { PatternSet } from '../../lib/syntax/pattern-set';

const part = fc.constantFrom('a', 'b', '/', '{*}', '{**}', '*', '/a/', '/b');
const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
const pattern: fc.Arbitrary<Pattern> = fc.oneof(
  text.map(pathPattern),
  text.map((glob): Pattern => ({ type: 'glob', text: glob })),
  fc.constantFrom<Pattern>({ type: 'any' }, { type: 'notEmpty' }, { type: 'block', text: '10.0.0.0/8' }),
);
const value = fc.oneof(
  fc.array(fc.constantFrom('a', 'b', '/', '/a', '/b/'), { maxLength: 5 }).map((parts) => parts.join('')),
  fc.constantFrom('10.1.2.3', ''),
);

test('a set matches where one of its patterns does', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 6 }), value, (patterns, seen) => {
      expect(new PatternSet(patterns).matches(seen)).toBe(patterns.some((each) => matchesPattern(each, seen)));
    }),
  );
});
