import type { ConformanceCase } from './conformance-case';
import { isUnexplained } from './mark-known';

interface Count {
  readonly agreeing: number;
  readonly recorded: number;
}

/**
 * Formats how many recorded cases agree, by area and kind, with the total on the last line.
 *
 * @param verbose whether to name each known difference and each skipped case; other differences are always named
 * @param remarks lines to print before the total: errors in the list, areas that are left out
 */
export function formatConformance(
  all: readonly ConformanceCase[],
  format: 'text' | 'json',
  verbose: boolean,
  remarks: readonly string[] = [],
): string {
  const skipped = all.filter((each) => each.skipped !== undefined);
  const cases = all.filter((each) => each.skipped === undefined);
  const byArea = groupBy(cases, ({ area }) => area);
  if (format === 'json') {
    const areas = Object.fromEntries([...byArea].map(([area, own]) => [area, countOf(own)]));
    const disagreements = cases.filter(({ agrees }) => !agrees);
    return JSON.stringify({ areas, sameField: namedOf(cases), disagreements, skipped, remarks, total: countOf(cases) });
  }
  const lines = [...byArea].flatMap(([area, own]) => [
    ...[...groupBy(own, ({ kind }) => kind)].sort().map(([kind, some]) => `${area} ${kind} ${formatCount(some)}`),
    `${area} ${formatCount(own)}`,
    ...formatNamed(area, own),
  ]);
  const differing = cases.filter((each) => isUnexplained(each) || (verbose && !each.agrees));
  const differences = differing.map(({ area, kind, id, difference = '' }) => `${area} ${kind} ${id}: ${difference}`);
  const names = verbose ? skipped.map(({ area, id }) => `skipped ${area} ${id}`) : [];
  return [
    ...differences,
    ...names,
    ...lines,
    ...formatKnown(cases),
    ...formatSkipped(skipped),
    ...remarks,
    `total ${formatCount(cases)}`,
  ].join('\n');
}

function formatSkipped(skipped: readonly ConformanceCase[]): readonly string[] {
  const reasons = groupBy(skipped, ({ area, kind, skipped: reason = '' }) => `${area} ${kind}: ${reason}`);
  return [...reasons].map(([reason, some]) => `skipped ${String(some.length)} of ${reason}`);
}

function formatKnown(cases: readonly ConformanceCase[]): readonly string[] {
  const known = cases.filter((each) => each.known !== undefined);
  if (known.length === 0) return [];
  const reasons = groupBy(known, ({ area, known: reason = '' }) => `${area}: ${reason}`);
  return [
    `known differences ${String(known.length)}, by reason`,
    ...[...reasons].sort().map(([reason, some]) => `  ${String(some.length)} of ${reason}`),
  ];
}

function formatNamed(area: string, cases: readonly ConformanceCase[]): readonly string[] {
  const { agreeing, recorded } = namedOf(cases);
  return recorded === 0 ? [] : [`${area}, first errors at the same field ${String(agreeing)}/${String(recorded)}`];
}

function namedOf(cases: readonly ConformanceCase[]): Count {
  const placed = cases.filter(({ namesField }) => namesField !== undefined);
  return { agreeing: placed.filter(({ namesField }) => namesField).length, recorded: placed.length };
}

function formatCount(cases: readonly ConformanceCase[]): string {
  const { agreeing, recorded } = countOf(cases);
  return `${String(agreeing)}/${String(recorded)}`;
}

function countOf(cases: readonly ConformanceCase[]): Count {
  return { agreeing: cases.filter(({ agrees }) => agrees).length, recorded: cases.length };
}

function groupBy(
  cases: readonly ConformanceCase[],
  key: (each: ConformanceCase) => string,
): ReadonlyMap<string, readonly ConformanceCase[]> {
  const groups = new Map<string, ConformanceCase[]>();
  for (const each of cases) {
    const group = groups.get(key(each));
    if (group === undefined) groups.set(key(each), [each]);
    else group.push(each);
  }
  return groups;
}
