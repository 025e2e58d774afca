import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Manifest } from '../../../lib/model/manifest';
import { admittedMesh } from '../../../lib/simulation/admitted-mesh';
import { arrive } from '../../../lib/simulation/journey/arrive';
import { decideRoute, findWorkload } from '../../../lib/simulation/journey/decide';
import { parseSent } from '../../../lib/simulation/request/parse-sent';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import { parseManifests } from '../../../lib/yaml/parse-manifests';
import type { ConformanceCase } from '../conformance-case';
import { comparableOf, comparableOfRecorded, inboundOf, inboundOfRecorded, type Recorded } from './routing-comparison';
import { isSignedBy } from './is-signed-by';
import { ingressGateway } from './routing-world';

interface RecordedRequest {
  readonly id: string;
  readonly url?: string;
  /** `true` for bytes straight to a workload. */
  readonly tcp?: string | boolean;
  readonly tls?: string;
  readonly to?: { readonly workload: string; readonly port: number };
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from: {
    readonly gateway?: string;
    readonly workload?: string;
    readonly principal?: string;
    readonly ip?: string;
  };
  readonly sni?: string;
  readonly clientCertificate?: string;
  readonly sourceIp?: string;
}

interface Scenario {
  readonly environment?: { readonly meshConfig?: unknown };
  readonly requests: readonly RecordedRequest[];
}

/** What became of requests that were sent through real proxies. */
export function* routingCases(folder: string): Generator<ConformanceCase> {
  for (const scenario of fs.readdirSync(folder).sort()) {
    const read = (file: string) => fs.readFileSync(path.join(folder, scenario, file), 'utf8');
    if (!fs.existsSync(path.join(folder, scenario, 'expected.json'))) continue;
    const { requests, environment } = JSON.parse(read('requests.json')) as Scenario;
    const { results } = JSON.parse(read('expected.json')) as { readonly results: readonly Recorded[] };
    const { manifests } = parseManifests(read('manifests.yaml'), 'manifests.yaml');
    const view = viewOf(manifests, environment?.meshConfig);
    for (const [index, request] of requests.entries()) {
      const recorded = results[index];
      if (recorded === undefined) continue;
      const found = compare(view, scenario, request, recorded);
      const skipped = isUnrecorded(recorded) ? UNRECORDED : SKIPPED.get(found.id);
      yield skipped === undefined ? found : { ...found, skipped };
    }
  }
}

const UNRECORDED = 'it could not be run when the others were recorded';

/** What no manifest says: keys of tokens, and the addresses of pods, which are in 10.10.0.0/16. */
const OPTIONS = { isSignedBy, podIp: '10.10.0.1' };

/** Single requests that no manifest can decide. */
const SKIPPED: ReadonlyMap<string, string> = new Map([
  ['service-resolution/r28', 'it calls an address that the cluster chose, which no manifest has'],
]);

/** What istiod has: the objects that its validation lets through, and the gateway that a scenario runs with. */
function viewOf(manifests: readonly Manifest[], meshConfig: unknown): MeshView {
  const hasGateway = manifests.some(({ metadata }) => metadata.name === 'istio-ingressgateway');
  const all = hasGateway ? manifests : [...manifests, ...ingressGateway];
  return admittedMesh(all, { meshConfig: meshConfig ?? {} }).view;
}

function compare(view: MeshView, scenario: string, request: RecordedRequest, recorded: Recorded): ConformanceCase {
  const base = { area: 'routing', kind: kindOf(request), id: `${scenario}/${request.id}` };
  try {
    const ours = JSON.stringify(decide(view, request));
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

function decide(view: MeshView, request: RecordedRequest): object {
  const { from, to, url, method = 'GET', sni, sourceIp } = request;
  if (to !== undefined) return inboundOf(arriveAt(view, to, request));
  const sender = from.gateway === undefined ? { workload: from.workload ?? '' } : { gateway: from.gateway };
  const { headers, clientCertificate: certificate } = request;
  const connection = typeof request.tcp === 'string' ? `tcp://${request.tcp}` : `tls://${request.tls ?? ''}`;
  const text = url === undefined ? connection : `${method} ${url}`;
  const sent = parseSent(text, { sni, sourceIp, certificate, ...(headers !== undefined && { headers }) });
  return comparableOf(decideRoute(view, sender, sent, OPTIONS));
}

/** What comes straight to a workload: the Host header is its name and port unless it says another. */
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

/** What could not be run when the others were recorded has nothing to compare with. */
function isUnrecorded({ outcome, destinations = [] }: Recorded): boolean {
  const inbound = destinations.flatMap(({ endpoints = [] }) => endpoints.map((each) => each.inbound?.outcome));
  return [outcome, ...inbound].includes('notRecorded');
}
