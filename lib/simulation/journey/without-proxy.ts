import type { Call } from './caller';
import type { DestinationDecision, RouteDecision, TraceStep, UpstreamRequest } from './decision';
import { deliver } from './deliver';
import { addDestinationSteps } from './destination-steps';
import { combineOutcomes } from './outcomes';
import { clusterOfHost } from '../proxies/clusters';
import type { MeshHost } from '../../mesh/mesh-hosts';

const at = 'client';

/**
 * Decides what happens to traffic from a workload without a proxy: it goes in plain text to any pod of the Service.
 *
 * @param request undefined for TCP
 */
export function callWithoutProxy(
  call: Call,
  called: MeshHost | undefined,
  port: number,
  request: UpstreamRequest | undefined,
): RouteDecision {
  const message = call.caller.isTunnelled ? 'ztunnel forwards its traffic' : 'the caller has no sidecar';
  const step: TraceStep = { stage: 'listener', path: [], message, isTaken: called?.service !== undefined };
  const isServed = called?.ports.some(({ number, protocol }) => number === port && protocol !== 'udp') === true;
  if (called?.service === undefined || !isServed) {
    return { at, outcome: 'notInMesh', trace: [{ ...step, isTaken: false }] };
  }
  const cluster = clusterOfHost(call.view, called, port);
  // No proxy changes the request.
  const { request: _, ...destination } = deliver(call, cluster, 100, request);
  const trace = [step];
  addDestinationSteps(trace, cluster, destination);
  const { status, ...combined } = combineOutcomes(at, [destination]);
  const answered = request === undefined || status === undefined ? {} : { status };
  return { ...combined, ...answered, destinations: [{ ...destination, cluster: '' }], mirrors: [], trace };
}

/**
 * Decides what happens to traffic that a sidecar passes through to the address of a Service: any pod receives it in
 * plain text.
 *
 * @param called undefined if no Service has the address
 */
export function deliverPassedThrough(
  { view, caller, options }: Call,
  called: MeshHost | undefined,
  port: number,
  request: UpstreamRequest | undefined,
): DestinationDecision | undefined {
  if (called?.service === undefined) return undefined;
  const { at, client } = caller;
  const plain = { at, client, hasProxy: false, isTunnelled: false, principal: undefined };
  return deliver({ view, caller: plain, options }, clusterOfHost(view, called, port), 100, request);
}
