import { describe, expect, test } from '@jest/globals';
import { fqdnProblem, wildcardDomainProblem } from '../../lib/syntax/domain';

describe('a DNS name', () => {
  test.each(['a', 'a.b.', 'A-1.b', '1.a', `${'a'.repeat(63)}.b`, 'a.9223372036854775808'])('is %s', (text) => {
    expect(fqdnProblem(text)).toBeUndefined();
  });

  test.each([
    '',
    '.',
    'a..b',
    '-a',
    'a-',
    'a_b',
    '*.a',
    'a.1',
    '1',
    `${'a'.repeat(64)}.b`,
    `a${'.a'.repeat(128)}`,
    'a.9223372036854775807',
  ])('is not %j', (text) => {
    expect(fqdnProblem(text)).toBeDefined();
  });

  test.each(['*', '*.', '*.a', '*-a.b', '*a.b', '123', 'a.'])('with a wildcard is %s', (text) => {
    expect(wildcardDomainProblem(text)).toBeUndefined();
  });

  test.each(['', '**', 'a*', 'a.*', '*-', '1.2.3', '*.1'])('with a wildcard is not %j', (text) => {
    expect(wildcardDomainProblem(text)).toBeDefined();
  });
});
