import { BracketReader } from './bracket-reader';
import { addOffset, type Offsets } from './offsets';
import { readQuoted } from './quoted-text';
import { resolveUsual } from './resolve-usual';
import { unusual } from './unusual';

const SPACES = /[ ]*/y;
const SPACES_AND_LINES = /[ \t\n]*/y;
const PLAIN = /[\w./+-][\w./+* -]*/y;
const PLAIN_OF_JSON = /-?\w[\w.+-]*/y;
const LONGEST_KEY = 1000;
const DEEPEST = 100;

/** Reads simple flow values, `{ a: 1, b: ["x"] }`. Other syntax is left to the full reader. */
export class FlowReader extends BracketReader {
  private readonly mayBreakLines: boolean;

  /** @param mayBreakLines whether values may span lines with any indentation: true only for a whole document */
  public constructor(text: string, offsets: Offsets | undefined, mayBreakLines: boolean, at: number) {
    super(text, at, offsets);
    this.mayBreakLines = mayBreakLines;
  }

  /** Reads the value at `at`, and moves past it. */
  public readValue(depth: number): unknown {
    if (depth > DEEPEST) throw unusual;
    switch (this.text[this.at]) {
      case '{':
        return this.readMap(depth);
      case '[':
        return this.readList(depth);
      case undefined:
      default:
        return this.readScalar();
    }
  }

  protected override readItem(depth: number): unknown {
    return this.readValue(depth);
  }

  private readMap(depth: number): object {
    const map: Record<string, unknown> = {};
    for (let more = this.enter('}'); more; more = this.goOn('}')) {
      const start = this.at;
      const key = this.readScalar();
      // Keys that are not strings, and `__proto__`, are rare.
      if (typeof key !== 'string' || key === '__proto__' || key === '<<' || Object.hasOwn(map, key)) {
        throw unusual;
      }
      if (this.at - start > LONGEST_KEY) throw unusual;
      const isQuoted = this.text[this.at - 1] === '"';
      if (this.text[this.at] !== ':') throw unusual;
      this.at++;
      if (!isQuoted && !/[ \n]/.test(this.text[this.at] ?? '')) throw unusual;
      this.skip();
      map[key] = this.readValue(depth + 1);
      addOffset(this.offsets, map, key, start);
    }
    return map;
  }

  private readScalar(): unknown {
    const first = this.text[this.at];
    if (first === '"' || first === "'") {
      const { value, end } = readQuoted(this.text, this.at);
      this.at = end;
      return value;
    }
    const pattern = this.mayBreakLines ? PLAIN_OF_JSON : PLAIN;
    pattern.lastIndex = this.at;
    const plain = pattern.exec(this.text)?.[0].trimEnd();
    if (plain === undefined || plain === '-' || plain.startsWith('- ')) throw unusual;
    this.at += plain.length;
    return resolveUsual(plain);
  }

  protected override skip(): void {
    const spaces = this.mayBreakLines ? SPACES_AND_LINES : SPACES;
    spaces.lastIndex = this.at;
    spaces.exec(this.text);
    this.at = spaces.lastIndex;
  }
}
