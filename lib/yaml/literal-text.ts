import { unusual } from './unusual';

const HEADER = /\|([-+]?) *\n/y;

/** A literal string after `|`, and where it ends. */
interface LiteralText {
  readonly value: string;
  /** The beginning of the line after it. */
  readonly end: number;
}

/**
 * Reads a literal string, whose lines are indented deeper than `column`.
 *
 * @param begin the offset of the `|`
 */
export function readLiteral(text: string, begin: number, column: number): LiteralText {
  HEADER.lastIndex = begin;
  const chomping = HEADER.exec(text)?.[1];
  // Without a line break at the very end, readers differ about the last line.
  if (chomping === undefined || !text.endsWith('\n')) throw unusual;

  const lines: string[] = [];
  let indent = -1;
  let at = HEADER.lastIndex;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end);
    const spaces = countSpaces(line);
    if (spaces === line.length) {
      // Spaces on an otherwise empty line, before the indentation is known or beyond it.
      if (spaces > 0 && indent === -1) throw unusual;
      lines.push(line.slice(indent === -1 ? 0 : indent));
    } else {
      if (indent === -1) {
        if (spaces <= column) break;
        // A tab after the first indentation, which kubectl rejects.
        if (line[spaces] === '\t') throw unusual;
        indent = spaces;
      }
      if (spaces < indent) {
        if (spaces > column || line[spaces] === '\t') throw unusual;
        break;
      }
      lines.push(line.slice(indent));
    }
    at = end + 1;
  }
  return { value: chomp(lines, chomping), end: at };
}

function countSpaces(line: string): number {
  let count = 0;
  while (line[count] === ' ') count++;
  return count;
}

function chomp(lines: readonly string[], chomping: string): string {
  if (chomping === '+') return lines.map((line) => `${line}\n`).join('');
  let last = lines.length;
  while (last > 0 && lines[last - 1] === '') last--;
  const kept = lines.slice(0, last).join('\n');
  return chomping === '-' || last === 0 ? kept : `${kept}\n`;
}
