import type { ConformanceArea, ConformanceCase } from './conformance-case';

/** Writes how many of the recorded cases agree, by area and kind, with the total on the last line. */
export function formatConformance(
  areas: readonly ConformanceArea[],
  format: 'text' | 'json',
  verbose: boolean,
): string {
  const cases = areas.flatMap((area) => area.cases);
  const byArea = groupBy(cases, ({ area }) => area);
  if (format === 'json') {
    const counts = [...byArea].map(([area, own]) => [area, countOf(own)] as const);
    const disagreements = cases.filter(({ agrees }) => !agrees);
    const figures = areas.flatMap((area) => area.figures);
    return JSON.stringify({ areas: Object.fromEntries(counts), figures, disagreements, total: countOf(cases) });
  }
  const lines = [...byArea].flatMap(([area, own]) => [
    ...[...groupBy(own, ({ kind }) => kind)].sort().map(([kind, some]) => `${area} ${kind} ${formatCount(some)}`),
    `${area} ${formatCount(own)}`,
  ]);
  const figures = areas.flatMap((area) => area.figures);
  const differences = cases.flatMap(({ area, kind, id, difference }) =>
    difference === undefined ? [] : [`${area} ${kind} ${id}: ${difference}`],
  );
  return [...(verbose ? differences : []), ...lines, ...figures, `total ${formatCount(cases)}`].join('\n');
}

function formatCount(cases: readonly ConformanceCase[]): string {
  const { agreeing, recorded } = countOf(cases);
  return `${String(agreeing)}/${String(recorded)}`;
}

function countOf(cases: readonly ConformanceCase[]): { readonly agreeing: number; readonly recorded: number } {
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
