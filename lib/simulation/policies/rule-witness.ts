import type { Message } from '../../messages/message';
import { textList } from '../../snapshot/text-map';
import type { AccessClient, AccessRequest } from '../../mesh/access-call';

/** A call that a rule of a policy matches. */
export interface RuleWitness {
  /** A client that the rule names, in the mesh and with mutual TLS. */
  readonly client: AccessClient;
  readonly request: AccessRequest;
}

/** The parts of a call, as far as they are known. */
interface Draft {
  principal?: string;
  ip?: string;
  method?: string;
  path?: string;
  authority?: string;
  headers: Record<string, string>;
  claims?: Record<string, unknown>;
}

/**
 * Builds a call that a rule matches from the first of each of its values. Negations are ignored, so use `decideAccess`
 * to check that the rule matches it.
 *
 * @param policyNamespace namespace of the policy, and of a service account without a namespace
 */
export function ruleWitness(rule: Message<'AuthorizationRule'>, policyNamespace: string): RuleWitness {
  const draft: Draft = { headers: {} };
  const source = rule.messages('from')[0]?.message('source');
  const operation = rule.messages('to')[0]?.message('operation');
  for (const field of SOURCES) setSource(draft, field, textList(source, field)[0], policyNamespace);
  draft.method = exampleOf(textList(operation, 'methods')[0], 'GET');
  draft.path = examplePath(textList(operation, 'paths')[0]);
  draft.authority = exampleOf(textList(operation, 'hosts')[0], 'x.example');
  for (const condition of rule.messages('when')) {
    setCondition(draft, condition.text('key'), textList(condition, 'values')[0], policyNamespace);
  }
  const { principal = 'cluster.local/ns/x/sa/x', ip, method, path, authority, headers, claims } = draft;
  return {
    client: { tls: 'istio', principal, ...(ip !== undefined && { ip }) },
    request: { method, path, authority, headers, ...(claims && { claims }) },
  };
}

const SOURCES = [
  'principals',
  'namespaces',
  'serviceAccounts',
  'requestPrincipals',
  'ipBlocks',
  'remoteIpBlocks',
] as const;

function setSource(draft: Draft, field: string, value: string | undefined, policyNamespace: string): void {
  if (value === undefined) return;
  switch (field) {
    case 'principals':
      draft.principal = examplePrincipal(value);
      return;
    case 'namespaces':
      draft.principal = `cluster.local/ns/${value.replaceAll('*', 'x')}/sa/x`;
      return;
    case 'serviceAccounts': {
      const [namespace, account] = value.includes('/') ? value.split('/') : [policyNamespace, value];
      draft.principal = `cluster.local/ns/${namespace ?? ''}/sa/${account ?? ''}`;
      return;
    }
    case 'requestPrincipals': {
      const text = value === '*' ? 'x/x' : exampleOf(value, 'x/x');
      const slash = text.lastIndexOf('/');
      draft.claims = {
        ...draft.claims,
        iss: text.slice(0, Math.max(slash, 0)) || 'x',
        sub: text.slice(slash + 1) || 'x',
      };
      return;
    }
    default: {
      const ip = value.split('/')[0] ?? '';
      if (field === 'ipBlocks') draft.ip = ip;
      else draft.headers['x-forwarded-for'] = ip;
    }
  }
}

const CONDITIONS: ReadonlyMap<string, string> = new Map([
  ['source.principal', 'principals'],
  ['source.namespace', 'namespaces'],
  ['source.serviceAccount', 'serviceAccounts'],
  ['source.ip', 'ipBlocks'],
  ['remote.ip', 'remoteIpBlocks'],
  ['request.auth.principal', 'requestPrincipals'],
]);

function setCondition(draft: Draft, key: string, value: string | undefined, policyNamespace: string): void {
  if (value === undefined) return;
  const field = CONDITIONS.get(key);
  if (field !== undefined) {
    setSource(draft, field, value, policyNamespace);
    return;
  }
  const example = exampleOf(value, 'x');
  const [, name = '', path = ''] = /^([a-z.]+)\[(.*)\]$/.exec(key) ?? [];
  if (name === 'request.headers') draft.headers[path.toLowerCase()] = example;
  if (key === 'request.auth.audiences') draft.claims = { ...draft.claims, aud: example };
  if (key === 'request.auth.presenter') draft.claims = { ...draft.claims, azp: example };
  if (name === 'request.auth.claims') draft.claims = withClaim(draft.claims, path.split(']['), example);
}

function withClaim(claims: unknown, names: readonly string[], value: string): Record<string, unknown> {
  const [name = '', ...rest] = names;
  const known = typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : {}; // built here
  return { ...known, [name]: rest.length === 0 ? value : withClaim(known[name], rest, value) };
}

/** A string that a pattern matches. */
function exampleOf(pattern: string | undefined, otherwise: string): string {
  if (pattern === undefined) return otherwise;
  return pattern.replace(/^\*|\*$/g, 'x');
}

function examplePath(pattern = '/'): string {
  const path = pattern
    .replaceAll(/\{\*\*?\}/g, 'x')
    .replace(/^\*/, '/x')
    .replace(/\*$/, 'x');
  return path.startsWith('/') ? path : `/${path}`;
}

/** `cluster.local/ns/shop/sa/x` for `cluster.local/ns/shop/*`. */
function examplePrincipal(pattern: string): string {
  const usual = ['cluster.local', 'ns', 'x', 'sa', 'x'];
  if (pattern === '*') return usual.join('/');
  if (pattern.startsWith('*')) {
    const end = pattern
      .slice(1)
      .split('/')
      .filter((part) => part !== '');
    return [...usual.slice(0, Math.max(5 - end.length, 0)), ...end].join('/');
  }
  if (!pattern.endsWith('*')) return pattern;
  const start = pattern.slice(0, -1).split('/');
  const last = start.pop() ?? '';
  return [
    ...start,
    `${last}${last === '' ? (usual[start.length] ?? 'x') : 'x'}`,
    ...usual.slice(start.length + 1),
  ].join('/');
}
