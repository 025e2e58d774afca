import type { MeshView } from '../../mesh/mesh-view';
import { textAt } from '../../model/plain';
import type { Workload } from '../../snapshot/workloads';
import type { AccessCall, AccessClient, AccessRequest } from '../../mesh/access-call';
import type { AccessDecision } from '../policies/access-decision';
import { decideAccess } from '../policies/decide-access';
import { policiesFor } from '../../mesh/policies-for';
import { accessSteps } from './access-steps';
import type { InboundDecision, TraceStep, UpstreamRequest } from './decision';
import { doorOf, isOpenTo, type Door } from './door';
import { normalizePath } from '../request/normalize-path';
import { splitTarget } from '../request/request-target';
import { tokenEffects } from '../policies/token-effects';

/** What manifests cannot say, for policies that ask about it. */
export interface CallOptions extends Pick<AccessCall, 'external' | 'isSignedBy'> {
  /** Claims of a token that counts as verified, in place of one in the headers. @default - none */
  readonly claims?: AccessRequest['claims'];
  /** Address that every pod counts as having. @default - none: no block of addresses has it */
  readonly podIp?: string;
}

const at = 'destination';
const ALLOWED: AccessDecision = { outcome: 'allowed', trace: [] };
const UNGUARDED: AccessDecision = { outcome: 'allowed', isUnguarded: true, trace: [] };

/** What comes to a port of a workload. */
export interface Arrival {
  readonly client: AccessClient;
  /** Port of the workload, not of its Service. */
  readonly port: number;
  readonly sni?: string;
  /** Undefined for bytes. */
  readonly request?: UpstreamRequest | undefined;
}

/**
 * What a workload's own proxy does with what arrives: mutual TLS, tokens and policies, then the application gets it.
 *
 * @see Istio, ListenerBuilder.buildInboundListeners
 */
export function arrive(view: MeshView, workload: Workload, arrival: Arrival, options: CallOptions): InboundDecision {
  const door = doorOf(view, workload, arrival.port);
  const request = door.isHttp ? arrival.request : undefined;
  const path = request && pathAt(view, request);
  const isMalformed = request !== undefined && path === undefined;
  if (!isMalformed && isOpenTo(door, arrival.client)) {
    return delivered(door, arrival, request, path, door.steps, door.server.proxy === 'none' ? UNGUARDED : ALLOWED);
  }
  const access = askPolicies(view, door, arrival, request && { ...request, path: path ?? '/' }, options);
  const trace = [...door.steps, ...accessSteps(access)];
  if (access.outcome !== 'allowed') return { at, access, ...refusal(access), trace };
  if (isMalformed) return { at, access, outcome: 'error', status: 400, trace };
  const rules = policiesFor(view, 'RequestAuthentication', door.server);
  const got = request && tokenEffects(rules, path === undefined ? request : { ...request, path });
  return delivered(door, arrival, got, got?.path, trace, access);
}

function delivered(
  { listener }: Door,
  arrival: Arrival,
  request: UpstreamRequest | undefined,
  path: string | undefined,
  trace: readonly TraceStep[],
  access: AccessDecision,
): InboundDecision {
  const cluster = listener?.cluster;
  if (request === undefined || path === undefined) {
    const status = arrival.request === undefined ? {} : { status: 200 };
    return { at, access, outcome: 'delivered', ...status, ...(cluster !== undefined && { cluster }), trace };
  }
  const got = path === request.path ? request : { ...request, path };
  // Written out, as this is made for every request.
  if (cluster === undefined) return { at, access, outcome: 'delivered', status: 200, request: got, trace };
  return { at, access, outcome: 'delivered', status: 200, cluster, request: got, trace };
}

/** What a refusal looks like to who is refused. */
export function refusal(
  access: Exclude<AccessDecision, { outcome: 'allowed' }>,
):
  | { readonly outcome: 'denied' | 'unauthorized'; readonly status: 401 | 403 }
  | { readonly outcome: 'connectionClosed'; readonly status?: undefined } {
  if (access.outcome === 'unauthenticated') return { outcome: 'unauthorized', status: access.status };
  // What is no request to the proxy gets no answer.
  if (access.outcome !== 'denied' || access.status === undefined) return { outcome: 'connectionClosed' };
  return { outcome: 'denied', status: access.status };
}

function askPolicies(
  view: MeshView,
  { server }: Door,
  { client, port, sni }: Arrival,
  request: UpstreamRequest | undefined,
  { podIp: ip, claims, ...options }: CallOptions,
): AccessDecision {
  return decideAccess(view, {
    ...options,
    client: ip === undefined ? client : { ip, ...client },
    server: ip === undefined ? server : { ...server, ip },
    port,
    ...(sni !== undefined && { sni }),
    request: request && { ...request, headers: Object.fromEntries(request.headers), ...(claims && { claims }) },
  });
}

/** The path that the proxy makes of it, with the query; undefined where it answers 400. */
function pathAt(view: MeshView, { method, path: target }: UpstreamRequest): string | undefined {
  if (method !== method.toUpperCase()) return undefined;
  const { path, search } = splitTarget(target);
  const normal = normalizePath(path, textAt(view.settings.mesh, 'pathNormalization', 'normalization'));
  return normal === undefined || search === '' ? normal : normal + search;
}
