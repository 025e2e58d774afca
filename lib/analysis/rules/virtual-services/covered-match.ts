import { isMessage, type Message } from '../../../messages/message';
import type { ProxyRequest } from '../../../simulation/match/proxy-request';
import type { IstioResource } from '../../../snapshot/resource';
import { formatWitness } from '../../witness-request';

/** A match that an earlier route takes all requests of. */
export interface CoveredMatch {
  /** Who wrote it. */
  readonly virtualService: IstioResource<'VirtualService'>;
  readonly rule: Message<'HttpRoute' | 'TcpRoute' | 'TlsRoute'>;
  /** Undefined for a rule without matches. */
  readonly match: Message<'HttpMatch' | 'TcpMatch' | 'TlsMatch'> | undefined;
  /** How the earlier one is known: by name, or by its place. */
  readonly earlier: string;
  /** A request that the match would take; undefined for bytes, and where none was found. */
  readonly witness?: ProxyRequest | undefined;
  /** Whether no match of the rule is left. */
  readonly isWholeRule: boolean;
}

/** `"all"`, or `#0` for a rule without a name. */
export function labelOf(rule: Message<'HttpRoute' | 'TcpRoute' | 'TlsRoute'>): string {
  const name = isMessage(rule, 'HttpRoute') ? rule.text('name') : '';
  return name === '' ? `#${String(rule.path.at(-1) ?? 0)}` : `"${name}"`;
}

/** `, GET http://shop/cart with x-user: anna among them`; empty without one. */
export function formatAmongThem(witness: ProxyRequest | undefined): string {
  if (witness === undefined) return '';
  const { method, scheme, authority, path, search, headers } = witness;
  const url = `${scheme}://${authority}${path}${search}`;
  return `, ${formatWitness({ method, url, headers: Object.fromEntries(headers) })} among them`;
}
