import { END, isBlankOrEnd, isBreak, type Cursor } from './cursor';
import { LineFolds } from './line-folds';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Reads a quoted scalar.
 *
 * @see goyaml.v2, yaml_parser_scan_flow_scalar
 */
export function scanQuoted(cursor: Cursor): string {
  const start = cursor.at;
  const quote = cursor.text[start] ?? '';
  const folds = new LineFolds();
  let value = '';
  cursor.at++;
  for (;;) {
    if (cursor.isAtMarker('---') || cursor.isAtMarker('...')) cursor.fail('a quoted string contains a document marker');
    if (cursor.code() === END) cursor.fail('a quoted string has no end', start);
    value += scanWord(cursor, quote, folds);
    if (cursor.is(quote)) break;
    folds.skip(cursor);
    value += folds.take();
  }
  cursor.at++;
  return value;
}

/** Reads to the next blank, line break or closing quote. */
function scanWord(cursor: Cursor, quote: string, folds: LineFolds): string {
  let word = '';
  let start = cursor.at;
  while (!isBlankOrEnd(cursor.code())) {
    const isDoubled = quote === "'" && cursor.is("'") && cursor.is("'", 1);
    const isEscape = quote === '"' && cursor.is('\\');
    if (!isDoubled && !isEscape) {
      if (cursor.is(quote)) break;
      cursor.at++;
      continue;
    }
    word += cursor.text.slice(start, cursor.at);
    if (isDoubled) {
      cursor.at += 2;
      word += "'";
    } else if (isBreak(cursor.code(1))) {
      cursor.at++;
      cursor.readBreak();
      folds.addEscapedBreak();
      return word;
    } else {
      word += scanEscape(cursor);
    }
    start = cursor.at;
  }
  return word + cursor.text.slice(start, cursor.at);
}

function scanEscape(cursor: Cursor): string {
  const escape = cursor.text[cursor.at + 1] ?? '';
  const simple = Object.hasOwn(ESCAPES, escape) ? ESCAPES[escape] : undefined;
  if (simple !== undefined) {
    cursor.at += 2;
    return simple;
  }
  const length = Object.hasOwn(DIGITS, escape) ? DIGITS[escape] : undefined;
  if (length === undefined) cursor.fail(`${JSON.stringify(`\\${escape}`)} is not an escape of YAML`);
  const digits = cursor.text.slice(cursor.at + 2, cursor.at + 2 + length);
  const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? parseInt(digits, 16) : NaN;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  // Pairs of surrogates are an escape of JSON, and not of YAML.
  if (!(code <= 0x10ffff) || isSurrogate) cursor.fail(`"\\${escape}${digits}" is not a character`);
  cursor.at += 2 + length;
  return String.fromCodePoint(code);
}
