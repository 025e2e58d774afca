import { describe, expect, test } from '@jest/globals';
import { celRules } from '../../imports/cel-rules';
import { compileRule } from '../../lib/import/cel/emit';
import { cel } from '../../lib/schema/cel/cel';
import { CelError } from '../../lib/schema/cel/cel-error';
import { ruleWording } from '../../lib/schema/rule-messages';

describe('a compiled rule', () => {
  test.each<[rule: string, self: unknown, value: boolean | 'error']>([
    ['has(self.a) ? self.a == "x" : true', {}, true],
    ['has(self.a) ? self.a == "x" : true', { a: 'y' }, false],
    ['has(self.a.b)', { a: { b: null } }, true],
    ['has(self.a.b)', {}, 'error'],
    ['self.a == 1', {}, 'error'],
    ['self.a == 1 || true', {}, true],
    ['true || self.a == 1', {}, true],
    ['self.a == 1 || false', {}, 'error'],
    ['self.a == 1 && false', {}, false],
    ['self.a == 1 && true', {}, 'error'],
    ['!(self.a == 1)', { a: 2 }, true],
    ['self.a == 1 && self.b == 2 || self.c == 3', { a: 1, b: 0, c: 3 }, true],
    ['self.a ? self.b : self.c', { a: true, b: true, c: false }, true],
    ['self.a ? true : false', { a: 'yes' }, 'error'],
    ['self.all(x, x > 0)', [1, 2], true],
    ['self.all(x, x > 0)', [1, 0], false],
    ['self.all(x, x > 0)', [], true],
    ['self.all(x, x.a > 0)', [{}, { a: 0 }], false],
    ['self.all(x, x.a > 0)', [{}, { a: 1 }], 'error'],
    ['self.all(key, key != "b")', { a: 1, b: 2 }, false],
    ['self.exists(x, x.a == 1)', [{}, { a: 1 }], true],
    ['self.exists(x, x.a == 1)', [{}, { a: 2 }], 'error'],
    ['self.exists_one(x, x == 1)', [1, 2, 1], false],
    ['self.exists_one(x, x.a == 1)', [{ a: 1 }, {}], 'error'],
    ['self in ["a", "b"]', 'b', true],
    ['self in [[1, "a"], [2, "b"]]', [2, 'b'], true],
    ['"a" in self', { a: 1 }, true],
    ['"toString" in self', {}, false],
    ['self == [1, [2]]', [1, [2]], true],
    ['self == self', { a: { b: [] } }, true],
    ['self == "1"', 1, false],
    ['self != null', null, false],
    ['self < 2', 1, true],
    ['self <= "b"', 'b', true],
    ['self >= -1', -2, false],
    ['self > 1', 'a', 'error'],
    ['1 + 2 == 3 && self + "b" == "ab"', 'a', true],
    ['self + 1 == 2', 'a', 'error'],
    ['size(self) == 2 && self.size() == 2', '😀é', true],
    ['self.size() == 0', {}, true],
    ['self.startsWith("a") && self.endsWith("c") && self.contains("b")', 'abc', true],
    ['self.matches("^[a-z]+$")', 'abc\n', false],
    ['self.substring(1, 2) == "😀"', 'a😀', true],
    ['self.substring(7, 8) == "/"', 'unix://', 'error'],
    ['self.substring(2, 1) == "/"', 'unix://', 'error'],
    ['int(self) == 7', '+7', true],
    ['int(self) == -7', '-007', true],
    ['int(self) > 0', '9223372036854775807', true],
    ['int(self) > 0', '9223372036854775808', 'error'],
    ['int(self) > 0', '1.5', 'error'],
    ["duration(self) >= duration('1ms')", '1h', true],
    ["duration(self) >= duration('1ms')", '1', 'error'],
    ['isURL(self) && url(self).getScheme() == "http"', 'HTTP://a', true],
    ['url(self).getScheme() == ""', 'a b', 'error'],
    ['self == r"\\n" || self == \'a\\nb\' || self == """a"b"""', 'a\nb', true],
    ['(self.a) == 1 // a comment', { a: 1 }, true],
  ])('%s of %j is %s', (rule, self, value) => {
    expect(evaluate(rule, self)).toBe(value);
  });

  test.each([
    ['self.', 'expected a name, but the expression ends'],
    ['self == #', 'unexpected character "#" at position 9'],
    ['(self', 'expected ")", but the expression ends'],
    ['self self', 'expected the end, got "self" at position 6'],
    ['self.map(x, x)', 'CEL: the name "x" is not supported'],
    ['other == 1', 'CEL: the name "other" is not supported'],
    ['self.__namespace__ == 1', 'CEL: the field name "__namespace__" is not supported'],
    ['self.lowerAscii() == "a"', 'CEL: "lowerAscii" is not supported'],
    ['self.matches("a.b")', 'the pattern may mean something else in JavaScript: a.b'],
    ['self == 2u', 'CEL: a literal of type uint is not supported'],
    ['self == b"a"', 'CEL: a literal of type bytes is not supported'],
    ['self == 9007199254740993', 'CEL: the number 9007199254740992 is not supported'],
    ['self == a.B{}', 'CEL: the message "a.B" is not supported'],
    ['{"a": 1} == self', 'CEL: a map that is not empty is not supported'],
  ])('is rejected: %s', (rule, message) => {
    expect(() => compileRule(rule)).toThrow(message);
  });

  test('calls the library only when necessary', () => {
    expect(compileRule('has(self.a) && self.a != "*"')).toBe('(cel.has(self, "a") && (cel.field(self, "a") !== "*"))');
    expect(compileRule("duration(self) >= duration('1ms')")).toBe('(cel.compare(cel.duration(self), 1000000n) >= 0)');
  });
});

test('every rule of every release has a message', () => {
  expect(celRules.filter(({ rule }) => ruleWording(rule, 'x') === undefined)).toEqual([]);
  expect(ruleWording('self.a == 1', {})).toBeUndefined();
});

function evaluate(rule: string, self: unknown): boolean | 'error' {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as the generated module runs it
  const compiled = new Function('cel', 'self', `return ${compileRule(rule)}`) as (
    library: typeof cel,
    self: unknown,
  ) => boolean;
  try {
    return compiled(cel, self);
  } catch (error) {
    if (error instanceof CelError) return 'error';
    throw error;
  }
}
