import { expect, test } from '@jest/globals';
import { bannedWords } from './banned-words';
import { stringsIn } from './strings-in';

test.each([
  ['It is assumed that gateways alone are judged', ['It is assumed that', 'alone', 'judged']],
  ['a sign that is not allowed', ['a sign']],
  ['the route of HTTP is no route', ['of HTTP', 'is no']],
  ['there is no Gateway, and it is no longer used', []],
  ['write "%%" for percent signs', []],
  ['the standalone proxy', []],
])('finds the banned words in %j', (text, words) => {
  expect(bannedWords(text)).toEqual(words);
});

test('reads the strings of a program, and neither comments nor names', () => {
  const source = ['// alone here', "import a from 'a';", 'const alone = `no ${a} alone`;', "f('judged by it');"].join(
    '\n',
  );

  expect(stringsIn(source)).toEqual([
    { line: 3, text: 'no … alone' },
    { line: 4, text: 'judged by it' },
  ]);
});
