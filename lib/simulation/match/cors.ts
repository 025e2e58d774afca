import type { Message } from '../../messages/message';
import { textList } from '../../snapshot/text-map';
import type { ProxyRequest } from './proxy-request';
import { matchesText, textMatchOf } from './text-match';

/**
 * Whether the proxy itself answers a CORS preflight.
 *
 * @see Envoy, CorsFilter::decodeHeaders; Istio, CorsPolicy.unmatchedPreflights
 */
export function isPreflightAnswered(cors: Message<'CorsPolicy'>, { method, headers }: ProxyRequest): boolean {
  const origin = headers.get('origin');
  if (method !== 'OPTIONS' || origin === undefined || !headers.has('access-control-request-method')) return false;
  if (cors.choice('unmatchedPreflights') === 'IGNORE') return true;
  const isListed = textList(cors, 'allowOrigin').some((each) => each === '*' || each === origin);
  return (
    isListed ||
    cors.messages('allowOrigins').some((each) => {
      const match = textMatchOf(each);
      if (match === undefined) return false;
      return matchesText(match, origin) || (match.type === 'exact' && match.text === '*');
    })
  );
}
