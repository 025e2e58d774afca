import { expect, test } from '@jest/globals';
import { matchesPath } from '../../lib/syntax/path-pattern';

test('what is not a template matches nothing', () => {
  expect(matchesPath('/v{*}', '/v1')).toBe(false);
  expect(matchesPath('/{**}/{*}', '/a/b')).toBe(false);
  expect(matchesPath('/v1.0/{*}', '/v1x0/a')).toBe(false);
  expect(matchesPath('/v1.0/{*}', '/v1.0/a')).toBe(true);
});
