import { describe, expect, test } from '@jest/globals';
import { proxyRegexProblem, re2Problem, tryCompileRe2 } from '../../lib/syntax/re2';

describe('a regular expression', () => {
  test.each(['', 'a{', 'a{,2}', '(?P<n>a)', '(?<n>a)', '\\Qa*\\E', '[[:alpha:]]', '\\pL', '\\z', '(?i)a', 'a{1000}'])(
    'is %j',
    (text) => {
      expect(re2Problem(text)).toBeUndefined();
    },
  );

  test.each([
    'a(?=b)',
    '(a)\\1',
    '(?>a)',
    'a**',
    'a*+',
    'a{1001}',
    '(a{100}){100}',
    '(?P<n>a)(?P<n>b)',
    '\\p{Foo}',
    '\\C',
    '\\Z',
    '[a-\\d]',
    '[',
    '(',
    '*',
  ])('is not %j', (text) => {
    expect(re2Problem(text)).toBeDefined();
  });
});

test('a regular expression for Envoy is not empty and has at most 1024 bytes', () => {
  expect(proxyRegexProblem('')).toBe('a regular expression must not be empty');
  expect(proxyRegexProblem('é'.repeat(513))).toBe('a regular expression has at most 1024 bytes, got 1026');
  expect(proxyRegexProblem('é'.repeat(512))).toBeUndefined();
});

test('an expression that RE2 does not have is not compiled', () => {
  expect(tryCompileRe2('a(?=b)')).toBeUndefined();
  expect(tryCompileRe2('a+')?.testExact('aa')).toBe(true);
});
