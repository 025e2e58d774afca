import { expect, test } from '@jest/globals';
import { formatGoDuration, tryParseGoDuration } from '../../lib/syntax/go-duration';
import { formatProtobufDuration } from '../../lib/syntax/protobuf-duration';

test.each<[string, bigint | undefined]>([
  ['1h2m3.5s', 3_723_500_000_000n],
  ['-1.5ms', -1_500_000n],
  ['.5us', 500n],
  ['1.s', 1_000_000_000n],
  [`${'0'.repeat(50)}1s`, 1_000_000_000n],
  ['10000000000000000000ns', undefined],
  ['0', 0n],
  ['9223372036854775807ns', 9_223_372_036_854_775_807n],
  ['-9223372036854775808ns', -9_223_372_036_854_775_808n],
  ['9223372036854775808ns', undefined],
  ['1', undefined],
  ['', undefined],
  ['-', undefined],
  ['.s', undefined],
  ['1d', undefined],
  ['1s ', undefined],
])('the duration %s is %s nanoseconds', (text, nanoseconds) => {
  expect(tryParseGoDuration(text)).toBe(nanoseconds);
});

test.each([
  [2_000_000_000n, '2s', '2s'],
  [1_500_000_000n, '1500ms', '1.500s'],
  [1_500_000n, '1500000ns', '0.001500s'],
  [1n, '1ns', '0.000000001s'],
  [0n, '0s', '0s'],
])('%s nanoseconds are %s in Go and %s in JSON of protobuf', (nanoseconds, go, protobuf) => {
  expect([formatGoDuration(nanoseconds), formatProtobufDuration(nanoseconds)]).toEqual([go, protobuf]);
  expect(tryParseGoDuration(go)).toBe(nanoseconds);
});
