import { matchesLabels, type Labels } from './labels';

/** Finds labeled items by a selector without a full scan. */
export class LabelIndex<T> {
  private readonly byLabel = new Map<string, T[]>();
  private readonly items: readonly T[];
  private readonly labelsOf: (item: T) => Labels;

  public constructor(items: readonly T[], labelsOf: (item: T) => Labels) {
    this.items = items;
    this.labelsOf = labelsOf;
    for (const item of items) {
      for (const [key, value] of labelsOf(item)) {
        const label = `${key}=${value}`;
        const known = this.byLabel.get(label);
        if (known === undefined) this.byLabel.set(label, [item]);
        else known.push(item);
      }
    }
  }

  public get size(): number {
    return this.items.length;
  }

  /** The matching items, in the given order. An empty selector matches all. */
  public *matching(selector: Labels): Generator<T, void, undefined> {
    let fewest = this.items;
    for (const [key, value] of selector) {
      const candidates = this.byLabel.get(`${key}=${value}`) ?? [];
      if (candidates.length < fewest.length) fewest = candidates;
    }
    for (const item of fewest) if (matchesLabels(selector, this.labelsOf(item))) yield item;
  }

  public first(selector: Labels): T | undefined {
    for (const item of this.matching(selector)) return item;
    return undefined;
  }
}
