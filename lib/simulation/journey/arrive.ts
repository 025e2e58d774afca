import type { MeshView } from '../../mesh/mesh-view';
import { textAt } from '../../model/plain';
import type { Workload } from '../../snapshot/workloads';
import type { AccessDecision } from '../policies/access-decision';
import { askPolicies } from './ask-policies';
import { policiesFor } from '../../mesh/policies-for';
import { accessSteps } from './access-steps';
import type { InboundDecision, TraceStep, UpstreamRequest } from './decision';
import { workloadPort, isOpenTo, type WorkloadPort } from './workload-port';
import { normalizePath } from '../request/normalize-path';
import { splitTarget } from '../request/request-target';
import { tokenEffects } from '../policies/token-effects';
import type { Arrival, CallOptions } from './arrival';

const at = 'destination';
const ALLOWED: AccessDecision = { outcome: 'allowed', trace: [] };
const UNGUARDED: AccessDecision = { outcome: 'allowed', isUnguarded: true, trace: [] };

/**
 * Decides what a workload's proxy does with arriving traffic: mutual TLS, tokens and policies, then the application
 * receives it.
 *
 * @see Istio, ListenerBuilder.buildInboundListeners
 */
export function arrive(view: MeshView, workload: Workload, arrival: Arrival, options: CallOptions): InboundDecision {
  const target = workloadPort(view, workload, arrival.port);
  const request = target.isHttp ? arrival.request : undefined;
  const path = request && pathAt(view, request);
  const isMalformed = request !== undefined && path === undefined;
  if (!isMalformed && isOpenTo(target, arrival.client)) {
    return delivered(
      target,
      arrival,
      request,
      path,
      target.steps,
      target.server.proxy === 'none' ? UNGUARDED : ALLOWED,
    );
  }
  const access = askAt(view, target, arrival, request && { ...request, path: path ?? '/' }, options);
  const trace = [...target.steps, ...accessSteps(access)];
  if (access.outcome !== 'allowed') return { at, access, ...refusal(access), trace };
  if (isMalformed) return { at, access, outcome: 'error', status: 400, trace };
  const rules = policiesFor(view, 'RequestAuthentication', target.server);
  const got = request && tokenEffects(rules, path === undefined ? request : { ...request, path });
  return delivered(target, arrival, got, got?.path, trace, access);
}

function delivered(
  { listener }: WorkloadPort,
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

/** What the client sees of a refusal. */
export function refusal(
  access: Exclude<AccessDecision, { outcome: 'allowed' }>,
):
  | { readonly outcome: 'denied' | 'unauthorized'; readonly status: 401 | 403 }
  | { readonly outcome: 'connectionClosed'; readonly status?: undefined } {
  if (access.outcome === 'unauthenticated') return { outcome: 'unauthorized', status: access.status };
  // If the proxy does not see a request, there is no response.
  if (access.outcome !== 'denied' || access.status === undefined) return { outcome: 'connectionClosed' };
  return { outcome: 'denied', status: access.status };
}

/** An address that is known counts; that of the options is every other pod's. */
function askAt(
  view: MeshView,
  { server }: WorkloadPort,
  arrival: Arrival,
  request: UpstreamRequest | undefined,
  options: CallOptions,
): AccessDecision {
  const { podIp: ip } = options;
  const client = ip === undefined ? arrival.client : { ip, ...arrival.client };
  return askPolicies(view, ip === undefined ? server : { ...server, ip }, { ...arrival, client, request }, options);
}

/** The path after normalization, with the query; undefined if the proxy answers 400. */
function pathAt(view: MeshView, { method, path: target }: UpstreamRequest): string | undefined {
  if (method !== method.toUpperCase()) return undefined;
  const { path, search } = splitTarget(target);
  const normal = normalizePath(path, textAt(view.settings.mesh, 'pathNormalization', 'normalization'));
  return normal === undefined || search === '' ? normal : normal + search;
}
