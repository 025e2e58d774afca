import { checkMacro } from './check-macros';
import type { CelCall, CelExpression, CelLiteral } from './expression';
import { readStringLiteral } from './string-literal';
import { CelSyntaxError } from './syntax-error';
import { tokenizeCel, type CelToken } from './tokens';

/** Binary operators by precedence, the lowest first. Operators of one level are left-associative. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
];
const LITERALS = new Map<string, CelLiteral>([
  ['true', { is: 'literal', type: 'bool', value: true }],
  ['false', { is: 'literal', type: 'bool', value: false }],
  ['null', { is: 'literal', type: 'null', value: null }],
]);
/** Words that cannot even be names of fields. */
const NEVER_NAMES = new Set(['true', 'false', 'null', 'in']);
/** Words that can only be names of fields. */
const RESERVED = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);
/** The limits of cel-go. */
const MAX_LENGTH = 100_000;
const MAX_DEPTH = 250;

/**
 * Parses a CEL expression, with the standard macros of cel-go. Names and types are not resolved.
 *
 * @throws CelSyntaxError when the expression is not CEL
 * @see CEL specification, Syntax; cel-go, parser/gen/CEL.g4
 */
export function parseCel(expression: string): CelExpression {
  if (expression.length > MAX_LENGTH) {
    throw new CelSyntaxError(`an expression has at most ${String(MAX_LENGTH)} characters`);
  }
  const parser = new Parser(tokenizeCel(expression));
  const tree = parser.expression();
  parser.expectEnd();
  return tree;
}

class Parser {
  private readonly tokens: readonly CelToken[];
  private at = 0;
  private depth = 0;

  public constructor(tokens: readonly CelToken[]) {
    this.tokens = tokens;
  }

  public expression(): CelExpression {
    if (++this.depth > MAX_DEPTH) {
      throw new CelSyntaxError(`the expression is nested deeper than ${String(MAX_DEPTH)} levels`);
    }
    let tree = this.binary(0);
    if (this.accept('?')) {
      const then = this.binary(0);
      this.expect(':');
      tree = { is: 'call', name: '?:', args: [tree, then, this.expression()] };
    }
    this.depth--;
    return tree;
  }

  public expectEnd(): void {
    if (this.token().kind !== 'end') this.fail('the end');
  }

  private binary(level: number): CelExpression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.accept(candidate));
      if (operator === undefined) return left;
      left = { is: 'call', name: operator, args: [left, this.binary(level + 1)] };
    }
  }

  /** One operator, repeated any number of times: `!!a` and `--a`, but not `!-a`. */
  private unary(): CelExpression {
    const operator = ['!', '-'].find((candidate) => this.accept(candidate));
    if (operator === undefined) return this.member();
    let count = 1;
    while (this.accept(operator)) count++;
    let value = this.member();
    for (; count > 0; count--) {
      value =
        operator === '-' && value.is === 'literal' && (value.type === 'int' || value.type === 'double')
          ? { ...value, value: -value.value }
          : { is: 'call', name: operator, args: [value] };
    }
    return value;
  }

  private member(): CelExpression {
    const isInParentheses = this.token().text === '(';
    let of = this.primary();
    /** The qualified name that `a.b.C` spells; undefined when the expression is more than that. */
    let type = of.is === 'name' && !isInParentheses ? of.name : undefined;
    for (;;) {
      if (type !== undefined && this.accept('{')) {
        of = { is: 'message', type, fields: this.entries(() => this.fieldName()) };
        type = undefined;
      } else if (this.accept('.')) {
        const name = this.fieldName();
        const isCall = this.accept('(');
        of = isCall ? this.call(name, of) : { is: 'field', of, name };
        type = isCall || type === undefined ? undefined : `${type}.${name}`;
      } else if (this.accept('[')) {
        of = { is: 'call', name: '[]', args: [of, this.expression()] };
        type = undefined;
        this.expect(']');
      } else return of;
    }
  }

  private primary(): CelExpression {
    const { kind, text } = this.token();
    switch (kind) {
      case 'string':
      case 'bytes':
        this.at++;
        return { is: 'literal', type: kind, value: readStringLiteral(text) };
      case 'int':
      case 'uint':
      case 'double':
        this.at++;
        return { is: 'literal', type: kind, value: Number(text.replace(/[uU]$/, '')) };
      case 'name':
        this.at++;
        return LITERALS.get(text) ?? this.nameOrCall(text, text);
      case 'symbol':
      case 'end':
        return this.compound();
    }
  }

  private compound(): CelExpression {
    if (this.accept('(')) {
      const inside = this.expression();
      this.expect(')');
      return inside;
    }
    if (this.accept('[')) return { is: 'list', items: this.items(']') };
    if (this.accept('{')) return { is: 'map', entries: this.entries(() => this.expression()) };
    if (!this.accept('.')) return this.fail('an expression');
    const name = this.fieldName();
    return this.nameOrCall(`.${name}`, name);
  }

  private nameOrCall(name: string, word: string): CelExpression {
    if (NEVER_NAMES.has(word) || RESERVED.has(word)) {
      throw new CelSyntaxError(`${JSON.stringify(word)} is a reserved word, which cannot be used as a name`);
    }
    return this.accept('(') ? this.call(name) : { is: 'name', name };
  }

  private call(name: string, on?: CelExpression): CelCall {
    const call: CelCall = { is: 'call', name, ...(on && { on }), args: this.items(')') };
    checkMacro(call);
    return call;
  }

  private items(end: ')' | ']'): readonly CelExpression[] {
    const items: CelExpression[] = [];
    while (!this.accept(end)) {
      if (items.length > 0) this.expect(',');
      // A list may end with a comma, arguments may not.
      if (end === ']' && items.length > 0 && this.accept(end)) break;
      items.push(this.expression());
    }
    return items;
  }

  private entries<Key>(key: () => Key): readonly (readonly [Key, CelExpression])[] {
    const entries: (readonly [Key, CelExpression])[] = [];
    while (!this.accept('}')) {
      if (entries.length > 0) this.expect(',');
      if (entries.length > 0 && this.accept('}')) break;
      const name = key();
      this.expect(':');
      entries.push([name, this.expression()]);
    }
    return entries;
  }

  private fieldName(): string {
    const { kind, text } = this.token();
    if (kind !== 'name' || NEVER_NAMES.has(text)) return this.fail('a name');
    this.at++;
    return text;
  }

  private accept(symbol: string): boolean {
    const { kind, text } = this.token();
    if ((kind !== 'symbol' && kind !== 'name') || text !== symbol) return false;
    this.at++;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.accept(symbol)) this.fail(JSON.stringify(symbol));
  }

  private fail(wanted: string): never {
    const { kind, text, start } = this.token();
    throw new CelSyntaxError(
      kind === 'end'
        ? `expected ${wanted}, but the expression ends`
        : `expected ${wanted}, got ${JSON.stringify(text.slice(0, 80))} at position ${String(start + 1)}`,
    );
  }

  private token(): CelToken {
    return this.tokens[this.at] ?? { kind: 'end', text: '', start: 0 };
  }
}
