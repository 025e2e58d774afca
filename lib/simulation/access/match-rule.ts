import type { Item, Message } from '../../admission/decode/message';
import type { FieldPath } from '../../model/field-path';
import type { CallFacts } from './call-facts';
import { conditionField, policyFields } from './policy-fields';

/** Whether a rule matches, and the field that decided where it does not. */
export interface RuleMatch {
  readonly isMatch: boolean;
  readonly path: FieldPath;
}

/** How a rule is read: what a TCP connection has not ends an ALLOW rule, and is passed over in any other. */
export interface RuleReading {
  readonly isAllow: boolean;
  readonly policyNamespace: string;
}

/** One list of values, or its negation, with what it is compared with. */
interface Test {
  readonly field: (typeof policyFields)[string] | undefined;
  readonly values: readonly Item<string>[];
  readonly isNegated: boolean;
  readonly path: FieldPath;
}

const SOURCES = [
  'principals',
  'requestPrincipals',
  'namespaces',
  'serviceAccounts',
  'trustDomains',
  'ipBlocks',
  'remoteIpBlocks',
];
const OPERATIONS = ['hosts', 'ports', 'methods', 'paths'];

/**
 * Whether a call is one that a rule means: of one source, to one operation, with all conditions.
 *
 * @see Istio, authz/model.Model.Generate
 */
export function matchRule(rule: Message, facts: CallFacts, reading: RuleReading): RuleMatch {
  const alternatives = [
    rule.messages('from').map((from) => testsOf(from.message('source'), SOURCES)),
    rule.messages('to').map((to) => testsOf(to.message('operation'), OPERATIONS)),
    ...rule.messages('when').map((condition) => [conditionTests(condition)]),
  ];
  if (reading.isAllow && facts.request === undefined) {
    // One field of HTTP and the whole rule is not there for TCP, whatever its other alternatives are.
    const http = alternatives.flat(2).find(({ field }) => field?.isHttp === true);
    if (http !== undefined) return { isMatch: false, path: http.path };
  }
  for (const group of alternatives) {
    const failures = group.map((tests) => tests.find((test) => !passes(test, facts, reading)));
    const [first] = failures;
    if (first !== undefined && failures.every((failure) => failure !== undefined)) {
      return { isMatch: false, path: first.path };
    }
  }
  return { isMatch: true, path: rule.path };
}

function passes({ field, values, isNegated }: Test, facts: CallFacts, reading: RuleReading): boolean {
  if (field === undefined || (field.isHttp && facts.request === undefined)) return !reading.isAllow;
  return values.some(({ value }) => field.matches(value, facts, reading.policyNamespace)) !== isNegated;
}

function testsOf(message: Message | undefined, fields: readonly string[]): readonly Test[] {
  if (message === undefined) return [];
  return fields.flatMap((name) => bothWays(message, name, negationOf(name), policyFields[name]));
}

function conditionTests(condition: Message): readonly Test[] {
  return bothWays(condition, 'values', 'notValues', conditionField(condition.text('key')));
}

function bothWays(message: Message, positive: string, negative: string, field: Test['field']): readonly Test[] {
  return [positive, negative].flatMap((name) => {
    const values = message.texts(name);
    return values.length === 0 ? [] : [{ field, values, isNegated: name === negative, path: message.at(name) }];
  });
}

function negationOf(name: string): string {
  return `not${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
