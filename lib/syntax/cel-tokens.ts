/** A token of CEL. */
export interface CelToken {
  readonly kind: 'word' | 'number' | 'text' | 'sign';
  readonly text: string;
}

const BLANK = /(?:[ \t\r\n\f]|\/\/[^\n]*)+/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const FLOAT = /(?:\d+\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|\.\d+(?:[eE][-+]?\d+)?)/y;
const INTEGER = /(0x[0-9a-fA-F]+|\d+)([uU]?)/y;
const SIGN = /==|!=|<=|>=|&&|\|\||[<>!?:.,()[\]{}+\-*/%]/y;
const RAW_TEXT = /[bB]?[rR][bB]?(?:"""[^]*?"""|'''[^]*?'''|"[^"\n\r]*"|'[^'\n\r]*')/y;
const TEXT =
  /[bB]?(?:"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\[^]|[^\\"\n\r])*"|'(?:\\[^]|[^\\'\n\r])*')/y;
const ESCAPE = /\\(?:[abfnrtv\\?"'`]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2}|([^]))/g;

const MAX_DIGITS = 20;

/** Reads the tokens of an expression of CEL; a text that says what is wrong when there is something that is none. */
export function tokenizeCel(expression: string): readonly CelToken[] | string {
  const tokens: CelToken[] = [];
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(expression);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < expression.length) {
    if (read(BLANK) !== null) continue;
    const raw = read(RAW_TEXT);
    const text = raw ?? read(TEXT);
    if (text !== null) {
      if (raw === null && hasWrongEscape(text[0]))
        return `there is an escape that CEL does not have in ${text[0].slice(0, 80)}`;
      tokens.push({ kind: 'text', text: text[0] });
      continue;
    }
    const word = read(WORD);
    if (word !== null) {
      tokens.push({ kind: 'word', text: word[0] });
      continue;
    }
    const float = read(FLOAT);
    if (float !== null) {
      if (!Number.isFinite(Number(float[0]))) return `${float[0].slice(0, 80)} is too great a number`;
      tokens.push({ kind: 'number', text: float[0] });
      continue;
    }
    const integer = read(INTEGER);
    if (integer !== null) {
      if (!fits(integer, tokens.at(-1)?.text === '-')) return `${integer[0].slice(0, 80)} does not fit 64 bits`;
      tokens.push({ kind: 'number', text: integer[0] });
      continue;
    }
    const sign = read(SIGN);
    if (sign === null) return `there is a ${JSON.stringify(expression[at])} that CEL does not have`;
    tokens.push({ kind: 'sign', text: sign[0] });
  }
  return tokens;
}

function fits([, digits = '', unsigned]: RegExpExecArray, isNegative: boolean): boolean {
  const plain = digits.replace(/^(?:0x)?0*/, '');
  if (plain.length > MAX_DIGITS) return false;
  const number = BigInt(digits.startsWith('0x') ? `0x${plain === '' ? '0' : plain}` : plain);
  if (unsigned !== '') return number < 2n ** 64n;
  return number < 2n ** 63n || (isNegative && number === 2n ** 63n);
}

function hasWrongEscape(text: string): boolean {
  return [...text.matchAll(ESCAPE)].some(([, other]) => other !== undefined);
}
