import { valueAt } from '../../model/plain';
import type { CallFacts, RequestFacts } from './call-facts';
import { containsIp } from '../../syntax/cidr';
import { matchesPath } from '../../syntax/path-pattern';
import { matchesPattern } from '../../syntax/text-pattern';
import { inAllTrustDomains } from '../../mesh/trust-domains';

/** Whether a call has one of the values of a policy. */
export interface PolicyField {
  /** Who can tell: a TCP connection has nothing of `http`, and ztunnel knows nothing of what `envoy` alone does. */
  readonly needs: 'connection' | 'envoy' | 'http';
  readonly matches: (value: string, facts: CallFacts, policyNamespace: string) => boolean;
  /** Whether it is what mutual TLS proves, which plain text has nothing of. */
  readonly isIdentity?: true;
  /** What the call has, for a text; empty for nothing. */
  readonly shown: (facts: CallFacts) => string;
}

/** The fields of `from.source` and `to.operation`. */
export const policyFields: Readonly<Record<string, PolicyField>> = {
  principals: peer((value, principal, { trustDomains }) =>
    inAllTrustDomains(value, trustDomains).some((pattern) => matchesPattern(pattern, principal)),
  ),
  namespaces: {
    ...peer((value, principal) => matchesGlob(value, namespaceOfPrincipal(principal))),
    shown: ({ principal = '' }) => namespaceOfPrincipal(principal),
  },
  serviceAccounts: peer((value, principal, _, policyNamespace) => {
    const [namespace, account] = value.includes('/') ? value.split('/') : [policyNamespace, value];
    return principal.endsWith(`/ns/${namespace ?? ''}/sa/${account ?? ''}`);
  }),
  trustDomains: peer((value, principal) => matchesPattern(value, principal.slice(0, principal.indexOf('/')))),
  ipBlocks: connection(({ sourceIp }) => sourceIp, containsIp),
  remoteIpBlocks: { ...connection(({ remoteIp }) => remoteIp, containsIp), needs: 'envoy' },
  requestPrincipals: http(({ claims }) => requestPrincipal(claims), matchesPattern),
  ports: connection(
    ({ port }) => String(port),
    (value, port) => Number(value) === Number(port),
  ),
  methods: http(({ method }) => method, matchesPattern),
  hosts: http(
    ({ authority }) => authority,
    (value, authority) => matchesPattern(value.toLowerCase(), authority.toLowerCase()),
  ),
  paths: http(({ path }) => path, matchesPath),
};

const conditions: Readonly<Record<string, PolicyField | undefined>> = {
  'source.ip': policyFields['ipBlocks'],
  'remote.ip': policyFields['remoteIpBlocks'],
  'source.namespace': policyFields['namespaces'],
  'source.serviceAccount': policyFields['serviceAccounts'],
  'source.principal': policyFields['principals'],
  'source.trustDomain': policyFields['trustDomains'],
  'request.auth.principal': policyFields['requestPrincipals'],
  'request.auth.audiences': claim(['aud']),
  'request.auth.presenter': claim(['azp']),
  'destination.ip': connection(({ destinationIp }) => destinationIp, containsIp),
  'destination.port': policyFields['ports'],
  'connection.sni': { ...connection(({ sni }) => sni, matchesPattern), needs: 'envoy' },
};

/**
 * What a condition of `when` compares.
 *
 * @param key `source.ip`, `request.headers[x-team]`, `request.auth.claims[nested][role]`
 * @returns undefined for a key that a call has no part in
 */
export function conditionField(key: string): PolicyField | undefined {
  if (Object.hasOwn(conditions, key)) return conditions[key];
  const bracket = key.indexOf('[');
  if (bracket === -1 || !key.endsWith(']')) return undefined;
  const names = key.slice(bracket + 1, -1).split('][');
  if (key.startsWith('request.auth.claims[')) return claim(names);
  if (!key.startsWith('request.headers[')) return undefined;
  const name = key.slice(bracket + 1, -1).toLowerCase();
  const header = ({ headers }: RequestFacts) => valueAt(headers, name);
  return httpWith(
    (value, request) => {
      const found = header(request);
      return typeof found === 'string' && (value === '*' || matchesPattern(value, found));
    },
    (request) => textOf(header(request)),
  );
}

function connection(
  valueOf: (facts: CallFacts) => string,
  matches: (value: string, found: string) => boolean,
): PolicyField {
  return { needs: 'connection', matches: (value, facts) => matches(value, valueOf(facts)), shown: valueOf };
}

function peer(
  matches: (value: string, principal: string, facts: CallFacts, policyNamespace: string) => boolean,
): PolicyField {
  return {
    needs: 'connection',
    matches: (value, facts, policyNamespace) =>
      facts.principal !== undefined && matches(value, facts.principal, facts, policyNamespace),
    isIdentity: true,
    shown: ({ principal }) => principal ?? '',
  };
}

function http(
  valueOf: (request: RequestFacts) => string,
  matches: (value: string, found: string) => boolean,
): PolicyField {
  return httpWith((value, request) => matches(value, valueOf(request)), valueOf);
}

function httpWith(
  matches: (value: string, request: RequestFacts) => boolean,
  shown: (request: RequestFacts) => string,
): PolicyField {
  return {
    needs: 'http',
    matches: (value, { request }) => request !== undefined && matches(value, request),
    shown: ({ request }) => (request === undefined ? '' : shown(request)),
  };
}

function claim(names: readonly string[]): PolicyField {
  const found = ({ claims }: RequestFacts) => valueAt(claims, ...names);
  // The JWT filter hands on these two as lists.
  const isList = names.length === 1 && (names[0] === 'scope' || names[0] === 'permission');
  return httpWith(
    (value, request) => {
      const given = found(request);
      const items: readonly unknown[] = Array.isArray(given)
        ? given
        : typeof given === 'string' && isList
          ? given.split(' ')
          : [given];
      return items.some((item) => typeof item === 'string' && matchesPattern(value, item));
    },
    (request) => textOf(found(request)),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

function requestPrincipal(claims: unknown): string {
  const [issuer, subject] = [valueAt(claims, 'iss'), valueAt(claims, 'sub')];
  return typeof issuer === 'string' && typeof subject === 'string' ? `${issuer}/${subject}` : '';
}

function namespaceOfPrincipal(principal: string): string {
  const parts = principal.split('/');
  return parts[1] === 'ns' ? (parts[2] ?? '') : '';
}

/** Stars anywhere; a text is walked once a star. */
function matchesGlob(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= text.length - last.length;
}
