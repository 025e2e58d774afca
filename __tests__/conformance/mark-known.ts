import type { ConformanceCase } from './conformance-case';
import type { KnownDifference } from './known-differences';

export interface Marked {
  /** The cases, with a reason for those that differ and are listed. */
  readonly cases: readonly ConformanceCase[];
  /** What is wrong with the list. */
  readonly faults: readonly string[];
}

/**
 * Compares cases with the list of known differences.
 *
 * @param isWhole whether `cases` has every recording of its areas; if it has only some, a listed id may be missing
 */
export function markKnown(
  cases: readonly ConformanceCase[],
  list: readonly KnownDifference[],
  isWhole: boolean,
): Marked {
  const areas = new Set(cases.map(({ area }) => area));
  const found = new Map(cases.map((each) => [keyOf(each.area, each.id), each]));
  const reasons = new Map<string, string>();
  const faults: string[] = [];
  for (const { area, reason, ids } of list.filter((entry) => areas.has(entry.area))) {
    for (const id of ids) {
      const key = keyOf(area, id);
      const listed = found.get(key);
      if (reasons.has(key)) faults.push(`${key} is listed twice; remove one`);
      else if (listed === undefined && isWhole)
        faults.push(`${key} is listed but not recorded; remove it from the list`);
      else if (listed?.skipped !== undefined) faults.push(`${key} is skipped; remove it from the list`);
      else if (listed?.agrees === true) faults.push(`${key} agrees; remove it from the list`);
      reasons.set(key, reason);
    }
  }
  const marked = cases.map((each): ConformanceCase => {
    const reason = reasons.get(keyOf(each.area, each.id));
    return reason === undefined || each.agrees ? each : { ...each, known: reason };
  });
  return { cases: marked, faults };
}

/** Whether a case differs and no list explains it. */
export function isUnexplained({ agrees, known, skipped }: ConformanceCase): boolean {
  return !agrees && known === undefined && skipped === undefined;
}

function keyOf(area: string, id: string): string {
  return `${area} ${id}`;
}
