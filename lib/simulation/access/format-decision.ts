import { formatFieldPath } from '../../model/field-path';
import { formatResourceName } from '../../snapshot/resource';
import type { AccessDecision, AccessStep } from './access-decision';

/** `denied (403): no rule of shop/cart allows it` */
export function reasonOf(decision: AccessDecision): string {
  if (decision.outcome === 'allowed') return 'allowed';
  const status = 'status' in decision && decision.status !== undefined ? ` (${String(decision.status)})` : '';
  return `${decision.outcome}${status}: ${decision.reason}`;
}

/** `shop/cart spec.rules[0]: DENY: rule 0 matches` */
export function formatAccessStep({ policy, path, text, isDryRun }: AccessStep): string {
  const tried = isDryRun ? ' (dry run, without effect)' : '';
  return `${formatResourceName(policy)} ${formatFieldPath(path)}: ${text}${tried}`;
}
