import { afterEach, expect, jest, test } from '@jest/globals';
import { printProgress } from '../../lib/synth/progress';

const wasTerminal = process.stderr.isTTY;

afterEach(() => {
  process.stderr.isTTY = wasTerminal;
  jest.restoreAllMocks();
});

test.each([
  ['somebody who has waited', true, 1001, ['checking\n']],
  ['somebody who has not waited', true, 900, []],
  ['a file, whatever it takes', false, 5000, []],
] as const)('prints progress for %s, or nothing', (_, isTerminal, milliseconds, expected) => {
  process.stderr.isTTY = isTerminal;
  jest.spyOn(performance, 'now').mockReturnValue(milliseconds);
  const written: unknown[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(text);
    return true;
  });

  printProgress('checking');

  expect(written).toEqual(expected);
});
