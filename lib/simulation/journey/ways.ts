import { formatManifestName } from '../../model/manifest';
import type { AccessDecision } from '../policies/access-decision';
import type { DestinationDecision, EndpointDecision, RouteDecision, TraceStep, UpstreamRequest } from './decision';

/** A proxy on the way, or a workload without a proxy. */
interface Hop {
  readonly at: RouteDecision['at'];
  /** `shop/cart-v1`, an address, or the position of the proxy if the workload is unknown. */
  readonly name: string;
  /** The decision of mutual TLS, tokens and policies there; undefined if there are none. */
  readonly access: AccessDecision | undefined;
  /** The request that it forwards, or that the application receives; undefined for TCP, and if nothing is forwarded. */
  readonly request: UpstreamRequest | undefined;
}

/** One complete way that a request may take. */
export interface Way {
  /** In order; the last one decides. */
  readonly hops: readonly Hop[];
  /** Where it ends: `shop/cart-v1`, an address, or the proxy that does not forward it: `gateway`, `client`. */
  readonly end: string;
  /** Allowed exactly if it is delivered; with the result of every policy on the way. */
  readonly verdict: AccessDecision;
}

/**
 * Every way that a request may take: one for each endpoint that may receive it, or one that ends at the first proxy.
 */
export function waysOf(decision: RouteDecision): readonly Way[] {
  const { access: first } = decision;
  const start = { at: decision.at, name: decision.at, access: first, request: undefined };
  if (!('destinations' in decision)) return [{ hops: [start], end: decision.at, verdict: refusalOf(decision) }];
  const destinations = decision.onward === undefined ? decision.destinations : [decision.onward];
  return destinations.flatMap((destination) =>
    destination.endpoints.length === 0 || (decision.outcome === 'passthrough' && decision.onward === undefined)
      ? [{ hops: [start], end: decision.at, verdict: notDelivered(decision, destination) }]
      : destination.endpoints.map((endpoint) => ({
          hops: hopsTo(endpoint, destination, first),
          end: endNameOf(endpoint, destination),
          verdict: verdictAt(endpoint, destination, first),
        })),
  );
}

/** The hop of the gateway if it has policies, of the waypoint if there is one, then of the workload. */
function hopsTo(
  endpoint: EndpointDecision,
  destination: DestinationDecision,
  first: AccessDecision | undefined,
): readonly Hop[] {
  const { inbound } = endpoint;
  const { waypoint, request } = destination;
  return [
    ...(first === undefined ? [] : [{ at: 'gateway', name: 'gateway', access: first, request } as const]),
    ...(waypoint === undefined
      ? []
      : [{ at: 'waypoint', name: waypoint.workload, access: waypoint.access, request: waypoint.request } as const]),
    ...(inbound !== undefined && inbound === waypoint
      ? []
      : [
          {
            at: 'destination',
            name: endNameOf(endpoint, destination),
            access: inbound?.access,
            request: inbound === undefined ? request : inbound.request,
          } as const,
        ]),
  ];
}

function endNameOf({ workload, address }: EndpointDecision, { host }: DestinationDecision): string {
  return workload ?? address ?? host;
}

function verdictAt(
  { inbound }: EndpointDecision,
  { waypoint }: DestinationDecision,
  first: AccessDecision | undefined,
): AccessDecision {
  const last: AccessDecision =
    inbound?.outcome === 'error'
      ? { outcome: 'refused', reason: 'Envoy refuses the method or the path', policy: undefined, trace: [] }
      : (inbound?.access ?? { outcome: 'allowed', isUnguarded: true, trace: [] });
  const before = [first, inbound === waypoint ? undefined : waypoint?.access].filter((each) => each !== undefined);
  if (before.length === 0) return last;
  const rehearsal = [...before, last].find((each) => each.rehearsal !== undefined)?.rehearsal;
  const trace = [...before, last].flatMap((each) => each.trace);
  return { ...last, trace, ...(rehearsal !== undefined && { rehearsal }) };
}

/** The reason of the first proxy if it does not forward the request. */
function refusalOf(decision: RouteDecision): AccessDecision {
  const { access } = decision;
  if (decision.outcome === 'notSimulated') return unsimulated(decision.trace.at(-1));
  if (access !== undefined && access.outcome !== 'allowed') return access;
  return notDelivered(decision);
}

function unsimulated(step: TraceStep | undefined): AccessDecision {
  const by = step?.manifest === undefined ? '' : `${formatManifestName(step.manifest)}: `;
  return { outcome: 'notSimulated', reason: `${by}${step?.message ?? ''}`, policy: undefined, trace: [] };
}

function notDelivered(decision: RouteDecision, destination?: DestinationDecision): AccessDecision {
  const { trace, status, access } = decision;
  const outcome = decision.outcome === 'mixed' ? destination?.outcome : decision.outcome;
  const location = 'location' in decision ? ` to ${decision.location}` : '';
  const last = trace.at(-1);
  const by = last?.manifest === undefined ? '' : `${formatManifestName(last.manifest)}: `;
  const why = last === undefined ? '' : `; ${by}${last.message}`;
  const reason = `${outcome ?? ''}${status === undefined ? '' : ` ${String(status)}`}${location}${why}`;
  return { outcome: 'notDelivered', reason, policy: undefined, trace: access?.trace ?? [] };
}
