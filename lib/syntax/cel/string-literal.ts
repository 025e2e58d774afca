import { CelSyntaxError } from './syntax-error';

const PARTS = /^([bBrR]*)("""|'''|"|')([^]*)\2$/;
const ESCAPE =
  /\\(?:([abfnrtv])|([\\?"'`])|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|[^])/g;
const LETTERS: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const LAST_CHARACTER = 0x10ffff;

/**
 * Reads the characters of a string or bytes literal, quotes and prefix included: `r'\d'`, `"a\n"`.
 *
 * @throws CelSyntaxError for an escape that CEL does not define
 */
export function readStringLiteral(literal: string): string {
  const [, prefix = '', , inside = ''] = PARTS.exec(literal) ?? [];
  if (/[rR]/.test(prefix)) return inside;
  return inside.replace(ESCAPE, (escape: string, ...groups: (string | undefined)[]) => {
    const [letter, itself, byte, short, long, octal] = groups;
    if (letter !== undefined) return LETTERS[letter] ?? letter;
    if (itself !== undefined) return itself;
    const hex = byte ?? short ?? long;
    const code = octal === undefined ? parseInt(hex ?? '', 16) : parseInt(octal, 8);
    if (!(code <= LAST_CHARACTER)) throw new CelSyntaxError(`CEL has no escape ${escape}, in ${literal.slice(0, 80)}`);
    return String.fromCodePoint(code);
  });
}
