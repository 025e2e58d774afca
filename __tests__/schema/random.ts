/** Numbers that look random and are the same on every run. */
export class Random {
  private state: number;

  public constructor(seed: number) {
    this.state = seed;
  }

  /** At least 0 and below 1. @see mulberry32 */
  public next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number below the bound. */
  public below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  public pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }
}
