import type { DestinationDecision, RouteDecision, TraceStep, UpstreamRequest } from './decision';
import type { SidecarScope } from '../proxies/sidecar-scope';

const at = 'client';
const CLUSTER = { cluster: 'PassthroughCluster', host: '', port: 0, subset: '', weight: 100 } as const;
const ENDPOINT = { address: 'original destination', tls: 'none', hasSidecar: false } as const;

/**
 * What a sidecar does with an unknown destination: passes the traffic through, or blocks it.
 *
 * @param request undefined for TCP
 * @param onward the decision at the Service with the address, if there is one
 * @see Istio reference, OutboundTrafficPolicy
 */
export function passThrough(
  { isRegistryOnly, source }: SidecarScope,
  what: string,
  request: UpstreamRequest | undefined,
  onward: DestinationDecision | undefined,
): RouteDecision {
  const consequence = isRegistryOnly ? 'and blocks unknown hosts' : 'and passes it through';
  const step: TraceStep = {
    stage: request === undefined ? 'filterChain' : 'virtualHost',
    ...(source !== undefined && { manifest: source.manifest }),
    path: [],
    message: `the sidecar does not know ${what}, ${consequence}`,
    isTaken: true,
  };
  const trace = [step];
  if (isRegistryOnly) {
    const refused = { at, outcome: 'blocked', trace } as const;
    return request === undefined ? refused : { ...refused, status: 502, route: { name: 'block_all' } };
  }
  const sent = { at, outcome: 'passthrough', mirrors: [], trace, ...(onward && { onward }) } as const;
  if (request === undefined) return { ...sent, destinations: [{ ...CLUSTER, outcome: 'delivered', endpoints: [] }] };
  const route = { name: 'allow_any', timeout: '0s', retries: null };
  return {
    ...sent,
    status: 200,
    route,
    destinations: [{ ...CLUSTER, outcome: 'delivered', request, endpoints: [ENDPOINT] }],
  };
}
