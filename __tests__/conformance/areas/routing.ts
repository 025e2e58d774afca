import * as fs from 'node:fs';
import * as path from 'node:path';
import { judgeAdmission } from '../../../lib/admission/judge-admission';
import type { Manifest } from '../../../lib/model/manifest';
import { decideRoute } from '../../../lib/simulation/decide';
import type { RouteDecision } from '../../../lib/simulation/decision';
import { parseRequest } from '../../../lib/simulation/request';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { MeshView } from '../../../lib/snapshot/mesh-view';
import { parseManifests } from '../../../lib/yaml/parse-manifests';
import type { ConformanceCase } from '../conformance-case';
import { comparableOf, comparableOfRecorded, type Recorded } from './routing-comparison';
import { ingressGateway } from './routing-world';

interface RecordedRequest {
  readonly id: string;
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from: { readonly gateway?: string; readonly workload?: string };
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
      if (recorded === undefined || isUnrecorded(recorded)) continue;
      const found = compare(view, scenario, request, recorded);
      const skipped = SKIPPED.get(found.kind) ?? SKIPPED.get(found.id);
      yield skipped === undefined ? found : { ...found, skipped };
    }
  }
}

/** What is not decided yet, by kind, and single requests that no manifest can decide. */
const SKIPPED: ReadonlyMap<string, string> = new Map([
  ['inbound', 'what arrives at a proxy is not simulated yet'],
  ['tcp', 'connections of TCP and TLS are not simulated yet'],
  ['access', 'a policy decides it, which the area access compares'],
  ['service-resolution/r28', 'it calls an address that the cluster chose, which no manifest has'],
]);

/** What istiod has: the objects that its validation lets through, and the gateway that a scenario runs with. */
function viewOf(manifests: readonly Manifest[], meshConfig: unknown): MeshView {
  const accepted = manifests.filter((each) => !judgeAdmission(each).some(({ severity }) => severity === 'error'));
  const hasGateway = accepted.some(({ metadata }) => metadata.name === 'istio-ingressgateway');
  const snapshot = new ConfigSnapshot(hasGateway ? accepted : [...accepted, ...ingressGateway]);
  return new MeshView(snapshot, { reading: 'precise', meshConfig: meshConfig ?? {} });
}

function compare(view: MeshView, scenario: string, request: RecordedRequest, recorded: Recorded): ConformanceCase {
  const kind = kindOf(request, recorded);
  const base = { area: 'routing', kind, id: `${scenario}/${request.id}` };
  const refused = { agrees: false };
  if (request.url === undefined) return { ...base, ...refused, difference: `${recorded.outcome}: not simulated` };
  const { gateway, workload = '' } = request.from;
  let decision: RouteDecision;
  try {
    const sent = parseRequest(`${request.method ?? 'GET'} ${request.url}`, {
      ...request,
      hasCertificate: request.clientCertificate !== undefined,
    });
    decision = decideRoute(view, gateway === undefined ? { workload } : { gateway }, sent);
  } catch (error) {
    return { ...base, ...refused, difference: String(error) };
  }
  const ours = JSON.stringify(comparableOf(decision));
  const theirs = JSON.stringify(comparableOfRecorded(recorded));
  const agrees = ours === theirs;
  const difference = `${JSON.stringify(request)}\n    ours     ${ours}\n    recorded ${theirs}`;
  return { ...base, agrees, ...(!agrees && { difference }) };
}

/** `access`: policies decide it, at the proxy that sends or the one that receives. */
function kindOf(request: RecordedRequest, recorded: Recorded): string {
  if (request.url === undefined) return 'to' in request ? 'inbound' : 'tcp';
  const inbound = (recorded.destinations ?? []).flatMap(({ endpoints = [] }) => endpoints.map((each) => each.inbound));
  const isRefused = ['denied', 'unauthorized'].includes(recorded.outcome);
  if (isRefused || inbound.some((each) => each !== undefined && each.outcome !== 'delivered')) return 'access';
  return request.from.gateway === undefined ? 'sidecar' : 'gateway';
}

/** What could not be run when the others were recorded has nothing to compare with. */
function isUnrecorded({ outcome, destinations = [] }: Recorded): boolean {
  const inbound = destinations.flatMap(({ endpoints = [] }) => endpoints.map((each) => each.inbound?.outcome));
  return [outcome, ...inbound].includes('notRecorded');
}
