import { nearestName } from '../model/nearest';
import { groupBy } from './group-by';

const MOST_COMPARED = 200;
const LONGEST_COMPARED = 200;

/** Suggests similar names without comparing a misspelled one with all of them. */
export class NameIndex {
  private readonly byStart: ReadonlyMap<string, readonly string[]>;
  private readonly byEnd: ReadonlyMap<string, readonly string[]>;

  public constructor(names: Iterable<string>) {
    const list = [...new Set(names)];
    this.byStart = groupBy(list, startOf);
    this.byEnd = groupBy(list, endOf);
  }

  /** @returns undefined if no name with a common beginning or ending is similar */
  public nearest(name: string): string | undefined {
    if (name.length > LONGEST_COMPARED) return undefined;
    const candidates = [...(this.byStart.get(startOf(name)) ?? []), ...(this.byEnd.get(endOf(name)) ?? [])];
    const alike = candidates.filter((candidate) => Math.abs(candidate.length - name.length) <= name.length / 3 + 1);
    return nearestName(name, alike.slice(0, MOST_COMPARED));
  }
}

function startOf(name: string): string {
  return name.slice(0, 2).toLowerCase();
}

function endOf(name: string): string {
  return name.slice(-2).toLowerCase();
}
