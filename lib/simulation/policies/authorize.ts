import type { FieldPath } from '../../model/field-path';
import { formatFieldPath } from '../../model/field-path';
import { formatResourceName, type IstioResource } from '../../snapshot/resource';
import type { AccessStep } from './access-decision';
import type { CallFacts } from './call-facts';
import { matchRule } from './compile-rule';
import type { PolicyEntry } from './policy-list';

/** The decision of the AuthorizationPolicies about a call. */
export interface Authorization {
  /** Undefined if the call is allowed. */
  readonly denial:
    | {
        readonly reason: string;
        readonly policy: IstioResource<'AuthorizationPolicy'> | undefined;
        readonly guards: readonly IstioResource<'AuthorizationPolicy'>[];
        readonly path: FieldPath;
      }
    | undefined;
  readonly trace: readonly AccessStep[];
  /** What would change if the dry runs were enforced; undefined if nothing. */
  readonly rehearsal: string | undefined;
}

export interface ExternalAuthorizer {
  readonly says: 'allow' | 'deny';
  readonly isKnown: (provider: string) => boolean;
}

/**
 * Evaluates the policies in order. If there are ALLOW policies, one of them must match.
 *
 * @see Istio reference, AuthorizationPolicy
 */
export function authorize(
  policies: readonly PolicyEntry[],
  facts: CallFacts,
  external: ExternalAuthorizer,
): Authorization {
  const { denial, trace } = ask(policies, facts, external, true);
  if (!trace.some(({ standing }) => standing === 'dry-run')) return { denial, trace, rehearsal: undefined };
  const rehearsed = ask(policies, facts, external, false).denial;
  const isSame = (denial === undefined) === (rehearsed === undefined);
  return { denial, trace, rehearsal: isSame ? undefined : (rehearsed?.reason ?? 'allowed') };
}

function ask(
  policies: readonly PolicyEntry[],
  facts: CallFacts,
  external: ExternalAuthorizer,
  hasDryRuns: boolean,
): Pick<Authorization, 'denial' | 'trace'> {
  const trace: AccessStep[] = [];
  const guards: IstioResource<'AuthorizationPolicy'>[] = [];
  let isAllowed = false;
  for (const entry of policies) {
    const { policy, action, absence, provider } = entry;
    if (absence !== undefined) {
      trace.push({ policy, path: absence.path, text: `${action}: ${absence.why}`, standing: 'bypassed' });
      continue;
    }
    const { isMatch, path, text } = matchPolicy(entry, facts);
    const standing = hasDryRuns && entry.isDryRun ? 'dry-run' : 'enforced';
    trace.push({ policy, path, text: `${action}: ${text}`, standing });
    if (standing === 'dry-run' || action === 'AUDIT') continue;
    const denies = (reason: string) => ({ denial: { reason, policy, guards: [], path }, trace });
    const name = formatResourceName(policy);
    if (action === 'CUSTOM') {
      // With such a policy, Istio denies all requests to the workload, even those that no rule matches.
      if (!external.isKnown(provider)) return denies(`${name} uses the provider "${provider}", which does not exist`);
      if (isMatch && external.says === 'deny') return denies(`the provider "${provider}" of ${name} denies it`);
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

function matchPolicy({ policy, rules }: PolicyEntry, facts: CallFacts) {
  const { spec } = policy;
  if (rules.length === 0) return { isMatch: false, path: spec.path, text: 'has no rules and matches nothing' };
  const misses: { readonly path: FieldPath; readonly why: () => string }[] = [];
  for (const [index, rule] of rules.entries()) {
    const match = matchRule(rule, facts);
    if (match.isMatch) return { isMatch: true, path: match.path, text: `rule ${String(index)} matches` };
    if (index < MOST_EXPLAINED) misses.push(match);
  }
  const [only] = misses;
  if (rules.length === 1 && only !== undefined) {
    return { isMatch: false, path: only.path, text: `rule 0 does not match: ${only.why()}` };
  }
  const whys = misses.map(({ why }, index) => `${String(index)}: ${why()}`).join('; ');
  const more = rules.length > MOST_EXPLAINED ? '; …' : '';
  return {
    isMatch: false,
    path: spec.at('rules'),
    text: `none of ${String(rules.length)} rules matches: ${whys}${more}`,
  };
}

/** The maximum number of rules whose mismatch is explained. */
const MOST_EXPLAINED = 4;
