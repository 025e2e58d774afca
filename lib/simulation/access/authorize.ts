import type { FieldPath } from '../../model/field-path';
import { formatFieldPath } from '../../model/field-path';
import { formatResourceName, type IstioResource } from '../../snapshot/resource';
import type { AccessStep } from './access-decision';
import type { CallFacts } from './call-facts';
import { matchRule } from './match-rule';

/** What the AuthorizationPolicies say of a call. */
export interface Authorization {
  /** Undefined when it is let through. */
  readonly denial:
    { readonly reason: string; readonly policy: IstioResource | undefined; readonly path: FieldPath } | undefined;
  readonly trace: readonly AccessStep[];
}

export interface ExternalAuthorizer {
  readonly says: 'allow' | 'deny';
  readonly isKnown: (provider: string) => boolean;
}

const ORDER = ['CUSTOM', 'DENY', 'AUDIT', 'ALLOW'];

/**
 * Asks the policies in Istio's order: CUSTOM, DENY, AUDIT, ALLOW. Where there are ALLOW policies, one has to match.
 *
 * @see Istio reference, AuthorizationPolicy
 */
export function authorize(
  policies: readonly IstioResource[],
  facts: CallFacts,
  external: ExternalAuthorizer,
): Authorization {
  const trace: AccessStep[] = [];
  let guard: IstioResource | undefined;
  let isAllowed = false;
  const sorted = ORDER.flatMap((action) => policies.filter(({ spec }) => spec.choice('action') === action));
  for (const policy of sorted) {
    const action = policy.spec.choice('action');
    const isDryRun = policy.annotations.get('istio.io/dry-run') === 'true';
    const { isMatch, path, text } = matchPolicy(policy, facts);
    trace.push({ policy, path, text: `${action}: ${text}`, isDryRun });
    if (isDryRun || action === 'AUDIT') continue;
    const denies = (reason: string) => ({ denial: { reason, policy, path }, trace });
    const name = formatResourceName(policy);
    if (action === 'CUSTOM') {
      const provider = policy.spec.message('provider')?.text('name') ?? '';
      // Istio closes a workload that has such a policy, for what no rule matches as well.
      if (!external.isKnown(provider)) return denies(`${name} asks "${provider}", which is no provider`);
      if (isMatch && external.says === 'deny') return denies(`"${provider}" denies what ${name} asks it about`);
    }
    if (action === 'DENY' && isMatch) return denies(`${name} denies it by ${formatFieldPath(path)}`);
    if (action === 'ALLOW') {
      guard ??= policy;
      isAllowed ||= isMatch;
    }
  }
  if (guard === undefined || isAllowed) return { denial: undefined, trace };
  const names = sorted.filter(({ spec }) => spec.choice('action') === 'ALLOW').map(formatResourceName);
  const reason = `no rule of ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' and others' : ''} allows it`;
  return { denial: { reason, policy: undefined, path: [] }, trace };
}

function matchPolicy({ spec, namespace }: IstioResource, facts: CallFacts) {
  const isAllow = spec.choice('action') === 'ALLOW';
  const rules = spec.messages('rules');
  let nearest: FieldPath = spec.path;
  for (const [index, rule] of rules.entries()) {
    const { isMatch, path } = matchRule(rule, facts, { isAllow, policyNamespace: namespace });
    if (isMatch) return { isMatch, path, text: `rule ${String(index)} matches` };
    if (rules.length === 1) nearest = path;
  }
  if (rules.length === 0) return { isMatch: false, path: nearest, text: 'has no rules' };
  const text = rules.length === 1 ? `${formatFieldPath(nearest)} does not match` : 'no rule matches';
  return { isMatch: false, path: nearest, text };
}
