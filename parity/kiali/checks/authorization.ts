import type { IstioResource } from '../../../lib/snapshot/resource';
import type { Item } from '../../../lib/messages/item';
import { textList, textMap } from '../../../lib/snapshot/text-map';
import { isWithinWildcard } from '../kiali-host';
import type { KialiFindings } from '../kiali-finding';
import type { KialiPass } from '../kiali-pass';
import { hasMtls } from './mtls';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE'];
const PEER_FIELDS = ['principals', 'notPrincipals', 'namespaces', 'notNamespaces'] as const;
const PEER_KEYS = ['source.namespace', 'source.principal', 'connection.sni'];

/** KIA0101 to KIA0108: what an AuthorizationPolicy names. */
export function* checkAuthorization(pass: KialiPass): KialiFindings {
  for (const resource of pass.authorizationPolicies) {
    for (const rule of resource.spec.messages('rules')) {
      for (const from of rule.messages('from')) {
        const source = from.message('source');
        for (const { value, path } of source?.texts('namespaces') ?? []) {
          if (!matchesSome(value, pass.world.namespaces))
            yield { code: 'KIA0101', resource, severity: 'warning', path };
        }
        for (const principal of source?.texts('principals') ?? []) yield* checkPrincipal(pass, resource, principal);
      }
      for (const to of rule.messages('to')) {
        const operation = to.message('operation');
        for (const { value, path } of operation?.texts('methods') ?? []) {
          if (!isMethod(value.trim())) yield { code: 'KIA0102', resource, severity: 'warning', path };
        }
        for (const { value, path } of operation?.texts('hosts') ?? []) {
          if (isUnknownHost(pass, value.trim(), resource.namespace)) {
            yield { code: 'KIA0104', resource, severity: pass.world.isOpen ? 'warning' : 'error', path };
          }
        }
      }
    }
    yield* checkIdentities(pass, resource);
  }
}

function* checkIdentities(pass: KialiPass, resource: IstioResource<'AuthorizationPolicy'>): KialiFindings {
  if (hasMtls(pass, textMap(resource.spec.message('selector'), 'matchLabels'))) return;
  const found = { code: 'KIA0105', resource, severity: 'error' } as const;
  for (const rule of resource.spec.messages('rules')) {
    for (const from of rule.messages('from')) {
      const source = from.message('source');
      for (const field of PEER_FIELDS) {
        if (source !== undefined && source.texts(field).length > 0) yield { ...found, path: source.at(field) };
      }
    }
    for (const when of rule.messages('when')) {
      if (PEER_KEYS.includes(when.text('key'))) yield { ...found, path: when.path };
    }
  }
}

function matchesSome(pattern: string, names: ReadonlySet<string>): boolean {
  if (pattern === '*') return names.size > 0;
  if (names.has(pattern)) return true;
  if (!pattern.startsWith('*') && !pattern.endsWith('*')) return false;
  return [...names].some(
    (name) =>
      (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1))) ||
      (pattern.startsWith('*') && name.endsWith(pattern.slice(1))),
  );
}

function isMethod(method: string): boolean {
  const name = method.toUpperCase();
  if (name === '*' || METHODS.includes(name)) return true;
  if (name.length < 2) return false;
  return METHODS.some(
    (known) =>
      (name.endsWith('*') && known.startsWith(name.slice(0, -1))) ||
      (name.startsWith('*') && known.endsWith(name.slice(1))),
  );
}

/** Only a host that looks like a Service is checked: `name`, and `name.namespace` of a known namespace. */
function isUnknownHost(pass: KialiPass, text: string, namespace: string): boolean {
  const { world } = pass;
  const [, right, ...rest] = text.split('.');
  if (text.startsWith('*') || text.endsWith('*') || rest.length > 0) return false;
  if (right !== undefined && right !== namespace && !world.namespaces.has(right)) return false;
  const host = world.host(text, namespace);
  if (pass.isKnown(host, namespace)) return false;
  const { service, namespace: own } = host;
  const names = [`${service}.${own}`, host.text, `*.${own}.${world.domain}`, '*'];
  return !pass.virtualServices.some((virtualService) =>
    textList(virtualService.spec, 'hosts').some(
      (claimed) =>
        names.includes(claimed) ||
        (claimed === service && virtualService.namespace === own) ||
        isWithinWildcard(service, claimed),
    ),
  );
}

function* checkPrincipal(
  pass: KialiPass,
  resource: IstioResource<'AuthorizationPolicy'>,
  { value, path }: Item<string>,
): KialiFindings {
  const { world } = pass;
  if (matchesIdentity(value, identitiesOf(pass))) return;
  const at = value.indexOf('/ns/');
  const isForeign = !value.includes('*') && at > 0 && !world.trustDomains.includes(value.slice(0, at));
  if (isForeign) yield { code: 'KIA0108', resource, severity: 'warning', path };
  else yield { code: 'KIA0106', resource, severity: 'error', path };
}

function identitiesOf({ world }: KialiPass): ReadonlySet<string> {
  return world.mesh.once('kiali identities', () => {
    const accounts = world.workloads.flatMap(({ namespace, serviceAccounts }) =>
      serviceAccounts.map((account) => `ns/${namespace}/sa/${account}`),
    );
    return new Set(world.trustDomains.flatMap((domain) => accounts.map((account) => `${domain}/${account}`)));
  });
}

/** With a star at the start or the end, every star matches any string. */
function matchesIdentity(principal: string, identities: ReadonlySet<string>): boolean {
  if (principal === '*' || identities.has(principal)) return true;
  if (!principal.startsWith('*') && !principal.endsWith('*')) return false;
  return [...identities].some((identity) => matchesParts(principal.split('*'), identity));
}

/** Whether a string consists of parts, in order, with anything between them. A dot matches any character, as in Kiali. */
function matchesParts(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  const fits = (part: string, at: number) => {
    if (at < 0 || at + part.length > text.length) return false;
    for (let index = 0; index < part.length; index += 1) {
      if (part[index] !== '.' && part[index] !== text[at + index]) return false;
    }
    return true;
  };
  if (!fits(first, 0) || !fits(last, text.length - last.length)) return false;
  let position = first.length;
  for (const part of parts.slice(1, -1)) {
    while (position <= text.length && !fits(part, position)) position += 1;
    if (position > text.length) return false;
    position += part.length;
  }
  return position <= text.length - last.length;
}
