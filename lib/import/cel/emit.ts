import { tryParseGoDuration } from '../../syntax/go-duration';
import type { CelCall, CelExpression, CelLiteral } from '../../syntax/cel/expression';
import { parseCel } from '../../syntax/cel/parse';
import { formatPattern } from './portable-pattern';

/** A piece of JavaScript, and what is known about its value. */
interface Emitted {
  readonly code: string;
  readonly type: 'boolean' | 'number' | 'string' | 'other' | 'any';
  /** It may throw a CelError even when the types are right: a missing key, or a string that is not a duration. */
  readonly canFail: boolean;
}

/** Functions and methods of the run-time library that take values of any type. */
const FUNCTIONS: Readonly<Record<string, { readonly type: Emitted['type']; readonly canFail: boolean }>> = {
  size: { type: 'number', canFail: false },
  contains: { type: 'boolean', canFail: false },
  startsWith: { type: 'boolean', canFail: false },
  endsWith: { type: 'boolean', canFail: false },
  substring: { type: 'string', canFail: true },
  int: { type: 'number', canFail: true },
  isURL: { type: 'boolean', canFail: false },
  url: { type: 'other', canFail: true },
  getScheme: { type: 'string', canFail: false },
};
const MACROS: Readonly<Record<string, string>> = { all: 'all', exists: 'exists', exists_one: 'existsOne' };
const ORDERS = new Set(['<', '<=', '>', '>=']);

/**
 * Compiles a rule to a JavaScript expression over `self` and the run-time library `cel` (lib/schema/cel).
 *
 * @returns `!cel.contains(self, "*")`: true or false; throws a CelError where CEL has an error
 * @throws {CelSyntaxError} when the rule is not valid CEL
 * @throws {Error} for a part of CEL that no Istio rule uses so far
 */
export function compileRule(rule: string): string {
  return condition(parseCel(rule), new Set(['self'])).code;
}

/** Emits an expression that is used as a condition. */
function condition(expression: CelExpression, scope: ReadonlySet<string>): Emitted {
  const value = emit(expression, scope);
  if (value.type === 'boolean') return value;
  return { code: `cel.bool(${value.code})`, type: 'boolean', canFail: true };
}

function emit(expression: CelExpression, scope: ReadonlySet<string>): Emitted {
  switch (expression.is) {
    case 'literal':
      return literal(expression);
    case 'name':
      if (!scope.has(expression.name)) return unsupported(`the name "${expression.name}"`);
      return { code: expression.name, type: 'any', canFail: false };
    case 'field': {
      // `__namespace__` is the escaped name of a field whose name is reserved in CEL.
      if (expression.name.startsWith('__')) return unsupported(`the field name "${expression.name}"`);
      const of = emit(expression.of, scope);
      return { code: `cel.field(${of.code}, ${JSON.stringify(expression.name)})`, type: 'any', canFail: true };
    }
    case 'list': {
      const items = expression.items.map((item) => emit(item, scope));
      return { code: `[${codes(items)}]`, type: 'other', canFail: items.some(({ canFail }) => canFail) };
    }
    case 'map':
      if (expression.entries.length > 0) return unsupported('a map that is not empty');
      return { code: '{}', type: 'other', canFail: false };
    case 'message':
      return unsupported(`the message "${expression.type}"`);
    case 'call':
      return call(expression, scope);
  }
}

function literal({ type, value }: CelLiteral): Emitted {
  if (type === 'bytes' || type === 'uint') return unsupported(`a literal of type ${type}`);
  if (type === 'int' && !Number.isSafeInteger(value)) return unsupported(`the number ${String(value)}`);
  const known = typeof value;
  return { code: JSON.stringify(value), type: known === 'object' ? 'other' : (known as 'string'), canFail: false };
}

