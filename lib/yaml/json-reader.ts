import { BracketReader } from './bracket-reader';
import { deepestNesting } from './limits';
import { addOffset, type Offsets } from './offsets';
import { endOfDouble } from './quoted-text';
import { Unreadable } from './unreadable';
import { unusual } from './unusual';
import type { YamlFinding } from './yaml-finding';

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const WORDS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads strict JSON, one value after the other. */
export class JsonReader extends BracketReader {
  /** After the last value that was read. */
  public end: number;
  public readonly findings: YamlFinding[] = [];
  /** Whether a value was met that has no equal in JavaScript. */
  public isInexact = false;

  public constructor(text: string, at: number, offsets: Offsets | undefined) {
    super(text, at, offsets);
    this.end = at;
  }

  /**
   * Reads the value that begins here.
   *
   * @throws Unusual if it is not JSON; Unreadable if it is nested too deeply
   */
  public read(depth = 0): unknown {
    if (depth > deepestNesting) {
      const message = `nested deeper than ${String(deepestNesting)} levels`;
      throw new Unreadable({ rule: 'yaml-within-limits', message, offset: this.at });
    }
    const value = this.readValue(depth);
    this.end = this.at;
    this.skip();
    return value;
  }

  protected override readItem(depth: number): unknown {
    return this.read(depth);
  }

  private readValue(depth: number): unknown {
    switch (this.text[this.at]) {
      case '{':
        return this.readMap(depth);
      case '[':
        return this.readList(depth);
      case '"':
        return this.readString();
      case undefined:
      default:
        return this.readLiteral();
    }
  }

  private readMap(depth: number): object {
    const map: Record<string, unknown> = {};
    for (let more = this.enter('}'); more; more = this.goOn('}')) {
      const start = this.at;
      if (this.text[start] !== '"') throw unusual;
      const key = this.readString();
      this.skip();
      if (this.text[this.at] !== ':') throw unusual;
      this.at++;
      this.skip();
      if (Object.hasOwn(map, key)) this.reportSecond(key, start);
      const value = this.read(depth + 1);
      if (key === '__proto__')
        Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
      else map[key] = value;
      addOffset(this.offsets, map, key, start);
    }
    return map;
  }

  private readString(): string {
    const start = this.at;
    this.at = endOfDouble(this.text, start);
    try {
      const value = String(JSON.parse(this.text.slice(start, this.at)));
      // As in Go, half of a surrogate pair is no character.
      return value.replace(/\p{Surrogate}/gu, '\ufffd');
    } catch {
      throw unusual;
    }
  }

  private readLiteral(): boolean | number | null {
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    return this.readNumber();
  }

  private readNumber(): number {
    const start = this.at;
    NUMBER.lastIndex = start;
    const [text, fraction, exponent] = NUMBER.exec(this.text) ?? [];
    if (text === undefined) throw unusual;
    this.at += text.length;
    const next = this.text[this.at] ?? '';
    if (exponent === undefined && (/[eE]/.test(next) || (next === '.' && fraction === undefined))) throw unusual;
    const value = Number(text);
    const isInteger = fraction === undefined && exponent === undefined;
    if (!Number.isFinite(value) || (isInteger && isInexact(text, value))) this.reportInexact(text, start);
    return value;
  }

  private reportInexact(text: string, offset: number): void {
    this.isInexact = true;
    const message = `integers are exact up to 2^53 here, got ${text.slice(0, 80)}`;
    this.findings.push({ rule: 'yaml-well-formed', message, fix: 'Quote it if it is a string', offset });
  }

  private reportSecond(key: string, offset: number): void {
    const message = `the key ${JSON.stringify(key.slice(0, 80))} is written twice in one map, and readers keep one or refuse both`;
    this.findings.push({ rule: 'yaml-keys-unique', message, fix: 'Keep one of the two', offset });
  }

  protected override skip(): void {
    this.at = skipJsonSpace(this.text, this.at);
  }
}

/** Integers of up to 64 bits are exact to the API server, and longer ones are floats. */
function isInexact(text: string, value: number): boolean {
  if (Number.isSafeInteger(value) || text.length > 20) return false;
  const exact = BigInt(text);
  return BigInt.asIntN(64, exact) === exact && BigInt(value) !== exact;
}

/** A regular expression over megabytes of spaces would exhaust the stack. */
export function skipJsonSpace(text: string, at: number): number {
  while (' \t\n\r'.includes(text[at] ?? 'end')) at++;
  return at;
}
