import type { Severity } from '../model/diagnostic';

interface CheckRule {
  readonly severity: Severity;
  readonly summary: string;
}

/** The rules of `lib/check` itself, by name. */
export const checkRules = {
  'object-unique': { severity: 'error', summary: 'Two objects have the same kind, namespace and name.' },
  'acknowledgement-matches': { severity: 'warning', summary: 'An acknowledgement matches no finding.' },
  'acknowledgement-name-current': { severity: 'info', summary: 'An acknowledgement uses the old name of a rule.' },
  'configuration-valid': { severity: 'error', summary: 'A setting in cdk8s-istio.yaml is invalid.' },
  'rule-completes': { severity: 'error', summary: 'A rule stopped with an internal error.' },
} as const satisfies Readonly<Record<string, CheckRule>>;
