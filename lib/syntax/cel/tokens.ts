/** A word of a CEL expression. */
export interface Token {
  readonly kind: 'name' | 'int' | 'double' | 'string' | 'symbol' | 'end';
  /** As written; the characters themselves for a string. */
  readonly text: string;
  /** From 0, in the expression. */
  readonly place: number;
}

const SPACE = /(?:\s+|\/\/[^\n]*)*/y;
const NUMBER = /(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)|0x[0-9a-fA-F]+|\d+/y;
const NAME = /[A-Za-z_]\w*/y;
const STRING = /([rR]?)("""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/y;
const SYMBOL = /&&|\|\||==|!=|<=|>=|[-+*/%<>!?:.,()[\]{}]/y;

/**
 * Splits a CEL expression into its words, the last of which is the end.
 *
 * @throws {Error} when a character begins no word
 * @see CEL specification, Syntax
 */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let place = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = place;
    const match = pattern.exec(expression) ?? undefined;
    place += match?.[0].length ?? 0;
    return match;
  };
  for (;;) {
    take(SPACE);
    const start = place;
    const add = (kind: Token['kind'], text: string) => tokens.push({ kind, text, place: start });
    if (start === expression.length) {
      add('end', '');
      return tokens;
    }
    // A string first: r'...' begins as a name does.
    const string = take(STRING);
    if (string !== undefined) {
      add('string', charactersOf(string[2] ?? '', string[1] !== ''));
      continue;
    }
    const number = take(NUMBER)?.[0];
    if (number !== undefined) {
      add(/^\d+$|^0x/.test(number) ? 'int' : 'double', number);
      continue;
    }
    const name = take(NAME)?.[0];
    const symbol = name ?? take(SYMBOL)?.[0];
    if (symbol === undefined) throw new Error(`not CEL at character ${String(place)}: ${expression}`);
    add(name === undefined ? 'symbol' : 'name', symbol);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function charactersOf(quoted: string, isRaw: boolean): string {
  const quotes = /^("""|''')/.test(quoted) ? 3 : 1;
  const inside = quoted.slice(quotes, -quotes);
  if (isRaw) return inside;
  return inside.replace(
    /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|(.))/gs,
    (_, ...groups: (string | undefined)[]) => {
      const [hex, short, long, octal, letter = ''] = groups;
      const code = hex ?? short ?? long;
      if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
      return octal === undefined ? (ESCAPES[letter] ?? letter) : String.fromCodePoint(parseInt(octal, 8));
    },
  );
}
