import type { ConformanceCase } from './conformance-case';

interface Count {
  readonly agreeing: number;
  readonly recorded: number;
}

/** Writes how many of the recorded cases agree, by area and kind, with the total on the last line. */
export function formatConformance(all: readonly ConformanceCase[], format: 'text' | 'json', verbose: boolean): string {
  const skipped = all.filter((each) => each.skipped !== undefined);
  const cases = all.filter((each) => each.skipped === undefined);
  const byArea = groupBy(cases, ({ area }) => area);
  if (format === 'json') {
    const areas = Object.fromEntries([...byArea].map(([area, own]) => [area, countOf(own)]));
    const disagreements = cases.filter(({ agrees }) => !agrees);
    return JSON.stringify({ areas, sameField: namedOf(cases), disagreements, skipped, total: countOf(cases) });
  }
  const lines = [...byArea].flatMap(([area, own]) => [
    ...[...groupBy(own, ({ kind }) => kind)].sort().map(([kind, some]) => `${area} ${kind} ${formatCount(some)}`),
    `${area} ${formatCount(own)}`,
    ...formatNamed(area, own),
  ]);
  const differences = cases.flatMap(({ area, kind, id, difference }) =>
    difference === undefined ? [] : [`${area} ${kind} ${id}: ${difference}`],
  );
  const reasons = [...groupBy(skipped, ({ area, kind, skipped: reason = '' }) => `${area} ${kind}: ${reason}`)];
  const told = reasons.map(([reason, some]) => `skipped ${String(some.length)} of ${reason}`);
  const names = skipped.map(({ area, id }) => `skipped ${area} ${id}`);
  return [...(verbose ? [...differences, ...names] : []), ...lines, ...told, `total ${formatCount(cases)}`].join('\n');
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
