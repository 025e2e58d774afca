import { expect, test } from '@jest/globals';
import { matchesTemplate } from '../../lib/syntax/path-template';

test('what is not a template matches nothing', () => {
  expect(matchesTemplate('/v{*}', '/v1')).toBe(false);
  expect(matchesTemplate('/{**}/{*}', '/a/b')).toBe(false);
  expect(matchesTemplate('/v1.0/{*}', '/v1x0/a')).toBe(false);
  expect(matchesTemplate('/v1.0/{*}', '/v1.0/a')).toBe(true);
});
