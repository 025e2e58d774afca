import { describe, expect, test } from '@jest/globals';
import type { CelExpression } from '../../lib/syntax/cel/expression';
import { parseCel } from '../../lib/syntax/cel/parse';
import { celSyntaxProblem } from '../../lib/syntax/cel/syntax-problem';

describe('a CEL expression', () => {
  test.each([
    'a',
    'a.b.c == 1 && !d || e in [1, 2,]',
    '- -1 < 2u ? {"a": 1,} : a.B{c: 1}',
    '.a(b)[c].d()',
    'has(a.b)',
    'a.all(x, x > 0) && a.map(x, x > 0, x) == []',
    'a.all(x)',
    "r'\\d' + b\"\\x41\" + '''a'b''' // end",
    '0x1F + 1.5e3 + .5 - 9223372036854775807',
    '-9223372036854775808',
    'a.package',
    '!!a',
  ])('is %s', (text) => {
    expect(celSyntaxProblem(text)).toBeUndefined();
  });

  test.each([
    '',
    'a b',
    'a ==',
    'a = 1',
    '(a',
    'a.',
    'a?.b',
    'a.`b`',
    'has(a)',
    'has(a.b, c)',
    'a.all(x.y, true)',
    'a.exists(1, true)',
    'f(a,)',
    'package',
    'in',
    "'a",
    "'\\q'",
    '9223372036854775808',
    '18446744073709551616u',
    'a ? b',
    '{"a"}',
    '!-a',
    '(a).b{c: 1}',
    'a[0].b{c: 1}',
    "'\\U00110000'",
    '1e999',
    '('.repeat(300) + ')'.repeat(300),
  ])('is not %j', (text) => {
    expect(celSyntaxProblem(text)).toBeDefined();
  });

  test.each([
    ['a ==', 'expected an expression, but the expression ends'],
    ['a.', 'expected a name, but the expression ends'],
    ['(a', 'expected ")", but the expression ends'],
    ['a b', 'expected the end, got "b" at position 3'],
    ['a = 1', 'unexpected character "=" at position 3'],
    ["'\\q'", "CEL has no escape \\q, in '\\q'"],
    ['package', '"package" is a reserved word, which cannot be used as a name'],
    ['9223372036854775808', 'the number 9223372036854775808 does not fit in 64 bits'],
    ['has(a)', 'has() takes one field, such as has(request.headers)'],
    ['a.all(x.y, true)', 'the first argument of all() must be a name'],
  ])('reports %s: %s', (text, problem) => {
    expect(celSyntaxProblem(text)).toBe(problem);
  });

  test('parses operators by precedence, left-associative', () => {
    expect(show('a || b && c == d + e * f - g')).toBe('(a || (b && (c == ((d + (e * f)) - g))))');
    expect(show('a ? b : c ? d : e')).toBe('(a ?: b ?: (c ?: d ?: e))');
    expect(show('!!a.b[c]')).toBe('!(!([](a.b, c)))');
  });

  test('has the characters of its strings and the values of its numbers', () => {
    expect(parseCel('"\\x41\\u00e9\\101\\n"')).toEqual({ is: 'literal', type: 'string', value: 'A\u00e9A\n' });
    expect(parseCel("br'\\d'")).toEqual({ is: 'literal', type: 'bytes', value: '\\d' });
    expect(parseCel('-0x1F')).toEqual({ is: 'literal', type: 'int', value: -31 });
    expect(parseCel('2u')).toEqual({ is: 'literal', type: 'uint', value: 2 });
  });

  test('distinguishes a message from a map', () => {
    const one = { is: 'literal', type: 'int', value: 1 };
    expect(parseCel('a.B{c: 1}')).toEqual({ is: 'message', type: 'a.B', fields: [['c', one]] });
    expect(parseCel('{c: 1}')).toEqual({ is: 'map', entries: [[{ is: 'name', name: 'c' }, one]] });
  });

  test('is parsed in linear time, however long', () => {
    expect(celSyntaxProblem(`a${'.a'.repeat(49_999)}`)).toBeUndefined();
    expect(celSyntaxProblem(`${'!'.repeat(99_999)}a`)).toBeUndefined();
    expect(celSyntaxProblem('a'.repeat(100_001))).toBe('an expression has at most 100000 characters');
  });
});

function show(text: string): string {
  const write = (tree: CelExpression): string => {
    if (tree.is === 'name') return tree.name;
    if (tree.is === 'field') return `${write(tree.of)}.${tree.name}`;
    if (tree.is !== 'call') return tree.is;
    const args = tree.args.map(write);
    return /^[!a-z[]/.test(tree.name) && tree.name !== '!='
      ? `${tree.name}(${args.join(', ')})`
      : `(${args.join(` ${tree.name} `)})`;
  };
  return write(parseCel(text));
}
