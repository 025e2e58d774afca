import { tokensOf, type Token } from './tokens';

/** A CEL expression as a tree. Operators are calls of their own name: `a && b` is a call of `&&`. */
export type Expression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'field'; readonly of: Expression; readonly name: string }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | { readonly is: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | Call;

export interface Call {
  readonly is: 'call';
  readonly name: string;
  /** What a method is called on. */
  readonly on?: Expression;
  readonly args: readonly Expression[];
}

/** Operators of two sides, the loosest first; those of one line bind alike, from the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
];

/**
 * Reads a CEL expression.
 *
 * @throws {Error} when it is none
 * @see CEL specification, Syntax
 */
export function parseCel(expression: string): Expression {
  const parser = new Parser(expression);
  const tree = parser.ternary();
  parser.expect('');
  return tree;
}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly expression: string;
  private at = 0;

  public constructor(expression: string) {
    this.expression = expression;
    this.tokens = tokensOf(expression);
  }

  public ternary(): Expression {
    const condition = this.binary(0);
    if (!this.accept('?')) return condition;
    const then = this.binary(0);
    this.expect(':');
    return { is: 'call', name: '?:', args: [condition, then, this.ternary()] };
  }

  public expect(symbol: string): void {
    const { kind, text, place } = this.token();
    if (kind === 'string' || text !== symbol) {
      const wanted = symbol === '' ? 'the end' : `"${symbol}"`;
      throw new Error(`wants ${wanted}, got "${text}" at character ${String(place)}: ${this.expression}`);
    }
    this.at++;
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.accept(candidate));
      if (operator === undefined) return left;
      left = { is: 'call', name: operator, args: [left, this.binary(level + 1)] };
    }
  }

  private unary(): Expression {
    if (this.accept('!')) return { is: 'call', name: '!', args: [this.unary()] };
    if (!this.accept('-')) return this.member();
    const value = this.unary();
    if (value.is === 'literal' && typeof value.value === 'number') return { is: 'literal', value: -value.value };
    return { is: 'call', name: '-', args: [value] };
  }

  private member(): Expression {
    let of = this.primary();
    for (;;) {
      if (this.accept('.')) {
        const name = this.name();
        of = this.accept('(') ? { is: 'call', name, on: of, args: this.listUpTo(')') } : { is: 'field', of, name };
      } else if (this.accept('[')) {
        of = { is: 'call', name: '[]', args: [of, this.ternary()] };
        this.expect(']');
      } else return of;
    }
  }

  private primary(): Expression {
    if (this.accept('(')) {
      const inside = this.ternary();
      this.expect(')');
      return inside;
    }
    if (this.accept('[')) return { is: 'list', items: this.listUpTo(']') };
    if (this.accept('{')) return { is: 'map', entries: this.entries() };
    const { kind, text } = this.token();
    if (kind === 'string') return this.literal(text);
    if (kind === 'int' || kind === 'double') return this.literal(Number(text));
    const name = this.name();
    if (name === 'true' || name === 'false') return { is: 'literal', value: name === 'true' };
    if (name === 'null') return { is: 'literal', value: null };
    return this.accept('(') ? { is: 'call', name, args: this.listUpTo(')') } : { is: 'name', name };
  }

  private literal(value: string | number): Expression {
    this.at++;
    return { is: 'literal', value };
  }

  private listUpTo(end: string): readonly Expression[] {
    const items: Expression[] = [];
    while (!this.accept(end)) {
      items.push(this.ternary());
      if (!this.accept(',')) {
        this.expect(end);
        break;
      }
    }
    return items;
  }

  private entries(): readonly (readonly [Expression, Expression])[] {
    const entries: (readonly [Expression, Expression])[] = [];
    while (!this.accept('}')) {
      const key = this.ternary();
      this.expect(':');
      entries.push([key, this.ternary()]);
      if (!this.accept(',')) {
        this.expect('}');
        break;
      }
    }
    return entries;
  }

  private name(): string {
    const { kind, text, place } = this.token();
    if (kind !== 'name') {
      throw new Error(`wants a name, got "${text}" at character ${String(place)}: ${this.expression}`);
    }
    this.at++;
    return text;
  }

  private accept(symbol: string): boolean {
    const { kind, text } = this.token();
    if ((kind !== 'symbol' && kind !== 'name') || text !== symbol) return false;
    this.at++;
    return true;
  }

  private token(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', place: this.expression.length };
  }
}
