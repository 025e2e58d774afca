import type { Call } from './caller';
import type { RouteDecision, TraceStep, UpstreamRequest } from './decision';
import { deliver } from './deliver';
import { addDestinationSteps } from './destination-steps';
import { combineOutcomes } from './outcomes';
import { clusterOf } from '../proxies/clusters';
import type { MeshHost } from '../../mesh/mesh-hosts';

const at = 'client';

/**
 * What becomes of what a workload without a proxy sends: in plain text to any pod of the Service.
 *
 * @param request undefined for bytes
 */
export function callWithoutProxy(
  call: Call,
  called: MeshHost | undefined,
  port: number,
  request: UpstreamRequest | undefined,
): RouteDecision {
  const message = call.caller.isTunnelled ? 'ztunnel carries what it sends' : 'the caller has no sidecar';
  const step: TraceStep = { stage: 'listener', path: [], message, isTaken: called?.service !== undefined };
  if (called?.service === undefined) return { at, outcome: 'notInMesh', trace: [step] };
  const cluster = clusterOf(call.view, call.caller.proxy, { host: called.host, subset: '', port }, port);
  // What it sends is nobody's to change.
  const { request: _, ...destination } = deliver(call, cluster, 100, request);
  const trace = [step];
  addDestinationSteps(trace, cluster, destination);
  const { status, ...combined } = combineOutcomes(at, [destination]);
  const answered = request === undefined || status === undefined ? {} : { status };
  return { ...combined, ...answered, destinations: [{ ...destination, cluster: '' }], mirrors: [], trace };
}
