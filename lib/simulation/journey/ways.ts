import { formatManifestName } from '../../model/manifest';
import type { AccessDecision } from '../policies/access-decision';
import type { DestinationDecision, EndpointDecision, RouteDecision, TraceStep, UpstreamRequest } from './decision';

/** A proxy on the way, or the workload behind none. */
interface Hop {
  readonly at: RouteDecision['at'];
  /** `shop/cart-v1`, an address, or the name of the proxy's place where no workload is known. */
  readonly name: string;
  /** What mutual TLS, tokens and policies said there; undefined where nothing is asked. */
  readonly access: AccessDecision | undefined;
  /** What it passes on, or what the application gets; undefined for bytes, and where nothing is passed on. */
  readonly request: UpstreamRequest | undefined;
}

/** One way that a request may take, to its end. */
export interface Way {
  /** In their order; the last one decides. */
  readonly hops: readonly Hop[];
  /** Where it ends: `shop/cart-v1`, an address, or the proxy that sends it nowhere: `gateway`, `client`. */
  readonly end: string;
  /** Allowed where it is delivered, and only there; with what every policy on the way said. */
  readonly verdict: AccessDecision;
}

/** Every way that a request may take: one for each endpoint that may get it, or the one that ends at the first proxy. */
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

/** The gateway's hop where it has policies, the waypoint's where there is one, then that of the workload. */
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

/** What the first proxy says, where it sends the request nowhere. */
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
