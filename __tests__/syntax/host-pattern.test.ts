import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { firstOverlap } from '../../lib/admission/values/host-overlap';
import { HostSet } from '../../lib/admission/values/host-set';
import { SuffixIndex } from '../../lib/snapshot/suffix-index';
import { hostCovers, hostsOverlap } from '../../lib/syntax/host-pattern';

test.each([
  ['a.com', 'a.com', true, true],
  ['*.com', 'a.com', true, true],
  ['a.com', '*.com', false, true],
  ['*.com', '*.a.com', true, true],
  ['*', '*.com', true, true],
  ['*.com', 'a.org', false, false],
  ['*.a.com', '*.b.com', false, false],
])('%s and %s', (wide, narrow, isCovered, isOverlap) => {
  expect(hostCovers(wide, narrow)).toBe(isCovered);
  expect(hostsOverlap(wide, narrow)).toBe(isOverlap);
});

const host = fc
  .tuple(fc.constantFrom('', '*', '*.'), fc.array(fc.constantFrom('a', 'b', 'com'), { minLength: 1, maxLength: 3 }))
  .map(([star, labels]) => star + labels.join('.'));

test('every index of hosts finds what the matcher says', () => {
  fc.assert(
    fc.property(fc.uniqueArray(host, { minLength: 1, maxLength: 6 }), host, (hosts, asked) => {
      const index = new SuffixIndex<string>();
      for (const each of hosts) index.add(each, each);
      const overlapping = hosts.filter((each) => hostsOverlap(each, asked));

      expect([...index.overlapping(asked)].sort()).toEqual(overlapping.sort());
      expect(new HostSet(hosts).covers(asked)).toBe(hosts.some((each) => hostCovers(each, asked)));
      expect(firstOverlap([...hosts, asked]) !== undefined).toBe(
        [...hosts, asked].some((each, place, all) => all.slice(0, place).some((other) => hostsOverlap(each, other))),
      );
    }),
  );
});
