import { arrive } from '../../../lib/simulation/journey/arrive';
import { decideRoute, findWorkload } from '../../../lib/simulation/journey/decide';
import { parseSent } from '../../../lib/simulation/request/parse-sent';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import type { ConformanceCase } from '../conformance-case';
import { comparableOf, comparableOfRecorded, inboundOf, inboundOfRecorded, type Recorded } from './routing-comparison';
import { isSignedBy } from './is-signed-by';
import { routingScenarios, type RecordedRequest, type Scenario } from './routing-scenarios';

/** What is not in the manifests: the keys of tokens, and the addresses of pods, which are in 10.10.0.0/16. */
const OPTIONS = { isSignedBy, podIp: '10.10.0.1' };

/** What happened to requests that were sent through real proxies. */
export function* routingCases(folder: string): Generator<ConformanceCase> {
  for (const { name, view, rejected, exchanges } of routingScenarios(folder)) {
    yield compareRejected(name, rejected);
    for (const { request, recorded, skipped } of exchanges) {
      const found = compare(view, name, request, recorded);
      yield skipped === undefined ? found : { ...found, skipped };
    }
  }
}

function compareRejected(scenario: string, { ours, recorded }: Scenario['rejected']): ConformanceCase {
  const agrees = ours.join() === recorded.join();
  const difference = `rejects ${ours.join(', ')}, recorded ${recorded.join(', ')}`;
  return { area: 'routing', kind: 'rejected', id: `${scenario}/rejected`, agrees, ...(!agrees && { difference }) };
}

function compare(view: MeshView, scenario: string, request: RecordedRequest, recorded: Recorded): ConformanceCase {
  const base = { area: 'routing', kind: kindOf(request), id: `${scenario}/${request.id}` };
  try {
    const ours = JSON.stringify(decide(view, request, recorded));
    const theirs = JSON.stringify(
      request.to === undefined ? comparableOfRecorded(recorded) : inboundOfRecorded(recorded),
    );
    const agrees = ours === theirs;
    const difference = `${JSON.stringify(request)}\n    ours     ${ours}\n    recorded ${theirs}`;
    return { ...base, agrees, ...(!agrees && { difference }) };
  } catch (error) {
    return { ...base, agrees: false, difference: String(error) };
  }
}

function decide(view: MeshView, request: RecordedRequest, recorded: Recorded): object {
  const { from, to, url, method = 'GET', sni, sourceIp } = request;
  if (to !== undefined) return inboundOf(arriveAt(view, to, request));
  const sender = from.gateway === undefined ? { workload: from.workload ?? '' } : { gateway: from.gateway };
  const { headers, clientCertificate: certificate } = request;
  const connection = typeof request.tcp === 'string' ? `tcp://${request.tcp}` : `tls://${request.tls ?? ''}`;
  const text = url === undefined ? connection : `${method} ${url}`;
  const sent = parseSent(text, { sni, sourceIp, certificate, ...(headers !== undefined && { headers }) });
  return comparableOf(decideRoute(view, sender, sent, OPTIONS), recorded);
}

/** A request directly to a workload. Its Host header is the name and port of the workload unless it sets another one. */
function arriveAt(view: MeshView, to: { readonly workload: string; readonly port: number }, request: RecordedRequest) {
  const { from, method = 'GET', path: target = '/', headers: written = {} } = request;
  const workload = findWorkload(view, to.workload);
  if (workload === undefined) throw new Error(`there is no workload ${to.workload}`);
  const headers = new Map(Object.entries(written).map(([name, value]) => [name.toLowerCase(), value]));
  const authority = headers.get('host') ?? `${to.workload.replace(/.*\//, '')}:${String(to.port)}`;
  headers.delete('host');
  const { principal, ip = '10.99.0.9' } = from;
  const client = principal === undefined ? ({ tls: 'none', ip } as const) : ({ tls: 'istio', principal, ip } as const);
  const sent = request.tcp === true ? undefined : { method, path: target, authority, headers };
  return arrive(view, workload, { client, port: to.port, request: sent }, OPTIONS);
}

function kindOf({ url, to, from }: RecordedRequest): string {
  if (to !== undefined) return 'inbound';
  if (url === undefined) return 'tcp';
  return from.gateway === undefined ? 'sidecar' : 'gateway';
}
