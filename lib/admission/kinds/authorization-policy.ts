import { finding, type AdmissionFinding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import { validatePolicyTarget } from '../parts/policy-target';
import { validateWorkloadSelector } from '../parts/workload-selector';
import { validateCondition } from './authorization-condition';
import { validateOperation } from './authorization-operation';
import { bothWays } from '../../messages/both-ways';
import { validateSource } from './authorization-source';

/** Fields about the caller, which are not known yet when CUSTOM policies are evaluated. */
const IDENTITIES = [
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
  'trustDomains',
  'notTrustDomains',
  'principals',
  'notPrincipals',
  'requestPrincipals',
  'notRequestPrincipals',
] as const;
const IDENTITY_KEYS = ['source.namespace', 'source.serviceAccount', 'source.trustDomain', 'source.principal'];

const TCP_SOURCES = (['principals', 'namespaces', 'ipBlocks', 'remoteIpBlocks', 'serviceAccounts'] as const).flatMap(
  bothWays,
);

/** @see Istio, ValidateAuthorizationPolicy */
export function* validateAuthorizationPolicy(spec: Message<'AuthorizationPolicySpec'>): Findings {
  yield* validatePolicyTarget(spec, spec.message('targetRef'));
  yield* validateWorkloadSelector(spec.message('selector'), 'matchLabels');
  const action = spec.choice('action');
  const rules = spec.messages('rules');
  yield* validateAction(spec, action, rules.length);
  for (const rule of rules) {
    if (action === 'CUSTOM') yield* validateCustom(rule);
    for (const from of rule.messages('from')) yield* validateFrom(from);
    for (const to of rule.messages('to')) yield* validateTo(to);
    for (const condition of rule.messages('when')) yield* validateCondition(condition);
    if (action === 'DENY') yield* validateTcpDeny(rule);
  }
}

function* validateAction(spec: Message<'AuthorizationPolicySpec'>, action: string, rules: number): Findings {
  const provider = spec.message('provider');
  if (action !== 'CUSTOM' && provider !== undefined) {
    const message = `only action CUSTOM has a provider, got ${action}`;
    yield finding('authorization-provider', provider.path, message, 'Write action CUSTOM, or remove provider');
  }
  if (rules === 0 && (action === 'CUSTOM' || action === 'DENY')) {
    const message = `without rules action ${action} never applies`;
    yield finding('authorization-rules', spec.at('rules'), message, 'Add rules; an empty rule, {}, matches everything');
  } else if (action === 'CUSTOM' && (provider?.text('name') ?? '') === '') {
    const message = 'action CUSTOM needs a provider';
    yield finding('authorization-provider', [...spec.at('provider'), 'name'], message, 'Add provider: { name: … }');
  }
}

function* validateCustom(rule: Message<'AuthorizationRule'>): Findings {
  for (const source of rule.messages('from').map((from) => from.message('source'))) {
    for (const field of IDENTITIES.filter((each) => source?.has(each) === true)) {
      yield customFinding(source?.at(field) ?? [], field);
    }
  }
  for (const condition of rule.messages('when')) {
    const key = condition.text('key');
    if (IDENTITY_KEYS.includes(key) || key.startsWith('request.auth.')) yield customFinding(condition.at('key'), key);
  }
}

function customFinding(path: FieldPath, field: string): AdmissionFinding {
  const message = `action CUSTOM is decided before the caller is known, so ${field} is not allowed`;
  return finding('authorization-custom', path, message, 'Remove it, or move it to another policy');
}

function* validateFrom(from: Message<'AuthorizationFrom'>): Findings {
  const source = from.message('source');
  if (source === undefined || source.isEmpty) {
    yield finding(
      'authorization-not-empty',
      from.at('source'),
      'the source is empty',
      'Add a field such as principals, or remove from',
    );
  } else {
    yield* validateSource(source);
  }
}

function* validateTo(to: Message<'AuthorizationTo'>): Findings {
  const operation = to.message('operation');
  if (operation === undefined || operation.isEmpty) {
    const message = 'the operation is empty';
    yield finding('authorization-not-empty', to.at('operation'), message, 'Add a field such as paths, or remove to');
  } else {
    yield* validateOperation(operation);
  }
}

/** For TCP connections, HTTP fields are dropped from the rule, so it denies more than it seems to. */
function* validateTcpDeny(rule: Message<'AuthorizationRule'>): Findings {
  const sources = rule.messages('from').flatMap((from) => from.message('source') ?? []);
  const operations = rule.messages('to').flatMap((to) => to.message('operation') ?? []);
  const hasTcpSource = sources.some((source) => TCP_SOURCES.some((field) => source.has(field)));
  const hasTcpOperation = operations.some((operation) => operation.has('ports') || operation.has('notPorts'));
  const isBroad = operations.length > 0 ? !hasTcpOperation : sources.length > 0 && !hasTcpSource;
  if (!isBroad) return;
  const message = 'the rule matches only HTTP fields, so it denies all TCP traffic';
  yield finding('authorization-deny-tcp', rule.path, message, 'Add to.operation.ports');
}