function call(expression: CelCall, scope: ReadonlySet<string>): Emitted {
  const { name, on, args } = expression;
  const [first, second, third] = args;
  if (name === 'has' && first?.is === 'field') {
    const of = emit(first.of, scope);
    return {
      code: `cel.has(${of.code}, ${JSON.stringify(first.name)})`,
      type: 'boolean',
      canFail: of.canFail,
    };
  }
  const macro = MACROS[name];
  if (macro !== undefined && on !== undefined && first?.is === 'name' && second !== undefined) {
    return range(macro, on, first.name, second, scope);
  }
  if (name === '?:' && first !== undefined && second !== undefined && third !== undefined) {
    return choice(condition(first, scope), emit(second, scope), emit(third, scope));
  }
  if ((name === '&&' || name === '||') && first !== undefined && second !== undefined) {
    return junction(name, condition(first, scope), condition(second, scope));
  }
  if (name === '!' && first !== undefined) {
    const value = condition(first, scope);
    return { ...value, code: `!${value.code}` };
  }
  if (name === 'duration' && first !== undefined) return duration(first, scope);
  if (name === 'matches' && on !== undefined && first?.is === 'literal' && typeof first.value === 'string') {
    const value = emit(on, scope);
    return {
      code: `cel.matches(${value.code}, ${formatPattern(first.value)})`,
      type: 'boolean',
      canFail: value.canFail,
    };
  }
  const values = [...(on === undefined ? [] : [on]), ...args].map((value) => emit(value, scope));
  return operation(name, values);
}

/** An operator or library function that evaluates all of its operands. */
function operation(name: string, values: readonly Emitted[]): Emitted {
  const [left, right] = values;
  const canFail = values.some((value) => value.canFail);
  if (left !== undefined && right !== undefined) {
    if (name === '==' || name === '!=') return equality(name, left, right);
    if (name === 'in') return { code: `cel.isIn(${codes(values)})`, type: 'boolean', canFail };
    const areNumbers = left.type === 'number' && right.type === 'number';
    if (name === '+') {
      if (areNumbers) return { code: `(${left.code} + ${right.code})`, type: 'number', canFail };
      return { code: `cel.add(${codes(values)})`, type: left.type === 'string' ? 'string' : 'any', canFail };
    }
    if (ORDERS.has(name)) {
      if (areNumbers) return { code: `(${left.code} ${name} ${right.code})`, type: 'boolean', canFail };
      return { code: `(cel.compare(${codes(values)}) ${name} 0)`, type: 'boolean', canFail };
    }
  }
  const known = FUNCTIONS[name];
  if (known === undefined) return unsupported(`"${name}"`);
  return { code: `cel.${name}(${codes(values)})`, type: known.type, canFail: canFail || known.canFail };
}

function equality(name: '==' | '!=', left: Emitted, right: Emitted): Emitted {
  const canFail = left.canFail || right.canFail;
  // When one side is a string, number or boolean, `===` is exact.
  const isPlain = [left, right].some(({ type }) => type !== 'any' && type !== 'other');
  if (isPlain) return { code: `(${left.code} ${name}= ${right.code})`, type: 'boolean', canFail };
  return { code: `${name === '!=' ? '!' : ''}cel.equals(${left.code}, ${right.code})`, type: 'boolean', canFail };
}

/** The library is called only where the right side can override an error on the left. */
function junction(name: '&&' | '||', left: Emitted, right: Emitted): Emitted {
  const canFail = left.canFail || right.canFail;
  if (!left.canFail) return { code: `(${left.code} ${name} ${right.code})`, type: 'boolean', canFail };
  return {
    code: `cel.${name === '&&' ? 'and' : 'or'}(() => ${left.code}, () => ${right.code})`,
    type: 'boolean',
    canFail,
  };
}

function choice(test: Emitted, then: Emitted, otherwise: Emitted): Emitted {
  return {
    code: `(${test.code} ? ${then.code} : ${otherwise.code})`,
    type: then.type === otherwise.type ? then.type : 'any',
    canFail: test.canFail || then.canFail || otherwise.canFail,
  };
}

function range(
  macro: string,
  on: CelExpression,
  item: string,
  test: CelExpression,
  scope: ReadonlySet<string>,
): Emitted {
  if (item === 'cel') return unsupported('the name "cel"');
  const over = emit(on, scope);
  const body = condition(test, new Set([...scope, item]));
  return {
    code: `cel.${macro}(${over.code}, (${item}) => ${body.code})`,
    type: 'boolean',
    canFail: over.canFail || body.canFail,
  };
}

/** A duration is its nanoseconds. A literal in the rule is parsed at compile time. */
function duration(value: CelExpression, scope: ReadonlySet<string>): Emitted {
  const constant =
    value.is === 'literal' && typeof value.value === 'string' ? tryParseGoDuration(value.value) : undefined;
  if (constant !== undefined) return { code: `${String(constant)}n`, type: 'other', canFail: false };
  return { code: `cel.duration(${emit(value, scope).code})`, type: 'other', canFail: true };
}

function codes(values: readonly Emitted[]): string {
  return values.map(({ code }) => code).join(', ');
}

function unsupported(what: string): never {
  throw new Error(`CEL: ${what} is not supported`);
}
