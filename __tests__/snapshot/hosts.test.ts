import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { hostTarget, qualifyHost } from '../../lib/mesh/hosts';
import { hostsOverlap } from '../../lib/syntax/host-pattern';
import { SuffixIndex } from '../../lib/snapshot/suffix-index';

const host = fc
  .tuple(fc.constantFrom('', '*', '*.'), fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 }))
  .map(([wildcard, labels]) => `${wildcard}${labels.join('.')}`);

describe('qualifyHost', () => {
  test.each([
    ['reviews', 'reviews.prod.svc.cluster.local'],
    ['reviews.prod', 'reviews.prod'],
    ['*', '*'],
    ['*.example.com', '*.example.com'],
    ['', '.prod.svc.cluster.local'],
  ])('makes of %p in prod %p', (written, qualified) => {
    expect(qualifyHost(written, 'prod')).toBe(qualified);
  });

  test('changes a host once', () => {
    fc.assert(
      fc.property(host, (written) => {
        const once = qualifyHost(written, 'prod');
        expect(qualifyHost(once, 'other')).toBe(once);
      }),
    );
  });
});

describe('hostTarget', () => {
  test.each([
    ['reviews.prod.svc.cluster.local', { namespace: 'prod', name: 'reviews' }],
    ['a.reviews.prod.svc.cluster.local', { namespace: 'prod', name: 'a.reviews' }],
    ['reviews', { namespace: 'own', name: 'reviews' }],
    ['reviews.prod', { namespace: 'own', name: 'reviews.prod' }],
    ['.prod.svc.cluster.local', { namespace: 'own', name: '.prod.svc.cluster.local' }],
    ['svc.cluster.local', { namespace: 'own', name: 'svc.cluster.local' }],
  ])('takes %p for %p', (written, target) => {
    expect(hostTarget(written, 'own')).toEqual(target);
  });
});

describe('hostsOverlap', () => {
  test.each([
    ['a.com', 'a.com', true],
    ['a.com', 'b.com', false],
    ['*.com', 'a.com', true],
    ['*.a.com', 'a.com', false],
    ['*.a.com', '*.com', true],
    ['*.a.com', '*.b.com', false],
    ['*', 'a.com', true],
  ])('of %p and %p is %p', (left, right, overlap) => {
    expect(hostsOverlap(left, right)).toBe(overlap);
    expect(hostsOverlap(right, left)).toBe(overlap);
  });
});

test('an index of hosts finds those that overlap, each once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(host, { maxLength: 12 }), host, (hosts, asked) => {
      const index = new SuffixIndex<string>();
      for (const each of hosts) index.add(each, each);

      const found = [...index.overlapping(asked)];

      expect(found.sort()).toEqual(hosts.filter((each) => hostsOverlap(each, asked)).sort());
    }),
  );
});
