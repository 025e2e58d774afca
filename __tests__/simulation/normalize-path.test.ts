import { expect, test } from '@jest/globals';
import { normalizePath } from '../../lib/simulation/request/normalize-path';

test.each([
  ['', '/a/../b', '/b'],
  ['', '/a/./b/.', '/a/b/'],
  ['', '/../..', '/'],
  ['', '/a\\b', '/a/b'],
  ['', '/exa%63t', '/exact'],
  ['', '/a%2Fb//c', '/a%2Fb//c'],
  ['MERGE_SLASHES', '/a%2Fb//c', '/a%2Fb/c'],
  ['DECODE_AND_MERGE_SLASHES', '/a%2Fb//c', '/a/b/c'],
  ['NONE', '/a/../b%63', '/a/../b%63'],
  ['', '/a%00b', undefined],
])('%s makes of %s', (mode, path, normalized) => {
  expect(normalizePath(path, mode)).toBe(normalized);
});
