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
    | {
        readonly reason: string;
        readonly policy: IstioResource<'AuthorizationPolicy'> | undefined;
        readonly guards: readonly IstioResource<'AuthorizationPolicy'>[];
        readonly path: FieldPath;
      }
    | undefined;
  readonly trace: readonly AccessStep[];
  /** What enforcing the dry runs would change; undefined for nothing. */
  readonly rehearsal: string | undefined;
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
  policies: readonly IstioResource<'AuthorizationPolicy'>[],
  facts: CallFacts,
  external: ExternalAuthorizer,
): Authorization {
  const { denial, trace } = ask(policies, facts, external, isDryRun);
  if (!trace.some(({ standing }) => standing === 'dry-run')) return { denial, trace, rehearsal: undefined };
  const rehearsed = ask(policies, facts, external, () => false).denial;
  const isSame = (denial === undefined) === (rehearsed === undefined);
  return { denial, trace, rehearsal: isSame ? undefined : (rehearsed?.reason ?? 'allowed') };
}

function isDryRun({ annotations }: IstioResource<'AuthorizationPolicy'>): boolean {
  return annotations.get('istio.io/dry-run') === 'true';
}

function ask(
  policies: readonly IstioResource<'AuthorizationPolicy'>[],
  facts: CallFacts,
  external: ExternalAuthorizer,
  isTried: (policy: IstioResource<'AuthorizationPolicy'>) => boolean,
): Pick<Authorization, 'denial' | 'trace'> {
  const trace: AccessStep[] = [];
  const guards: IstioResource<'AuthorizationPolicy'>[] = [];
  let isAllowed = false;
  const sorted = ORDER.flatMap((action) => policies.filter(({ spec }) => spec.choice('action') === action));
  for (const policy of sorted) {
    const action = policy.spec.choice('action');
    if (facts.isZtunnel && (action === 'CUSTOM' || action === 'AUDIT')) {
      const text = `${action}: ztunnel does not enforce it`;
      trace.push({ policy, path: policy.spec.at('action'), text, standing: 'bypassed' });
      continue;
    }
    const { isMatch, path, text } = matchPolicy(policy, facts);
    const standing = isTried(policy) ? 'dry-run' : 'enforced';
    trace.push({ policy, path, text: `${action}: ${text}`, standing });
    if (standing === 'dry-run' || action === 'AUDIT') continue;
    const denies = (reason: string) => ({ denial: { reason, policy, guards: [], path }, trace });
    const name = formatResourceName(policy);
    if (action === 'CUSTOM') {
      const provider = policy.spec.message('provider')?.text('name') ?? '';
      // Istio closes a workload that has such a policy, for what no rule matches as well.
      if (!external.isKnown(provider)) return denies(`${name} asks "${provider}", which is no provider`);
      if (isMatch && external.says === 'deny') return denies(`"${provider}" denies what ${name} asks it about`);
    }
    if (action === 'DENY' && isMatch) return denies(`${name} denies it by ${formatFieldPath(path)}`);
    if (action === 'ALLOW') {
      guards.push(policy);
      isAllowed ||= isMatch;
    }
  }
  if (guards.length === 0 || isAllowed) return { denial: undefined, trace };
  const names = guards.map(formatResourceName);
  const reason = `no rule of ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' and others' : ''} allows it`;
  return { denial: { reason, policy: undefined, guards, path: [] }, trace };
}

function matchPolicy({ spec, namespace }: IstioResource<'AuthorizationPolicy'>, facts: CallFacts) {
  const isAllow = spec.choice('action') === 'ALLOW';
  const rules = spec.messages('rules');
  if (rules.length === 0) return { isMatch: false, path: spec.path, text: 'has no rules, and matches nothing' };
  const misses: { readonly path: FieldPath; readonly why: string }[] = [];
  for (const [index, rule] of rules.entries()) {
    const match = matchRule(rule, facts, { isAllow, policyNamespace: namespace });
    if (match.isMatch) return { isMatch: true, path: match.path, text: `rule ${String(index)} matches` };
    misses.push(match);
  }
  const [only] = misses;
  if (misses.length === 1 && only !== undefined) {
    return { isMatch: false, path: only.path, text: `rule 0 does not match: ${only.why}` };
  }
  const whys = misses.slice(0, 4).map(({ why }, index) => `${String(index)}: ${why}`);
  const text = `none of ${String(rules.length)} rules matches: ${whys.join('; ')}${misses.length > 4 ? '; …' : ''}`;
  return { isMatch: false, path: spec.at('rules'), text };
}
