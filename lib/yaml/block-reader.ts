import { FlowReader } from './flow-reader';
import { readLiteral } from './literal-text';
import { addOffset, type LocatedValue, type Offsets } from './offsets';
import { readQuoted } from './quoted-text';
import { resolveUsual } from './resolve-usual';
import { unusual, Unusual } from './unusual';

const KEY = /(?:([A-Za-z_][\w./-]*)|"([^"\\\n]+)"|'([^'\n]+)'):(?=[ \n]|$)/y;
const ITEM = /-(?=[ \n]|$)/y;
const REST_OF_LINE = / *(?: #[^\n]*)?(?:\n|$)/y;
const SPACES = / */y;
const NOT_PLAIN = /^[?:,[\]{}#&*!|>'"%@`]|^-(?: |$)|: |:$|\t/;
/** Line ends other than `\n`. */
const RARE_BREAK = /[\r\u0085\u2028\u2029]/;
const DEEPEST = 100;

/**
 * Reads the YAML that people and tools write for Kubernetes: maps and lists by indentation, scalars on one line,
 * literal strings and short flow values. Everything else is left to the full reader.
 *
 * @param text one document
 * @param needsOffsets whether the places of fields are needed
 * @returns undefined for what is left to the full reader: rare or doubtful syntax, and everything invalid
 */
export function readBlocks(text: string, needsOffsets: boolean): LocatedValue | undefined {
  if (RARE_BREAK.test(text)) return undefined;
  const offsets: Offsets | undefined = needsOffsets ? new Map() : undefined;
  try {
    return new BlockReader(text, offsets).read();
  } catch (error) {
    // A regular expression over a very long line exhausts the stack.
    if (error instanceof Unusual || error instanceof RangeError) return undefined;
    throw error;
  }
}

class BlockReader {
  private readonly text: string;
  private readonly offsets: Offsets | undefined;
  /** After what was read; at the first character of a line once `indent` is known. */
  private at = 0;
  /** Spaces before the character at `at`, on its line; -1 at the end. */
  private indent = -1;

  public constructor(text: string, offsets: Offsets | undefined) {
    this.offsets = offsets;
    this.text = text;
  }

  public read(): LocatedValue {
    this.findLine();
    const start = this.indent === -1 ? 0 : this.at;
    const value = this.readDocument();
    if (this.indent !== -1) throw unusual;
    return { value, offsets: this.offsets ?? new Map<object, never>(), start };
  }

  private readDocument(): unknown {
    if (this.indent === -1) return null;
    const isFlow = this.text[this.at] === '{' || this.text[this.at] === '[';
    return isFlow ? this.readFlow(true, 0) : this.readBlock(0);
  }

  private readBlock(depth: number): unknown {
    if (depth > DEEPEST) throw unusual;
    return this.isAt(ITEM) ? this.readList(this.indent, depth) : this.readMap(this.indent, depth);
  }

  private readMap(column: number, depth: number): object {
    const map: Record<string, unknown> = {};
    do {
      KEY.lastIndex = this.at;
      const match = KEY.exec(this.text);
      const key = match?.[1] ?? match?.[2] ?? match?.[3];
      if (match === null || key === undefined || !isOrdinary(key, match[1]) || Object.hasOwn(map, key)) {
        throw unusual;
      }
      const start = this.at;
      this.at += match[0].length;
      map[key] = this.readValue(column, depth);
      addOffset(this.offsets, map, key, start);
    } while (this.indent === column);
    if (this.indent > column) throw unusual;
    return map;
  }

  private readList(column: number, depth: number): unknown[] {
    const list: unknown[] = [];
    do {
      const dash = this.at;
      this.at++;
      // The item is on the next line, or is null.
      if (this.isBlankLine()) throw unusual;
      this.at = this.behindBlanks();
      addOffset(this.offsets, list, list.length, this.at);
      if (this.isAt(KEY) || this.isAt(ITEM)) {
        this.indent = column + (this.at - dash);
        list.push(this.readBlock(depth + 1));
      } else {
        list.push(this.readInline(column, depth));
      }
    } while (this.indent === column && this.isAt(ITEM));
    // A key at the column of the list belongs to the map that contains the list.
    if (this.indent > column) throw unusual;
    return list;
  }

  /** Reads the value after `key:`, and finds the next line. */
  private readValue(column: number, depth: number): unknown {
    if (this.isBlankLine()) {
      this.findLine();
      if (this.indent > column) return this.readBlock(depth + 1);
      return this.indent === column && this.isAt(ITEM) ? this.readList(column, depth + 1) : null;
    }
    const start = this.behindBlanks();
    // A tab, which counts as white space only in some places.
    if (start === this.at) throw unusual;
    this.at = start;
    return this.readInline(column, depth);
  }

  private readInline(column: number, depth: number): unknown {
    let value: unknown;
    switch (this.text[this.at]) {
      case '{':
      case '[':
        return this.readFlow(false, depth);
      case '|': {
        const literal = readLiteral(this.text, this.at, column);
        this.at = literal.end;
        value = literal.value;
        break;
      }
      case '"':
      case "'": {
        const quoted = readQuoted(this.text, this.at);
        this.at = quoted.end;
        this.skipRestOfLine();
        value = quoted.value;
        break;
      }
      case undefined:
      default:
        value = this.readPlain();
    }
    this.findLine();
    return value;
  }

  private readPlain(): unknown {
    const end = this.text.indexOf('\n', this.at);
    const line = this.text.slice(this.at, end === -1 ? undefined : end);
    const comment = line.indexOf(' #');
    const plain = withoutTrailingSpaces(comment === -1 ? line : line.slice(0, comment));
    if (NOT_PLAIN.test(plain)) throw unusual;
    this.at += line.length;
    this.skipRestOfLine();
    return resolveUsual(plain);
  }

  private readFlow(isDocument: boolean, depth: number): unknown {
    const reader = new FlowReader(this.text, this.offsets, isDocument, this.at);
    const value = reader.readValue(depth);
    this.at = reader.at;
    this.skipRestOfLine();
    this.findLine();
    return value;
  }

  /** Moves to the next line with content, and finds its indentation. */
  private findLine(): void {
    for (;;) {
      const start = this.behindBlanks();
      const sign = this.text[start];
      if (sign === undefined) {
        [this.at, this.indent] = [start, -1];
        return;
      }
      if (sign === '\t') throw unusual;
      if (sign !== '\n' && sign !== '#') {
        [this.indent, this.at] = [start - this.at, start];
        return;
      }
      const end = this.text.indexOf('\n', start);
      this.at = end === -1 ? this.text.length : end + 1;
    }
  }

  private behindBlanks(): number {
    SPACES.lastIndex = this.at;
    SPACES.exec(this.text);
    return SPACES.lastIndex;
  }

  private isBlankLine(): boolean {
    return this.isAt(REST_OF_LINE);
  }

  private skipRestOfLine(): void {
    if (!this.isAt(REST_OF_LINE)) throw unusual;
    this.at = REST_OF_LINE.lastIndex;
  }

  private isAt(pattern: RegExp, at = this.at): boolean {
    pattern.lastIndex = at;
    return pattern.test(this.text);
  }
}

/** A regular expression for it would take quadratic time in the number of spaces before the last word. */
function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

/** Keys that are not strings (`on`, `null`), and `__proto__`, are left to the full reader. */
function isOrdinary(key: string, plain: string | undefined): boolean {
  return key !== '__proto__' && key.length <= 1000 && (plain === undefined || typeof resolveUsual(key) === 'string');
}
