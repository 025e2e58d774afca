import { END, isBlank, isBreak, isBreakOrEnd, SPACE, TAB, type Cursor } from './cursor';

/** What stands behind the `|` or `>` of a block scalar. */
interface Header {
  readonly isLiteral: boolean;
  readonly chomping: string;
  /** 0 when the first line decides. */
  readonly increment: number;
}

/**
 * Reads a literal (`|`) or folded (`>`) scalar.
 *
 * @param parent the column of the block that contains it; -1 for none
 * @see goyaml.v2, yaml_parser_scan_block_scalar
 */
export function scanBlock(cursor: Cursor, parent: number): string {
  const { isLiteral, chomping, increment } = scanHeader(cursor);
  let indent = increment === 0 ? 0 : Math.max(parent, 0) + increment;
  let value = '';
  let lineBreak = '';
  let wasIndented = false;
  let empty = scanEmptyLines(cursor, indent);
  if (indent === 0) indent = Math.max(empty.deepest, parent + 1, 1);

  while (cursor.column === indent && cursor.code() !== END) {
    const isIndented = isBlank(cursor.code());
    const isFolded = !isLiteral && !wasIndented && !isIndented && lineBreak === '\n';
    if (!isFolded) value += lineBreak;
    else if (empty.breaks === '') value += ' ';
    value += empty.breaks;
    wasIndented = isIndented;
    const start = cursor.at;
    cursor.skipToBreak();
    value += cursor.text.slice(start, cursor.at);
    lineBreak = cursor.readBreak();
    empty = scanEmptyLines(cursor, indent);
  }
  if (chomping !== '-') value += lineBreak;
  if (chomping === '+') value += empty.breaks;
  return value;
}

function scanHeader(cursor: Cursor): Header {
  const isLiteral = cursor.is('|');
  cursor.at++;
  let chomping = scanChomping(cursor);
  let increment = 0;
  if (cursor.code() >= 0x30 && cursor.code() <= 0x39) {
    increment = cursor.code() - 0x30;
    if (increment === 0) cursor.fail('the indentation of a block string is 1 to 9');
    cursor.at++;
    if (chomping === '') chomping = scanChomping(cursor);
  }
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreakOrEnd(cursor.code())) cursor.fail('a block string begins on the line after its header');
  cursor.readBreak();
  return { isLiteral, chomping, increment };
}

function scanChomping(cursor: Cursor): string {
  const chomping = cursor.is('+') ? '+' : cursor.is('-') ? '-' : '';
  cursor.at += chomping.length;
  return chomping;
}

/** Moves over empty lines and the indentation of the next one. */
function scanEmptyLines(cursor: Cursor, indent: number): { readonly breaks: string; readonly deepest: number } {
  let breaks = '';
  let deepest = 0;
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.code() === SPACE) cursor.at++;
    deepest = Math.max(deepest, cursor.column);
    if ((indent === 0 || cursor.column < indent) && cursor.code() === TAB) cursor.fail('a tab is used as indentation');
    if (!isBreak(cursor.code())) return { breaks, deepest };
    breaks += cursor.readBreak();
  }
}
