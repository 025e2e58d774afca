import type { Item } from '../../messages/item';
import type { MessageName, TextsField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import type { CallFacts } from './call-facts';
import { conditionField, policyFields, type PolicyField } from './policy-fields';

/** Whether a rule matches; where it does not, the field that decided, and why it does not fit the call. */
export type RuleMatch =
  | { readonly isMatch: true; readonly path: FieldPath }
  | {
      readonly isMatch: false;
      readonly path: FieldPath;
      /** `methods has no "POST", got GET, HEAD` */
      readonly why: string;
    };

/** How a rule is read: what a TCP connection has not ends an ALLOW rule, and is passed over in any other. */
export interface RuleReading {
  readonly isAllow: boolean;
  readonly policyNamespace: string;
}

/** One list of values, or its negation, with what it is compared with. */
interface Test {
  readonly field: PolicyField | undefined;
  readonly values: readonly Item<string>[];
  readonly isNegated: boolean;
  readonly path: FieldPath;
  /** `methods`, or the key of a condition. */
  readonly name: string;
}

const SOURCES = [
  ['principals', 'notPrincipals'],
  ['requestPrincipals', 'notRequestPrincipals'],
  ['namespaces', 'notNamespaces'],
  ['serviceAccounts', 'notServiceAccounts'],
  ['trustDomains', 'notTrustDomains'],
  ['ipBlocks', 'notIpBlocks'],
  ['remoteIpBlocks', 'notRemoteIpBlocks'],
] as const;
const OPERATIONS = [
  ['hosts', 'notHosts'],
  ['ports', 'notPorts'],
  ['methods', 'notMethods'],
  ['paths', 'notPaths'],
] as const;

/**
 * Whether a call is one that a rule means: of one source, to one operation, with all conditions.
 *
 * @see Istio, authz/model.Model.Generate
 */
export function matchRule(rule: Message<'AuthorizationRule'>, facts: CallFacts, reading: RuleReading): RuleMatch {
  const alternatives = alternativesOf(rule);
  if (reading.isAllow) {
    // One field that cannot be read and the whole rule is not there, whatever its other alternatives are.
    const unread = alternatives.flat(2).find(({ field }) => isUnread(field, facts));
    if (unread !== undefined) {
      const who = facts.isZtunnel ? 'ztunnel does not read' : 'nobody reads from bytes';
      return { isMatch: false, path: unread.path, why: `${unread.name} is what ${who}` };
    }
  }
  for (const group of alternatives) {
    const failures = group.map((tests) => tests.find((test) => !passes(test, facts, reading)));
    const [first] = failures;
    if (first !== undefined && failures.every((failure) => failure !== undefined)) {
      return { isMatch: false, path: first.path, why: mismatch(first, facts) };
    }
  }
  return { isMatch: true, path: rule.path };
}

/** The fields of a rule that ztunnel cannot read, by name and place. */
export function unreadByZtunnel(
  rule: Message<'AuthorizationRule'>,
): readonly { readonly name: string; readonly path: FieldPath }[] {
  return alternativesOf(rule)
    .flat(2)
    .filter(({ field }) => field?.needs !== 'connection');
}

/** The fields of a rule that compare who calls, as mutual TLS proves it. */
export function identityTests(
  rule: Message<'AuthorizationRule'>,
): readonly { readonly name: string; readonly path: FieldPath; readonly isNegated: boolean }[] {
  return alternativesOf(rule)
    .flat(2)
    .filter(({ field }) => field?.isIdentity === true);
}

type Alternatives = readonly (readonly (readonly Test[])[])[];

/** A rule is read once, and asked for each call. */
const known = new WeakMap<Message<'AuthorizationRule'>, Alternatives>();

/** Of each of `from`, `to` and every condition, what one alternative tests. */
function alternativesOf(rule: Message<'AuthorizationRule'>): Alternatives {
  const found = known.get(rule) ?? [
    rule.messages('from').map((from) => testsOf(from.message('source'), SOURCES)),
    rule.messages('to').map((to) => testsOf(to.message('operation'), OPERATIONS)),
    ...rule.messages('when').map((condition) => [conditionTests(condition)]),
  ];
  known.set(rule, found);
  return found;
}

function passes({ field, values, isNegated }: Test, facts: CallFacts, reading: RuleReading): boolean {
  if (field === undefined || isUnread(field, facts)) return !reading.isAllow;
  return values.some(({ value }) => field.matches(value, facts, reading.policyNamespace)) !== isNegated;
}

function isUnread(field: PolicyField | undefined, { request, isZtunnel }: CallFacts): boolean {
  return (field?.needs === 'http' && request === undefined) || (field?.needs === 'envoy' && isZtunnel);
}

function mismatch({ field, values, isNegated, name }: Test, facts: CallFacts): string {
  const seen = field?.shown(facts) ?? '';
  const given = values.slice(0, 3).map(({ value }) => value);
  const list = `${given.join(', ')}${values.length > 3 ? ' and others' : ''}`;
  if (isNegated) return `${name} has ${JSON.stringify(seen)}, got ${list}`;
  return `${seen === '' ? `the call has nothing for ${name}` : `${name} has no ${JSON.stringify(seen)}`}, got ${list}`;
}

function testsOf<Name extends 'AuthorizationSource' | 'AuthorizationOperation'>(
  message: Message<Name> | undefined,
  fields: readonly (readonly [positive: TextsField<Name>, negative: TextsField<Name>])[],
): readonly Test[] {
  if (message === undefined) return [];
  return fields.flatMap((names) => bothWays(message, names[0], names, policyFields[names[0]]));
}

function conditionTests(condition: Message<'AuthorizationCondition'>): readonly Test[] {
  const key = condition.text('key');
  return bothWays(condition, key, ['values', 'notValues'], conditionField(key));
}

function bothWays<Name extends MessageName>(
  message: Message<Name>,
  key: string,
  names: readonly [positive: TextsField<Name>, negative: TextsField<Name>],
  field: Test['field'],
): readonly Test[] {
  return names.flatMap((name) => {
    const values = message.texts(name);
    const isNegated = name === names[1];
    const shown = key === names[0] ? name : `${isNegated ? 'not ' : ''}${key}`;
    return values.length === 0 ? [] : [{ field, values, isNegated, path: message.at(name), name: shown }];
  });
}
