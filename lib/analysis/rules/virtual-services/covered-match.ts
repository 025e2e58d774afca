import { isMessage, type Message } from '../../../messages/message';
import type { ProxyRequest } from '../../../simulation/match/proxy-request';
import type { IstioResource } from '../../../snapshot/resource';
import { formatWitness } from '../../witness-request';

/** A match whose requests are all taken by an earlier route. */
export interface CoveredMatch {
  /** The object that contains the match. */
  readonly virtualService: IstioResource<'VirtualService'>;
  readonly rule: Message<'HttpRoute' | 'TcpRoute' | 'TlsRoute'>;
  /** Undefined for a route without matches. */
  readonly match: Message<'HttpMatch' | 'TcpMatch' | 'TlsMatch'> | undefined;
  /** The earlier route, by name or index. */
  readonly earlier: string;
  /** A request that the match would take; undefined for TCP, and if none was found. */
  readonly witness?: ProxyRequest | undefined;
  /** Whether all matches of the route are covered. */
  readonly isWholeRule: boolean;
}

/** `"all"`, or `#0` for a route without a name. */
export function labelOf(rule: Message<'HttpRoute' | 'TcpRoute' | 'TlsRoute'>): string {
  const name = isMessage(rule, 'HttpRoute') ? rule.text('name') : '';
  return name === '' ? `#${String(rule.path.at(-1) ?? 0)}` : `"${name}"`;
}

/** `, for example GET http://shop/cart with x-user: anna`; empty without a request. */
export function formatExample(witness: ProxyRequest | undefined): string {
  if (witness === undefined) return '';
  const { method, scheme, authority, path, search, headers } = witness;
  const url = `${scheme}://${authority}${path}${search}`;
  return `, for example ${formatWitness({ method, url, headers: Object.fromEntries(headers) })}`;
}
