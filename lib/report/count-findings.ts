import type { Severity } from '../model/diagnostic';
import { severities } from '../model/severity';
import type { CheckResult } from './check-result';

/** The number of findings of each severity. */
export function countFindings({ findings }: CheckResult): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** `2 errors, 1 warning in 10 objects (Istio 1.31), 1 acknowledged`; `no findings in …` if there are none. */
export function formatSummary(result: CheckResult): string {
  const counts = countFindings(result);
  const parts = severities.flatMap((severity) => {
    if (counts[severity] === 0) return [];
    return [severity === 'info' ? `${String(counts.info)} info` : plural(counts[severity], severity)];
  });
  const found = parts.length === 0 ? 'no findings' : parts.join(', ');
  const acknowledged = result.acknowledged.length === 0 ? '' : `, ${String(result.acknowledged.length)} acknowledged`;
  return `${found} in ${plural(result.objects, 'object')} (Istio ${result.release})${acknowledged}`;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
