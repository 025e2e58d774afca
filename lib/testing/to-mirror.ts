import { formatExpected, isExpected, type ExpectedDestination } from './expected-destination';
import type { MatcherResult } from './matcher-result';
import { matchRoute, type RequestOptions } from './route-result';

/** The expected mirror. Omitted properties may have any value. */
export interface ExpectedMirror extends RequestOptions {
  readonly to?: ExpectedDestination;
  /** Percent of the requests that are mirrored, 0 to 100. */
  readonly percent?: number;
}

/** Passes if a request is mirrored, to the expected destination if one is given. */
export function toMirror(received: unknown, request: string, expected: ExpectedMirror = {}): MatcherResult {
  const { to, percent, headers } = expected;
  const share = percent === undefined ? '' : ` for ${String(percent)} % of the requests`;
  return matchRoute(received, {
    matcher: 'toMirror',
    request,
    headers,
    text: `${request} to be mirrored to ${formatExpected(to)}${share}`,
    isMet: (decision) =>
      'mirrors' in decision &&
      decision.mirrors.some(
        (each) =>
          each.path !== undefined &&
          isExpected(destinationOf(each.cluster), to) &&
          (percent === undefined || each.percent === percent),
      ),
  });
}

/** Parses a cluster name, `outbound|80|v1|web.shop.svc.cluster.local`. */
function destinationOf(cluster: string): { readonly host: string; readonly subset: string; readonly port: number } {
  const [, port = '', subset = '', host = ''] = cluster.split('|');
  return { host, subset, port: Number(port) };
}
