import { tokenizeCel, type CelToken } from './cel-tokens';

const MACROS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
const RELATIONS = new Set(['<', '<=', '>', '>=', '==', '!=', 'in']);
const NEVER_NAMES = new Set(['true', 'false', 'null', 'in']);
/** Words that no expression may use as a name, though they may name a field. */
const RESERVED = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);
/** As long, and as deep, as cel-go reads. */
const MAX_LENGTH = 100_000;
const MAX_DEPTH = 250;

/** What an expression turned out to be, as far as a macro asks. */
type Shape = 'name' | 'selection' | 'other';

/**
 * What is wrong with an expression of CEL by its grammar. Names and types are not resolved.
 *
 * @returns undefined when nothing is
 * @see github.com/google/cel-spec, Syntax; Istio parses with cel-go's standard macros
 */
export function celSyntaxProblem(expression: string): string | undefined {
  if (expression.length > MAX_LENGTH) return `an expression has at most ${String(MAX_LENGTH)} letters`;
  const tokens = tokenizeCel(expression);
  if (typeof tokens === 'string') return tokens;
  try {
    new CelParser(tokens).parse();
    return undefined;
  } catch (error) {
    if (error instanceof CelSyntaxError) return error.message;
    throw error;
  }
}

class CelSyntaxError extends Error {}

class CelParser {
  private readonly tokens: readonly CelToken[];
  private at = 0;
  private depth = 0;

  public constructor(tokens: readonly CelToken[]) {
    this.tokens = tokens;
  }

  public parse(): void {
    this.expression();
    if (this.peek() !== undefined) this.fail();
  }

  private expression(): Shape {
    if (++this.depth > MAX_DEPTH)
      throw new CelSyntaxError(`the expression is nested more than ${String(MAX_DEPTH)} deep`);
    let shape = this.operators();
    if (this.accept('?')) {
      this.operators();
      this.expect(':');
      this.expression();
      shape = 'other';
    }
    this.depth--;
    return shape;
  }

  /** Operands with what binds them: for what is grammar and what is not, precedence does not matter. */
  private operators(): Shape {
    let shape = this.unary();
    for (let sign = this.peek()?.text; sign !== undefined && this.isBinary(sign); sign = this.peek()?.text) {
      this.at++;
      this.unary();
      shape = 'other';
    }
    return shape;
  }

  private isBinary(sign: string): boolean {
    const kind = this.peek()?.kind;
    if (kind === 'text' || kind === 'number') return false;
    return RELATIONS.has(sign) || ['||', '&&', '+', '-', '*', '/', '%'].includes(sign);
  }

  private unary(): Shape {
    const sign = this.peek();
    if (sign?.kind === 'sign' && (sign.text === '!' || sign.text === '-')) {
      // Either the one or the other, as often as wanted.
      while (this.peek()?.kind === 'sign' && this.peek()?.text === sign.text) this.at++;
      this.member();
      return 'other';
    }
    return this.member();
  }

  private member(): Shape {
    let shape = this.primary();
    for (;;) {
      if (this.accept('.')) {
        const name = this.name('of a field');
        if (this.accept('(')) {
          this.arguments(name);
          shape = 'other';
        } else {
          shape = this.peek()?.text === '{' && shape !== 'other' ? this.message() : 'selection';
        }
      } else if (this.accept('[')) {
        this.expression();
        this.expect(']');
        shape = 'other';
      } else return shape;
    }
  }

  private primary(): Shape {
    const token = this.next();
    switch (token.kind) {
      case 'text':
      case 'number':
        return 'other';
      case 'word':
        return this.word(token.text);
      case 'sign':
        if (token.text === '(') {
          const shape = this.expression();
          this.expect(')');
          return shape;
        }
        if (token.text === '[') return this.list(']');
        if (token.text === '{') return this.entries(() => this.expression());
        if (token.text === '.') return this.word(this.name('of a variable'));
        return this.fail(token);
    }
  }

  private word(name: string): Shape {
    if (name === 'true' || name === 'false' || name === 'null') return 'other';
    if (NEVER_NAMES.has(name) || RESERVED.has(name))
      throw new CelSyntaxError(`${JSON.stringify(name)} is a word of CEL, and no name`);
    if (this.accept('(')) {
      if (name === 'has') this.has();
      else this.list(')');
      return 'other';
    }
    return this.peek()?.text === '{' ? this.message() : 'name';
  }

  /** `has(a.b)` asks for a field, and for nothing else. */
  private has(): void {
    const shape = this.expression();
    if (shape !== 'selection' || !this.accept(')'))
      throw new CelSyntaxError('has() takes one field, such as has(request.headers)');
  }

  /** `list.all(x, x > 0)`: the first argument of a macro is a name. */
  private arguments(name: string): void {
    const start = this.at;
    const shapes: Shape[] = [];
    while (!this.accept(')')) {
      if (shapes.length > 0) this.expect(',');
      shapes.push(this.expression());
    }
    const isMacro = MACROS.has(name) && (shapes.length === 2 || (name === 'map' && shapes.length === 3));
    if (isMacro && (shapes[0] !== 'name' || this.tokens[start]?.text === '.')) {
      throw new CelSyntaxError(`the first argument of ${name}() is a name`);
    }
  }

  private list(end: ')' | ']'): Shape {
    for (let isFirst = true; !this.accept(end); isFirst = false) {
      if (!isFirst) this.expect(',');
      // A list may end with a comma, arguments may not.
      if (end === ']' && !isFirst && this.accept(end)) break;
      this.expression();
    }
    return 'other';
  }

  private message(): Shape {
    this.expect('{');
    return this.entries(() => this.name('of a field'));
  }

  private entries(key: () => unknown): Shape {
    for (let isFirst = true; !this.accept('}'); isFirst = false) {
      if (!isFirst) this.expect(',');
      if (!isFirst && this.accept('}')) break;
      key();
      this.expect(':');
      this.expression();
    }
    return 'other';
  }

  private name(what: string): string {
    const token = this.next();
    if (token.kind !== 'word' || NEVER_NAMES.has(token.text)) {
      throw new CelSyntaxError(`a name ${what} is missing before ${JSON.stringify(token.text)}`);
    }
    return token.text;
  }

  private peek(): CelToken | undefined {
    return this.tokens[this.at];
  }

  private next(): CelToken {
    const token = this.peek();
    if (token === undefined) throw new CelSyntaxError('the expression ends too early');
    this.at++;
    return token;
  }

  private accept(sign: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.accept(sign)) this.fail();
  }

  private fail(token = this.peek()): never {
    throw new CelSyntaxError(
      token === undefined
        ? 'the expression ends too early'
        : `there is a ${JSON.stringify(token.text)} that does not belong there`,
    );
  }
}
