import { finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import { bothWays } from '../../messages/both-ways';
import type { Message } from '../../messages/message';
import { byteLength } from '../../syntax/byte-length';
import { describeValue } from '../../model/describe';
import { isIpOrCidr } from '../../syntax/cidr';

const TEXTS = [
  'principals',
  'requestPrincipals',
  'namespaces',
  'ipBlocks',
  'remoteIpBlocks',
  'serviceAccounts',
  'trustDomains',
] as const;
const MAX_ACCOUNTS = 16;
const MAX_ACCOUNT = 320;

/** @see Istio, validateSource of an AuthorizationPolicy */
export function* validateSource(source: Message<'AuthorizationSource'>): Findings {
  for (const field of TEXTS.flatMap(bothWays)) yield* validateNotEmpty(source.texts(field));
  const accounts = bothWays('serviceAccounts').find((field) => source.has(field));
  const other = (['principals', 'namespaces'] as const).flatMap(bothWays).find((field) => source.has(field));
  if (accounts !== undefined && other !== undefined) {
    const message = `${accounts} and ${other} exclude each other`;
    yield finding('authorization-accounts-exclusive', source.at(accounts), message, 'Keep one of them');
  }
  for (const field of (['ipBlocks', 'remoteIpBlocks'] as const).flatMap(bothWays)) {
    for (const item of source.texts(field)) yield* validateAddress(item);
  }
  for (const field of bothWays('serviceAccounts')) yield* validateServiceAccounts(source.texts(field));
  for (const field of bothWays('trustDomains')) {
    for (const item of source.texts(field)) yield* validateTrustDomain(item, 'in a source');
  }
}

export function* validateNotEmpty(items: readonly Item<string>[]): Findings {
  for (const { path } of items.filter(({ value }) => value === '')) {
    yield finding('authorization-value', path, 'an empty value matches nothing', 'Write the value, or remove it');
  }
}

export function* validateAddress({ value, path }: Item<string>): Findings {
  if (isIpOrCidr(value)) return;
  const message = `${describeValue(value)} is not an IP address`;
  yield finding('authorization-address', path, message, 'Write an IP address, or a CIDR range such as 10.0.0.0/8');
}

/** @see Istio, security.CheckServiceAccount */
export function* validateServiceAccounts(items: readonly Item<string>[]): Findings {
  const over = items[MAX_ACCOUNTS];
  if (over !== undefined) {
    const message = `a list of service accounts has at most ${String(MAX_ACCOUNTS)}, got ${String(items.length)}`;
    yield finding('authorization-accounts', over.path, message, 'Split them into several sources');
  }
  for (const { value, path } of items) {
    const isWellFormed = /^[^/*]+(?:\/[^/*]+)?$/.test(value) && byteLength(value) <= MAX_ACCOUNT;
    if (isWellFormed) continue;
    const message = `${describeValue(value)} is not a service account`;
    yield finding('authorization-account', path, message, 'Write name or namespace/name, without wildcards');
  }
}

/** @see Istio, security.CheckTrustDomain */
export function* validateTrustDomain({ value, path }: Item<string>, place: 'in a source' | 'in a condition'): Findings {
  const stars = value.split('*').length - 1;
  const isWildWithin = stars === 1 && !value.startsWith('*') && !value.endsWith('*');
  if (stars < 2 && !isWildWithin && !(place === 'in a source' && value.includes('/'))) return;
  const message = `${describeValue(value)} is not a trust domain`;
  yield finding(
    'authorization-trust-domain',
    path,
    message,
    'Write the domain, with at most one *, at its start or end',
  );
}
