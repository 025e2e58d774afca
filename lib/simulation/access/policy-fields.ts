import { valueAt } from '../../snapshot/plain';
import type { CallFacts, RequestFacts } from './call-facts';
import { isInBlock } from './ip-block';
import { matchesPath } from './path-pattern';
import { matchesPattern } from '../../snapshot/text-pattern';
import { inAllTrustDomains } from '../../snapshot/trust-domains';

/** Whether a call has one of the values of a policy; a TCP connection has nothing of what `isHttp`. */
interface PolicyField {
  readonly isHttp: boolean;
  readonly matches: (value: string, facts: CallFacts, policyNamespace: string) => boolean;
}

/** The fields of `from.source` and `to.operation`. */
export const policyFields: Readonly<Record<string, PolicyField>> = {
  principals: peer((value, principal, { trustDomains }) =>
    inAllTrustDomains(value, trustDomains).some((pattern) => matchesPattern(pattern, principal)),
  ),
  namespaces: peer((value, principal) => matchesGlob(value, namespaceOfPrincipal(principal))),
  serviceAccounts: peer((value, principal, _, policyNamespace) => {
    const [namespace, account] = value.includes('/') ? value.split('/') : [policyNamespace, value];
    return principal.endsWith(`/ns/${namespace ?? ''}/sa/${account ?? ''}`);
  }),
  trustDomains: peer((value, principal) => matchesPattern(value, principal.slice(0, principal.indexOf('/')))),
  ipBlocks: connection((value, { sourceIp }) => isInBlock(value, sourceIp)),
  remoteIpBlocks: connection((value, { remoteIp }) => isInBlock(value, remoteIp)),
  requestPrincipals: http((value, { claims }) => matchesPattern(value, requestPrincipal(claims))),
  ports: connection((value, { port }) => Number(value) === port),
  methods: http((value, { method }) => matchesPattern(value, method)),
  hosts: http((value, { authority }) => matchesPattern(value.toLowerCase(), authority.toLowerCase())),
  paths: http((value, { path }) => matchesPath(value, path)),
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
  'destination.ip': connection((value, { destinationIp }) => isInBlock(value, destinationIp)),
  'destination.port': policyFields['ports'],
  'connection.sni': connection((value, { sni }) => matchesPattern(value, sni)),
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
  return http((value, { headers }) => {
    const header = valueAt(headers, name);
    return typeof header === 'string' && (value === '*' || matchesPattern(value, header));
  });
}

function connection(matches: PolicyField['matches']): PolicyField {
  return { isHttp: false, matches };
}

function peer(
  matches: (value: string, principal: string, facts: CallFacts, policyNamespace: string) => boolean,
): PolicyField {
  return connection(
    (value, facts, policyNamespace) =>
      facts.principal !== undefined && matches(value, facts.principal, facts, policyNamespace),
  );
}

function http(matches: (value: string, request: RequestFacts) => boolean): PolicyField {
  return { isHttp: true, matches: (value, { request }) => request !== undefined && matches(value, request) };
}

function claim(names: readonly string[]): PolicyField {
  return http((value, { claims }) => {
    const found = valueAt(claims, ...names);
    // The JWT filter hands on these two as lists.
    const isList = names.length === 1 && (names[0] === 'scope' || names[0] === 'permission');
    const items: readonly unknown[] = Array.isArray(found)
      ? found
      : typeof found === 'string' && isList
        ? found.split(' ')
        : [found];
    return items.some((item) => typeof item === 'string' && matchesPattern(value, item));
  });
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
