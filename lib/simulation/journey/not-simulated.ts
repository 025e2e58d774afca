import type { MeshHost } from '../../mesh/mesh-hosts';
import type { MeshView } from '../../mesh/mesh-view';
import { serviceRoutes } from '../../mesh/service-routes';
import { hostOfService } from '../../mesh/hosts';
import { hostsOverlap } from '../../syntax/host-pattern';
import type { ServiceResource } from '../../snapshot/services';
import { boundVirtualServices, MESH } from '../proxies/virtual-services';
import { formatManifestName, type Manifest } from '../../model/manifest';
import type { AccessDecision } from '../policies/access-decision';
import { policiesFor } from '../../mesh/policies-for';
import { holds, isOfClaim } from '../match/comparisons';
import type { ProxyRequest } from '../match/proxy-request';
import { findTokens } from '../policies/find-tokens';
import type { Route } from '../proxies/routes';
import type { Call, Caller } from './caller';
import type { RouteDecision, TraceStep } from './decision';

/** Something that would decide about a request but is not simulated. */
export interface Unsimulated {
  readonly manifest: Manifest;
  readonly message: string;
}

/** Ends a journey with an unknown result, which counts neither as delivered nor as refused. */
export function notSimulated(at: RouteDecision['at'], unknown: Unsimulated): RouteDecision {
  return { at, outcome: 'notSimulated', trace: [unsimulatedStep(unknown)] };
}

export function unsimulatedStep({ manifest, message }: Unsimulated): TraceStep {
  return { stage: 'route', manifest, path: [], message, isTaken: true };
}

/** What such a step means for access. */
export function unsimulatedAccess(step: TraceStep | undefined): AccessDecision {
  const by = step?.manifest === undefined ? '' : `${formatManifestName(step.manifest)}: `;
  return { outcome: 'notSimulated', reason: `${by}${step?.message ?? ''}`, policy: undefined, trace: [] };
}

/** Gateways of the Gateway API, whose routes are not simulated. */
export function unsimulatedGateway({ at, workload }: Caller): Unsimulated | undefined {
  if (at !== 'gateway' || !workload.podLabels.has('gateway.networking.k8s.io/gateway-name')) return undefined;
  return { manifest: workload.manifest, message: 'not simulated: routes of a Gateway of the Gateway API' };
}

/** Routes of either API at a waypoint, which are not simulated. */
export function unsimulatedAtWaypoint(view: MeshView, service: ServiceResource): Unsimulated | undefined {
  const { host } = hostOfService(service);
  const virtualService = boundVirtualServices(view).find(
    ({ gateways, hosts }) => gateways.has(MESH) && hosts.some((each) => hostsOverlap(each, host)),
  )?.resource;
  const route = serviceRoutes(view, service)[0] ?? virtualService;
  return route && { manifest: route.manifest, message: `not simulated: a ${route.kind} at a waypoint` };
}

/** Routes of the Gateway API whose parent is a Service, which are not simulated in sidecars. */
export function unsimulatedRoutes(view: MeshView, host: MeshHost | undefined): Unsimulated | undefined {
  const [route] = host?.service === undefined ? [] : serviceRoutes(view, host.service);
  return route && { manifest: route.manifest, message: `not simulated: a ${route.kind} whose parent is a Service` };
}

/**
 * A route that asks for claims, if the request carries a token and no earlier route takes it: which claims a token has is not
 * simulated. Without a token there are no claims.
 */
export function unsimulatedClaims(
  call: Call,
  routes: readonly Route[],
  request: ProxyRequest,
): Unsimulated | undefined {
  for (const { comparisons, source } of routes) {
    const others = comparisons.filter((each) => !isOfClaim(each));
    if (others.some((each) => !holds(each, request))) continue;
    if (others.length === comparisons.length) return undefined;
    if (!hasToken(call, request)) continue;
    return { manifest: source.manifest, message: 'not simulated: a match on claims of a token' };
  }
  return undefined;
}

function hasToken({ view, caller: { workload }, options }: Call, request: ProxyRequest): boolean {
  if (options.claims !== undefined) return true;
  const server = { namespace: workload.namespace, labels: workload.podLabels, proxy: 'gateway' } as const;
  const rules = policiesFor(view, 'RequestAuthentication', server).flatMap(({ spec }) => spec.messages('jwtRules'));
  const { method, authority, path, search, headers } = request;
  const sent = { method, authority, path, target: path + search, headers: Object.fromEntries(headers) };
  return rules.some((rule) => findTokens(rule, { ...sent, claims: undefined }).length > 0);
}
