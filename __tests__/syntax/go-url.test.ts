import { describe, expect, test } from '@jest/globals';
import { parseGoUrl } from '../../lib/syntax/go-url';

// As net/url of Go 1.26 answers.
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
    expect(typeof parseGoUrl(text)).toBe('object');
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
    expect(typeof parseGoUrl(text)).toBe('string');
  });

  test.each([
    ['http://user@a.b:80/c', 'a.b'],
    ['https://[::1]:443', '::1'],
    ['http://[fe80::1%25eth0]', 'fe80::1%eth0'],
    ['//a', 'a'],
    ['a/b', ''],
    ['mailto:a', ''],
  ])('%j has the host %j', (text, hostName) => {
    expect(parseGoUrl(text)).toMatchObject({ hostName });
  });

  test.each([
    [':a', 'its scheme is missing'],
    ['a b:c', 'the first part of its path has a colon'],
    ['http://a b', 'its host has a character that is not allowed, got "a b"'],
    ['http://a%41', 'its host has an escape that is not allowed, got "a%41"'],
    ['http://a:b', 'its port is not a number, got ":b"'],
    ['http://h:1:2', 'its port is not a number, got ":1:2"'],
    ['http://[::1', 'its host has a bracket that is not closed'],
    ['http://a[::1]', 'its host has a bracket in the middle'],
    ['http://[1.2.3.4]', 'its host has brackets without an IPv6 address, got "1.2.3.4"'],
    ['http://u^@h', 'its user has a character that is not allowed'],
    ['http://a/%zz', 'it has a % without two hexadecimal digits'],
    ['http://a\n', 'it has a control character'],
  ])('is not %j: %s', (text, problem) => {
    expect(parseGoUrl(text)).toBe(problem);
  });

  test('of a request begins with a scheme or a slash', () => {
    expect(parseGoUrl('example.com:80', 'request')).toEqual({ scheme: 'example.com', hostName: '' });
    expect(parseGoUrl('a/b', 'request')).toBe('it has no scheme');
    expect(parseGoUrl('', 'request')).toBe('it is empty');
    expect(parseGoUrl('/a', 'request')).toEqual({ scheme: '', hostName: '' });
  });
});

test.each<[string, string | undefined]>([
  ['http://a:80/p?q#f', 'http'],
  ['OCI://r/i', 'oci'],
  ['/p', ''],
  ['//h', ''],
  ['*', ''],
  ['mailto:x', 'mailto'],
  ['http://[::1%25eth0]:80', 'http'],
  ['http://u:p@h', 'http'],
  ['oci://h:1:2', 'oci'],
  ['', undefined],
  ['a', undefined],
  [':a', undefined],
  ['http://a b', undefined],
  ['http://a:b', undefined],
  ['http://h:1:2', undefined],
  ['http://[::1', undefined],
  ['http://[1.2.3.4]', undefined],
  ['http://%41', undefined],
  ['http://h/%zz', undefined],
  ['http://u^@h', undefined],
  ['http://a\n', undefined],
])('the URL %j of a request has the scheme %j', (text, scheme) => {
  expect(schemeOf(text, 'request')).toBe(scheme);
});

function schemeOf(text: string, form: 'any' | 'request'): string | undefined {
  const url = parseGoUrl(text, form);
  return typeof url === 'string' ? undefined : url.scheme;
}
