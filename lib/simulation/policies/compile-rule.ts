import type { FieldPath } from '../../model/field-path';
import { textPattern } from '../../syntax/pattern';
import type { CallFacts } from './call-facts';
import { formatMismatch, holds, isOfRequest, type PolicyCondition } from './policy-condition';
import type { WrittenAlternative, WrittenCondition, WrittenRule } from './read-rule';

/** What enforces a policy: Envoy for a request, Envoy for a TCP connection, or ztunnel. */
export type Reader = 'http' | 'tcp' | 'ztunnel';

/** A rule compiled for its reader. In each clause, one alternative must hold. */
export interface CompiledRule {
  readonly path: FieldPath;
  readonly clauses: readonly (readonly Alternative[])[];
  /** Why the reader does not have the rule. */
  readonly absence?: Miss;
}

/** Conditions that must all hold. */
interface Alternative {
  readonly conditions: readonly PolicyCondition[];
  /** Why it never holds. */
  readonly never?: Miss;
}

interface Miss {
  readonly path: FieldPath;
  /** Formats `methods does not match "POST", got GET, HEAD`; only a few of many rules are explained. */
  readonly why: () => string;
}

/** Whether a rule matches a call; if not, the field that decided, and why. */
export type RuleMatch = { readonly isMatch: true; readonly path: FieldPath } | ({ readonly isMatch: false } & Miss);

/**
 * Compiles a rule for its reader. A field that the reader does not support removes an ALLOW rule, whatever its other
 * alternatives are, and is left out of other rules. In ztunnel, an alternative without remaining conditions matches
 * nothing, so a DENY rule with only conditions on the request denies nothing.
 *
 * @see Istio, authz/model.Model.Generate and ambient authorization.handleRule; ztunnel, rbac.Authorization.matches
 */
export function compileRule({ path, clauses }: WrittenRule, reader: Reader, isAllow: boolean): CompiledRule {
  const unread = isAllow ? clauses.flat().find((each) => unreadOf(each, reader) !== undefined) : undefined;
  const absence = unread && unreadOf(unread, reader);
  if (absence !== undefined) return { path, clauses: [], absence };
  return { path, clauses: clauses.map((clause) => clause.map((each) => compile(each, reader, isAllow))) };
}

export function matchRule({ path, clauses, absence }: CompiledRule, facts: CallFacts): RuleMatch {
  if (absence !== undefined) return { isMatch: false, ...absence };
  for (const clause of clauses) {
    const miss = missOfAll(clause, facts);
    if (miss !== undefined) return { isMatch: false, ...miss };
  }
  return { isMatch: true, path };
}

/** That of the first alternative, where none holds. */
function missOfAll(clause: readonly Alternative[], facts: CallFacts): Miss | undefined {
  let first: Miss | undefined;
  for (const alternative of clause) {
    const miss = missOf(alternative, facts);
    if (miss === undefined) return undefined;
    first ??= miss;
  }
  return first;
}

function compile({ path, conditions, unknownKey }: WrittenAlternative, reader: Reader, isAllow: boolean): Alternative {
  if (reader === 'ztunnel') {
    const kept = conditions.filter(({ atZtunnel }) => atZtunnel === 'kept');
    if (kept.length > 0) return { conditions: kept.map(withoutGlobs) };
    const [first] = conditions;
    const why = () => `ztunnel does not support ${first?.field ?? unknownKey ?? 'it'}, and there is no other condition`;
    return { conditions: [], never: { path: first?.path ?? path, why } };
  }
  if (unknownKey !== undefined && isAllow) {
    return { conditions: [], never: { path, why: () => `Istio does not know the key ${unknownKey}` } };
  }
  return { conditions: reader === 'http' ? conditions : conditions.filter((each) => !isOfRequest(each)) };
}

/** In ztunnel, a star within a value is an ordinary character. */
function withoutGlobs(condition: WrittenCondition): PolicyCondition {
  const anyOf = condition.anyOf.map((each) => (each.type === 'glob' ? textPattern(each.text) : each));
  return { ...condition, anyOf };
}

function unreadOf({ path, conditions, unknownKey }: WrittenAlternative, reader: Reader): Miss | undefined {
  if (reader === 'http') return undefined;
  const isUnread = (each: WrittenCondition) => (reader === 'ztunnel' ? each.atZtunnel === 'http' : isOfRequest(each));
  const found = conditions.find(isUnread);
  const without = reader === 'ztunnel' ? 'ztunnel does not support' : 'a TCP connection does not have';
  if (found !== undefined) return { path: found.path, why: () => `${without} ${found.field}` };
  return unknownKey !== undefined && reader === 'ztunnel' ? { path, why: () => `${without} ${unknownKey}` } : undefined;
}

function missOf({ conditions, never }: Alternative, facts: CallFacts): Miss | undefined {
  if (never !== undefined) return never;
  const failed = conditions.find((each) => !holds(each, facts));
  return failed && { path: failed.path, why: () => formatMismatch(failed, facts) };
}
