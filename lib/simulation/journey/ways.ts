import { formatManifestName } from '../../model/manifest';
import type { AccessDecision } from '../policies/access-decision';
import { unsimulatedAccess } from './not-simulated';
import type {
  DestinationDecision,
  EndpointDecision,
  InboundDecision,
  RouteDecision,
  UpstreamRequest,
} from './decision';

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
      : destination.endpoints.map((endpoint) => {
          const hops = hopsTo(endpoint, destination, first);
          return { hops, end: endNameOf(endpoint, destination), verdict: verdictOf(hops) };
        }),
  );
}

const NOT_GUARDED: AccessDecision = { outcome: 'allowed', isUnguarded: true, trace: [] };

/** The hop of the gateway if it has policies, of the waypoint if the request goes through one, then of the workload. */
function hopsTo(
  endpoint: EndpointDecision,
  destination: DestinationDecision,
  first: AccessDecision | undefined,
): readonly Hop[] {
  const { inbound, isThroughWaypoint } = endpoint;
  const { request, waypoint } = destination;
  const hops: Hop[] = first === undefined ? [] : [{ at: 'gateway', name: 'gateway', access: first, request }];
  if (isThroughWaypoint === true && waypoint !== undefined) {
    hops.push({ at: 'waypoint', name: waypoint.workload, access: waypoint.access, request: waypoint.request });
    if (waypoint.outcome !== 'delivered') return hops;
  }
  const got = inbound === undefined ? request : inbound.request;
  return [
    ...hops,
    { at: 'destination', name: endNameOf(endpoint, destination), access: accessAt(inbound), request: got },
  ];
}

function accessAt(inbound: InboundDecision | undefined): AccessDecision {
  if (inbound?.outcome !== 'error') return inbound?.access ?? NOT_GUARDED;
  return { outcome: 'refused', reason: 'Envoy refuses the method or the path', policy: undefined, trace: [] };
}

function endNameOf({ workload, address }: EndpointDecision, { host }: DestinationDecision): string {
  return workload ?? address ?? host;
}

/** The last hop decides; what the policies of all hops found is kept. */
function verdictOf(hops: readonly Hop[]): AccessDecision {
  const decisions = hops.flatMap(({ access }) => access ?? []);
  const last = decisions.at(-1) ?? NOT_GUARDED;
  if (decisions.length === 1) return last;
  const rehearsal = decisions.find((each) => each.rehearsal !== undefined)?.rehearsal;
  const trace = decisions.flatMap((each) => each.trace);
  return { ...last, trace, ...(rehearsal !== undefined && { rehearsal }) };
}

/** The reason of the first proxy if it does not forward the request. */
function refusalOf(decision: RouteDecision): AccessDecision {
  const { access } = decision;
  if (decision.outcome === 'notSimulated') return unsimulatedAccess(decision.trace.at(-1));
  if (access !== undefined && access.outcome !== 'allowed') return access;
  return notDelivered(decision);
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
