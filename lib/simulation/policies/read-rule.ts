import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import { inAllTrustDomains } from '../../mesh/trust-domains';
import type { FieldPath } from '../../model/field-path';
import { pathPattern, textPattern, type Pattern } from '../../syntax/pattern';
import type { PolicyAttribute, PolicyCondition } from './policy-condition';

/** A condition, and how istiod converts it for ztunnel. */
export interface WrittenCondition extends PolicyCondition {
  /**
   * `kept`; `http`: removed, together with an ALLOW rule that contains it; `nothing`: ignored.
   *
   * @see Istio, ambient authorization.handleRule
   */
  readonly atZtunnel: 'kept' | 'http' | 'nothing';
}

/** One source, one operation, or one condition of `when`. All of its fields must hold. */
export interface WrittenAlternative {
  readonly path: FieldPath;
  readonly conditions: readonly WrittenCondition[];
  /** A key of `when` that Istio does not know. */
  readonly unknownKey?: string;
}

/** A rule as it is written. In each clause (`from`, `to`, every `when`) one alternative must hold. */
export interface WrittenRule {
  readonly path: FieldPath;
  readonly clauses: readonly (readonly WrittenAlternative[])[];
}

/** What the values of a rule depend on besides the rule itself. */
export interface RuleContext {
  readonly policyNamespace: string;
  /** Trust domains, that of the mesh first. @default - principals are compared as they are written */
  readonly trustDomains?: readonly string[];
}

interface Field {
  readonly attribute: PolicyAttribute;
  readonly names?: readonly string[];
  readonly atZtunnel: WrittenCondition['atZtunnel'];
  readonly patterns: (value: string, context: RuleContext) => readonly Pattern[];
}

const SOURCES = {
  principals: {
    attribute: 'principal',
    atZtunnel: 'kept',
    patterns: (value, { trustDomains }) =>
      (trustDomains === undefined ? [value] : inAllTrustDomains(value, trustDomains)).map(textPattern),
  },
  requestPrincipals: { attribute: 'requestPrincipal', atZtunnel: 'http', patterns: texts },
  namespaces: { attribute: 'namespace', atZtunnel: 'kept', patterns: (text) => [{ type: 'glob', text }] },
  serviceAccounts: {
    attribute: 'principal',
    atZtunnel: 'kept',
    patterns: (value, { policyNamespace }) => {
      const [namespace = '', account = ''] = value.includes('/') ? value.split('/') : [policyNamespace, value];
      return [{ type: 'suffix', text: `/ns/${namespace}/sa/${account}` }];
    },
  },
  trustDomains: { attribute: 'trustDomain', atZtunnel: 'nothing', patterns: texts },
  ipBlocks: { attribute: 'sourceIp', atZtunnel: 'kept', patterns: blocks },
  remoteIpBlocks: { attribute: 'remoteIp', atZtunnel: 'http', patterns: blocks },
} as const satisfies Readonly<Record<string, Field>>;

const OPERATIONS = {
  hosts: {
    attribute: 'authority',
    atZtunnel: 'http',
    patterns: (value) => texts(value.toLowerCase()),
  },
  ports: {
    attribute: 'port',
    atZtunnel: 'kept',
    patterns: (value) => [{ type: 'exact', text: String(Number(value)) }],
  },
  methods: { attribute: 'method', atZtunnel: 'http', patterns: texts },
  paths: {
    attribute: 'path',
    atZtunnel: 'http',
    patterns: (text) => [pathPattern(text)],
  },
} as const satisfies Readonly<Record<string, Field>>;

const CONDITIONS: Readonly<Record<string, Field | undefined>> = {
  'source.ip': SOURCES.ipBlocks,
  'remote.ip': SOURCES.remoteIpBlocks,
  'source.namespace': SOURCES.namespaces,
  'source.serviceAccount': { ...SOURCES.serviceAccounts, atZtunnel: 'http' },
  'source.principal': SOURCES.principals,
  'source.trustDomain': { ...SOURCES.trustDomains, atZtunnel: 'http' },
  'request.auth.principal': SOURCES.requestPrincipals,
  'request.auth.audiences': { attribute: 'claim', names: ['aud'], atZtunnel: 'http', patterns: texts },
  'request.auth.presenter': { attribute: 'claim', names: ['azp'], atZtunnel: 'http', patterns: texts },
  'destination.ip': { attribute: 'destinationIp', atZtunnel: 'kept', patterns: blocks },
  'destination.port': OPERATIONS.ports,
  'connection.sni': { attribute: 'sni', atZtunnel: 'http', patterns: texts },
};

