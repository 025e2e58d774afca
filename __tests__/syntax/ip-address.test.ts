import { describe, expect, test } from '@jest/globals';
import { containsIp, isCidr, isIpOrCidr } from '../../lib/syntax/cidr';
import { isIpAddress, isIpv6Address } from '../../lib/syntax/ip-address';

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

test.each([
  ['::', true],
  ['::1', true],
  ['1:2:3:4:5:6:7:8', true],
  ['::ffff:1.2.3.4', true],
  ['1:2:3:4:5:6:7', false],
  ['1::2::3', false],
  ['1:2:3:4:5:6:7:8::', false],
  ['::12345', false],
  ['::1.2.3.04', false],
  ['1.2.3.4', false],
  ['fe80::1%eth0', false],
])('%s is an IPv6 address without a zone: %s', (text, expected) => {
  expect(isIpv6Address(text)).toBe(expected);
});

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['0.0.0.0/0', '203.0.113.9', true],
  ['2001:db8::/32', '2001:db8:1::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
  ['::ffff:10.0.0.1', '::ffff:a00:1', true],
  ['10.0.0.0/8', '::1', false],
  ['10.0.0.0/x', '10.0.0.1', false],
  ['nonsense', '10.0.0.1', false],
])('block %s contains %s: %s', (block, ip, isIn) => {
  expect(containsIp(block, ip)).toBe(isIn);
});
