import { expect, test } from '@jest/globals';
import { readServerHost } from '../../lib/syntax/server-host';

test.each([
  ['*', '*'],
  ['shop.example.com', 'shop.example.com'],
  ['./*.example.com', '*.example.com'],
  ['*/*', '*'],
  ['prod/10.0.0.1', '10.0.0.1'],
])('%s stands for %s', (text, host) => {
  expect(readServerHost(text)).toEqual({ host, problems: [] });
});

test.each([
  ['', 'the host name is empty'],
  ['a_b.com', '"a_b" in "a_b.com"'],
  ['/a.com', '"/a.com" is not of the form namespace/host'],
  ['prod/', '"prod/" is not of the form namespace/host'],
  ['pr.od/a.com', '"pr.od" is not a namespace'],
])('%j has a problem', (text, problem) => {
  expect(readServerHost(text).problems.map(({ message }) => message)).toEqual([expect.stringContaining(problem)]);
});
