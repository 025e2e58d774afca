import { CelSyntaxError } from './syntax-error';

/** A token of a CEL expression. */
export interface CelToken {
  readonly kind: 'name' | 'int' | 'uint' | 'double' | 'string' | 'bytes' | 'symbol' | 'end';
  /** As written. */
  readonly text: string;
  /** Offset in the expression, from 0. */
  readonly start: number;
}

const SPACE = /(?:[ \t\r\n\f]|\/\/[^\n]*)*/y;
const STRING =
  /(?:[bB]?[rR][bB]?(?:"""[^]*?"""|'''[^]*?'''|"[^"\n\r]*"|'[^'\n\r]*')|[bB]?(?:"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\[^]|[^\\"\n\r])*"|'(?:\\[^]|[^\\'\n\r])*'))/y;
const NAME = /[A-Za-z_]\w*/y;
const DOUBLE = /(?:\d+\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|\.\d+(?:[eE][-+]?\d+)?)/y;
const INTEGER = /(?:0x[0-9a-fA-F]+|\d+)[uU]?/y;
const SYMBOL = /==|!=|<=|>=|&&|\|\||[<>!?:.,()[\]{}+\-*/%]/y;

/**
 * Splits a CEL expression into tokens. The last token marks the end.
 *
 * @throws CelSyntaxError for a character that cannot begin a token, and for a number out of range
 * @see CEL specification, Syntax
 */
export function tokenizeCel(expression: string): readonly CelToken[] {
  const tokens: CelToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const text = pattern.exec(expression)?.[0];
    at += text?.length ?? 0;
    return text;
  };
  const next = (start: number): CelToken => {
    // Strings are tried first, because r'...' begins like a name.
    let text = take(STRING);
    if (text !== undefined) return { kind: /^[^"']*[bB]/.test(text) ? 'bytes' : 'string', text, start };
    text = take(NAME);
    if (text !== undefined) return { kind: 'name', text, start };
    text = take(DOUBLE);
    if (text !== undefined) return { kind: 'double', text: inRange(text, Number.isFinite(Number(text))), start };
    text = take(INTEGER);
    if (text !== undefined) {
      const isNegative = tokens.at(-1)?.text === '-';
      return { kind: /[uU]$/.test(text) ? 'uint' : 'int', text: inRange(text, fits(text, isNegative)), start };
    }
    text = take(SYMBOL);
    if (text !== undefined) return { kind: 'symbol', text, start };
    throw new CelSyntaxError(
      `unexpected character ${JSON.stringify(expression[start])} at position ${String(start + 1)}`,
    );
  };
  for (take(SPACE); at < expression.length; take(SPACE)) tokens.push(next(at));
  return [...tokens, { kind: 'end', text: '', start: at }];
}

function inRange(number: string, isInRange: boolean): string {
  if (isInRange) return number;
  throw new CelSyntaxError(`the number ${number.slice(0, 80)} does not fit in 64 bits`);
}

function fits(integer: string, isNegative: boolean): boolean {
  const isUnsigned = /[uU]$/.test(integer);
  const digits = integer.replace(/^0(?=\d)0*|[uU]$/g, '');
  // Longer than any 64-bit number. Converting it would take more than linear time.
  if (digits.replace(/^0x0*/, '').length > 20) return false;
  const value = BigInt(digits.startsWith('0x') ? `0x${digits.slice(2)}` : digits);
  if (isUnsigned) return value < 2n ** 64n;
  return value < 2n ** 63n || (isNegative && value === 2n ** 63n);
}
