import type { Severity } from './diagnostic';

/** All severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether a severity is as bad as another, or worse. */
export function isAtLeastAsSevere(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

export function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}
