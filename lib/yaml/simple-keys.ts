import type { Cursor } from './cursor';

/** Where a key without `?` may begin: whether it is one shows at the `:` behind it. */
interface SimpleKey {
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** The number of its first token, counted from the beginning of the document. */
  readonly number: number;
  /** Whether the content would be an error if it were not a key. */
  readonly isRequired: boolean;
}

/** A key without `?` is on one line and has at most this many characters. */
const LONGEST = 1024;

/** The possible key of each flow level; at most one on each. */
export class SimpleKeys {
  /** Whether a key may begin at the current place. */
  public isAllowed = true;
  private readonly cursor: Cursor;
  private readonly keys: (SimpleKey | undefined)[] = [undefined];
  /** Of each flow level, the number of the token that began it or its last key. */
  private readonly numbers: number[] = [-1];
  /** The level of each possible key, by the number of its token. */
  private readonly levels = new Map<number, number>();

  public constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  public get flowLevel(): number {
    return this.keys.length - 1;
  }

  /** Whether the token with this number may be the first one of a key. */
  public isPossible(number: number): boolean {
    const level = this.levels.size === 0 ? undefined : this.levels.get(number);
    return level !== undefined && this.valid(level) !== undefined;
  }

  public save(indent: number, number: number): void {
    if (!this.isAllowed) return;
    this.drop();
    const { at, line, column } = this.cursor;
    const isRequired = this.flowLevel === 0 && indent === column;
    this.keys[this.flowLevel] = { at, line, column, number, isRequired };
    this.numbers[this.flowLevel] = number;
    this.levels.set(number, this.flowLevel);
  }

  /** What may have been a key is not one. */
  public drop(): void {
    const key = this.keys[this.flowLevel];
    if (key === undefined) return;
    if (key.isRequired) this.failAt(key);
    this.forget(key, this.flowLevel);
  }

  /** The key that a `:` belongs to; undefined for a `:` without one. */
  public takeKey(): SimpleKey | undefined {
    const key = this.valid(this.flowLevel);
    if (key !== undefined) this.forget(key, this.flowLevel);
    return key;
  }

  /** @param number the number of the token that opens the level */
  public openFlow(number: number): void {
    this.keys.push(undefined);
    this.numbers.push(number);
  }

  /** As in goyaml.v2, an empty list or map that is closed can no longer be a key. */
  public closeFlow(): void {
    if (this.flowLevel === 0) return;
    this.keys.pop();
    this.levels.delete(this.numbers.pop() ?? -1);
  }

  private valid(level: number): SimpleKey | undefined {
    const key = this.keys[level];
    if (key === undefined) return undefined;
    if (key.line === this.cursor.line && !this.isLong(key)) return key;
    if (key.isRequired) this.failAt(key);
    this.forget(key, level);
    return undefined;
  }

  private isLong({ at }: SimpleKey): boolean {
    const length = this.cursor.at - at;
    if (length <= LONGEST) return false;
    // A character beyond U+FFFF counts once, and has two units here.
    return length > 2 * LONGEST || Array.from(this.cursor.text.slice(at, this.cursor.at)).length > LONGEST;
  }

  private forget(key: SimpleKey, level: number): void {
    this.keys[level] = undefined;
    this.levels.delete(key.number);
  }

  private failAt(key: SimpleKey): never {
    return this.cursor.fail('a key is followed by ":" on the same line', key.at);
  }
}
