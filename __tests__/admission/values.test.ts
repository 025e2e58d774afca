import { describe, expect, test } from '@jest/globals';
import { fqdnProblem, wildcardDomainProblem } from '../../lib/syntax/domain';
import { headerValueProblem } from '../../lib/syntax/header-value';
import { firstOverlap } from '../../lib/admission/values/host-overlap';
import { isCidr, isIpAddress, isIpOrCidr } from '../../lib/syntax/ip-address';
import { re2Problem } from '../../lib/syntax/re2';
import { parseUrl } from '../../lib/syntax/url';

describe('an IP address', () => {
  test.each([
    '1.2.3.4',
    '0.0.0.0',
    '::',
    '::1',
    '1::',
    'fe80::1%eth0',
    '::ffff:1.2.3.4',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:1.2.3.4',
  ])('is %s', (text) => {
    expect(isIpAddress(text)).toBe(true);
  });

  test.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '256.1.1.1',
    '[::1]',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7::8',
    'fe80::1%',
    '1.2.3.4%a',
    '::1.2.3',
    'a',
    '1:',
    ':1',
    '::12345',
  ])('is not %j', (text) => {
    expect(isIpAddress(text)).toBe(false);
  });

  test.each([
    ['10.1.2.3/8', true],
    ['::/128', true],
    ['::/129', false],
    ['10.0.0.0/33', false],
    ['10.0.0.0/08', false],
    ['10.0.0.0/+8', false],
    ['fe80::1%a/64', false],
    ['/8', false],
    ['1.2.3.4', false],
  ])('with a length, %s: %s', (text, expected) => {
    expect(isCidr(text)).toBe(expected);
  });

  test('or a range has one slash at most', () => {
    expect(['1.2.3.4', '1.2.3.4/32', '1.2.3.4/3/2'].map(isIpOrCidr)).toEqual([true, true, false]);
  });
});

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

describe('a value of a header', () => {
  test.each(['', 'a', '%%', '%REQ(X)%', '%START_TIME(%Y)%', '%A(["b", "c"])%', '%A%%%', '%A(b\\))%'])(
    'is %j',
    (text) => {
      expect(headerValueProblem(text)).toBeUndefined();
    },
  );

  test.each(['%', 'a%b', '%A(b', '%A(b)', '%A(b)c%', '%A(["b" "c"])%', '%A(["b")%', 'a%%%', '\u007f', '%A(b\\'])(
    'is not %j',
    (text) => {
      expect(headerValueProblem(text)).toBeDefined();
    },
  );
});

describe('a URL', () => {
  test.each([
    'http://a',
    'http://',
    'HTTP://a:80/b',
    'a/b',
    '',
    'a?b:c',
    'http://[::1]:80',
    'http://u:p@a',
    '//a',
    'http://a/%41#%41',
  ])('is %j', (text) => {
    expect(typeof parseUrl(text)).toBe('object');
  });

  test.each([
    ':a',
    'a b:c',
    'http://a b',
    'http://a:b',
    'http://[::1',
    'http://a/%zz',
    'http://a#%z',
    'http://a\n',
    '1a:b',
    'http://a|b',
  ])('is not %j', (text) => {
    expect(typeof parseUrl(text)).toBe('string');
  });

  test('of a request begins with a scheme or a slash', () => {
    expect(parseUrl('example.com:80', 'request')).toEqual({ scheme: 'example.com', path: '80' });
    expect(typeof parseUrl('a/b', 'request')).toBe('string');
    expect(parseUrl('/a', 'request')).toEqual({ scheme: '', path: '/a' });
  });
});

test.each([
  [
    ['a', 'b', 'a'],
    [0, 2],
  ],
  [
    ['*.a', 'b', 'c.a'],
    [0, 2],
  ],
  [
    ['c.a', '*.a'],
    [0, 1],
  ],
  [
    ['*.b.a', '*.a'],
    [0, 1],
  ],
  [
    ['*', 'a'],
    [0, 1],
  ],
  [['*.a', 'a', 'xa'], undefined],
])('of hosts %j the first that overlap are %j', (hosts, expected) => {
  expect(firstOverlap(hosts)).toEqual(expected);
});
