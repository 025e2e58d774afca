import { expect, test } from '@jest/globals';
import { safeOutput } from '../../lib/report/safe-output';

test.each([
  ['a\u001b[31mb', 'a\\u001b[31mb'],
  ['a\r\u0085\u009b', 'a\\u000d\\u0085\\u009b'],
  ['\u202ea\u2066\u061c\u200f', '\\u202ea\\u2066\\u061c\\u200f'],
  ['a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['\ud800', '\\ud800'],
  ['one\ntwo\n', 'one\ntwo\n'],
])('writes control characters as escapes and keeps line breaks: %j', (text, safe) => {
  expect(safeOutput(text)).toBe(safe);
});

test.each(['::error::x', '  ::add-mask::x', 'a\n\u00a0::set-output name=a::b', 'a ##[error]x', '##VSO[task.complete]'])(
  'leaves no command for CI systems: %j',
  (text) => {
    expect(safeOutput(text)).not.toMatch(/^\s*::|##\[|##vso\[/im);
  },
);

test.each(['::1 and fe80::1', 'a::b::c', '::ffff:10.0.0.1', '## Title', ':: a :: b'])('keeps %j', (text) => {
  expect(safeOutput(text)).toBe(text);
});

test('keeps the colors and the commands of reports only', () => {
  const text = '::error::\u001b[1;31merror\u001b[0m \u001b[2J \u001b[8mhidden';

  expect(safeOutput(text, { hasColor: true, hasCommands: true })).toBe(
    '::error::\u001b[1;31merror\u001b[0m \\u001b[2J \\u001b[8mhidden',
  );
});