/** @see Istio, authz/model.New */
export function readRule(rule: Message<'AuthorizationRule'>, context: RuleContext): WrittenRule {
  return {
    path: rule.path,
    clauses: [
      rule.messages('from').map((from) => readSource(from.message('source'), from.path, context)),
      rule.messages('to').map((to) => readOperation(to.message('operation'), to.path, context)),
      ...rule.messages('when').map((condition) => [readCondition(condition, context)]),
    ].filter((clause) => clause.length > 0),
  };
}

function readSource(
  source: Message<'AuthorizationSource'> | undefined,
  path: FieldPath,
  context: RuleContext,
): WrittenAlternative {
  if (source === undefined) return { path, conditions: [] };
  const conditions = SOURCE_NAMES.flatMap(([name, negation]) => [
    ...read(SOURCES[name], source.texts(name), source.at(name), name, false, context),
    ...read(SOURCES[name], source.texts(negation), source.at(negation), negation, true, context),
  ]);
  return { path: source.path, conditions };
}

const SOURCE_NAMES = [
  ['principals', 'notPrincipals'],
  ['requestPrincipals', 'notRequestPrincipals'],
  ['namespaces', 'notNamespaces'],
  ['serviceAccounts', 'notServiceAccounts'],
  ['trustDomains', 'notTrustDomains'],
  ['ipBlocks', 'notIpBlocks'],
  ['remoteIpBlocks', 'notRemoteIpBlocks'],
] as const;

function readOperation(
  operation: Message<'AuthorizationOperation'> | undefined,
  path: FieldPath,
  context: RuleContext,
): WrittenAlternative {
  if (operation === undefined) return { path, conditions: [] };
  const conditions = OPERATION_NAMES.flatMap(([name, negation]) => [
    ...read(OPERATIONS[name], operation.texts(name), operation.at(name), name, false, context),
    ...read(OPERATIONS[name], operation.texts(negation), operation.at(negation), negation, true, context),
  ]);
  return { path: operation.path, conditions };
}

const OPERATION_NAMES = [
  ['hosts', 'notHosts'],
  ['ports', 'notPorts'],
  ['methods', 'notMethods'],
  ['paths', 'notPaths'],
] as const;

function readCondition(condition: Message<'AuthorizationCondition'>, context: RuleContext): WrittenAlternative {
  const key = condition.text('key');
  const field = conditionField(key);
  const { path } = condition;
  if (field === undefined) return { path: condition.at('key'), conditions: [], unknownKey: key };
  return {
    path,
    conditions: [
      ...read(field, condition.texts('values'), condition.at('values'), key, false, context),
      ...read(field, condition.texts('notValues'), condition.at('notValues'), `not ${key}`, true, context),
    ],
  };
}

/** @param key `source.ip`, `request.headers[x-team]`, `request.auth.claims[nested][role]` */
function conditionField(key: string): Field | undefined {
  if (Object.hasOwn(CONDITIONS, key)) return CONDITIONS[key];
  const bracket = key.indexOf('[');
  if (bracket === -1 || !key.endsWith(']')) return undefined;
  const inner = key.slice(bracket + 1, -1);
  if (key.startsWith('request.auth.claims[')) {
    return { attribute: 'claim', names: inner.split(']['), atZtunnel: 'http', patterns: texts };
  }
  if (!key.startsWith('request.headers[')) return undefined;
  return {
    attribute: 'header',
    names: [inner.toLowerCase()],
    atZtunnel: 'http',
    patterns: (value) => (value === '*' ? [{ type: 'any' }] : texts(value)),
  };
}

function read(
  { attribute, names = [], atZtunnel, patterns }: Field,
  written: readonly Item<string>[],
  path: FieldPath,
  field: string,
  isExcluded: boolean,
  context: RuleContext,
): readonly WrittenCondition[] {
  if (written.length === 0) return [];
  const values = written.map(({ value }) => value);
  const anyOf = values.flatMap((value) => patterns(value, context));
  return [{ attribute, names, anyOf, isExcluded, path, field, values, atZtunnel }];
}

function texts(value: string): readonly Pattern[] {
  return [textPattern(value)];
}

function blocks(text: string): readonly Pattern[] {
  return [{ type: 'block', text }];
}
