import type { Severity } from './diagnostic';

/** All severities, from worst to least. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether a severity is at least as severe as another. */
export function isAtLeastAsSevere(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

export function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}
