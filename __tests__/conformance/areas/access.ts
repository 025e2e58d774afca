import * as fs from 'node:fs';
import * as path from 'node:path';
import { nameOf, namespaceOf, type Manifest } from '../../../lib/model/manifest';
import type { AccessCall, AccessClient, AccessRequest } from '../../../lib/mesh/access-call';
import { clientTls } from '../../../lib/mesh/client-tls';
import { decideAccess } from '../../../lib/simulation/policies/decide-access';
import { principalOf, proxyOf } from '../../../lib/mesh/workload-proxy';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { MeshView } from '../../../lib/mesh/mesh-view';
import type { Workload } from '../../../lib/snapshot/workloads';
import { parseManifests } from '../../../lib/yaml/parse-manifests';
import type { ConformanceCase } from '../conformance-case';
import { isSignedBy } from './is-signed-by';

interface RecordedRequest {
  readonly id: string;
  readonly url?: string;
  readonly tcp?: string | boolean;
  readonly to?: { readonly workload: string; readonly port: number };
  readonly from: {
    readonly workload?: string;
    readonly gateway?: string;
    readonly principal?: string;
    readonly ip?: string;
  };
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sourceIp?: string;
}

interface Inbound {
  readonly outcome: string;
}

interface RecordedDestination {
  readonly host?: string;
  readonly port?: number;
  readonly subset?: string | null;
  readonly request?: {
    readonly method: string;
    readonly path: string;
    readonly authority: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly proxyHeaders?: Readonly<Record<string, string>>;
  };
  readonly endpoints?: readonly {
    readonly workload?: string;
    readonly port: number;
    readonly tls: string;
    readonly inbound?: Inbound;
  }[];
}

interface RecordedResult extends Inbound {
  readonly id: string;
  readonly at?: string;
  readonly destinations?: readonly RecordedDestination[];
}

interface RecordedRequests {
  readonly requests: readonly RecordedRequest[];
  readonly environment?: { readonly meshConfig?: unknown };
}

interface RecordedResults {
  readonly results: readonly RecordedResult[];
  readonly rejected?: readonly { readonly kind: string; readonly namespace: string; readonly name: string }[];
}

interface Scenario {
  readonly id: string;
  readonly mesh: MeshView;
  readonly workloads: ReadonlyMap<string, Workload>;
}

/** What the addresses of pods are, as far as they were recorded. */
const POD_IP = '10.10.0.1';
/** What becomes of a request that no policy stood in the way of. */
const PASSED = ['delivered', 'redirect', 'directResponse', 'notFound', 'clusterNotFound', 'noEndpoints', 'abort'];

/** Who was let through by real proxies: at the gateway, and before each workload that a request may have gone to. */
export function* accessCases(folder: string): Generator<ConformanceCase> {
  for (const id of fs.readdirSync(folder).sort()) {
    const file = (name: string) => path.join(folder, id, name);
    if (!fs.existsSync(file('expected.json'))) continue;
    const { requests, environment } = readJson(file('requests.json')) as RecordedRequests;
    const { results, rejected = [] } = readJson(file('expected.json')) as RecordedResults;
    const isRejected = (manifest: Manifest) =>
      rejected.some(
        ({ kind, namespace, name }) =>
          manifest.kind === kind && namespaceOf(manifest) === namespace && nameOf(manifest) === name,
      );
    const { manifests } = parseManifests(fs.readFileSync(file('manifests.yaml'), 'utf8'), id);
    const snapshot = new ConfigSnapshot(manifests.filter((manifest) => !isRejected(manifest)));
    const mesh = new MeshView(snapshot, { reading: 'precise', meshConfig: environment?.meshConfig ?? {} });
    const workloads = new Map(mesh.workloads.map((workload) => [`${workload.namespace}/${workload.name}`, workload]));
    for (const [index, request] of requests.entries()) {
      const result = results[index];
      if (result !== undefined) yield* casesOf({ id, mesh, workloads }, request, result);
    }
  }
}

function* casesOf(scenario: Scenario, request: RecordedRequest, result: RecordedResult): Generator<ConformanceCase> {
  const { from, to } = request;
  if (to !== undefined) {
    const client: AccessClient = {
      tls: from.principal === undefined ? 'none' : 'istio',
      principal: from.principal,
      ip: from.ip ?? '10.99.0.9',
    };
    const sent =
      request.tcp === true ? undefined : requestOf(request, `${to.workload.replace(/.*\//, '')}:${String(to.port)}`);
    yield* judge(scenario, result.id, to.workload, { client, port: to.port, request: sent }, result.outcome);
    return;
  }
  if (
    from.gateway !== undefined &&
    request.url !== undefined &&
    (PASSED.includes(result.outcome) || isDenial(result))
  ) {
    const url = new URL(request.url.replace(/[\\|]/g, '/'));
    const secure = url.protocol === 'https:';
    const port = url.port === '' || url.port === '80' ? (secure ? 8443 : 8080) : Number(url.port);
    const host = /^[a-z]+:\/\/([^/]*)/i.exec(request.url)?.[1] ?? '';
    const sent = requestOf(request, host);
    const outcome = result.outcome === 'denied' && result.at === 'gateway' ? 'denied' : 'delivered';
    const client = { tls: 'none', ip: request.sourceIp ?? '198.51.100.20' } as const;
    const path_ = /^[a-z]+:\/\/[^/]*(.*)$/i.exec(request.url)?.[1] ?? '/';
    const call = { client, port, request: { ...sent, path: path_ } };
    yield* judge(scenario, `${result.id}@gateway`, from.gateway, call, outcome);
  }
  const source = scenario.workloads.get(from.workload ?? '') ?? gatewayOf(scenario, from.gateway);
  if (source === undefined) return;
  for (const [index, destination] of (result.destinations ?? []).entries()) {
    for (const { workload, port, tls, inbound } of destination.endpoints ?? []) {
      if (workload === undefined || inbound === undefined || !['none', 'istio'].includes(tls)) continue;
      const id = `${result.id}[${String(index)}] to ${workload}`;
      const server = scenario.workloads.get(workload);
      const { host, port: servicePort } = destination;
      if (server !== undefined && host !== undefined && servicePort !== undefined && destination.subset == null) {
        const namespace = host.endsWith('.svc.cluster.local') ? (host.split('.')[1] ?? '') : server.namespace;
        const proxied = {
          namespace: server.namespace,
          labels: server.podLabels,
          proxy: proxyOf(scenario.mesh, server),
        };
        const client = {
          namespace: source.namespace,
          labels: source.podLabels,
          proxy: proxyOf(scenario.mesh, source),
        };
        const called = { host, namespace, port: servicePort };
        const ours = clientTls(scenario.mesh, client, called, { server: proxied, port });
        yield caseOf(scenario, 'client TLS', id, tls, ours);
      }
      const client = { tls: tls as 'none' | 'istio', principal: principalOf(scenario.mesh, source), ip: POD_IP };
      yield* judge(
        scenario,
        id,
        workload,
        { client, port, request: request.tcp === undefined ? sentOn(request, destination) : undefined },
        inbound.outcome,
      );
    }
  }
}

function isDenial({ outcome }: Inbound): boolean {
  return outcome === 'denied' || outcome === 'unauthorized';
}

function* judge(
  { id: scenario, mesh, workloads }: Scenario,
  id: string,
  name: string,
  call: Omit<AccessCall, 'server'>,
  recorded: string,
): Generator<ConformanceCase> {
  const workload = workloads.get(name) ?? gatewayOf({ id: scenario, mesh, workloads }, name);
  if (workload === undefined || recorded === 'notRecorded') return;
  const proxy = id.endsWith('@gateway') ? 'gateway' : proxyOf(mesh, workload);
  const server = { namespace: workload.namespace, labels: workload.podLabels, proxy, ip: POD_IP };
  const { outcome } = decideAccess(mesh, { ...call, server, isSignedBy });
  const words: Readonly<Record<string, readonly string[]>> = {
    allowed: PASSED,
    denied: [
      'denied',
      ...(call.request === undefined || call.request.authority.includes(':5000') ? ['connectionClosed'] : []),
    ],
    unauthenticated: ['unauthorized'],
    refused: ['connectionClosed', 'error'],
  };
  const agrees = words[outcome]?.includes(recorded) === true;
  yield caseOf({ id: scenario, mesh, workloads }, 'decision', id, recorded, agrees ? recorded : outcome);
}

function caseOf({ id: scenario }: Scenario, kind: string, id: string, recorded: string, ours: string): ConformanceCase {
  return {
    area: 'access',
    kind,
    id: `${scenario} ${id}`,
    agrees: recorded === ours,
    ...(recorded !== ours && { difference: `${recorded} was recorded, ours is ${ours}` }),
  };
}

function requestOf({ method = 'GET', path: target = '/', headers = {} }: RecordedRequest, host: string): AccessRequest {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { method, path: target, headers: named, authority: named['host'] ?? host };
}

/** The request as it left the caller's proxy, or as it was sent where the caller has none. */
function sentOn(request: RecordedRequest, { request: sent }: RecordedDestination): AccessRequest {
  if (sent !== undefined) return { ...sent, headers: { ...sent.headers, ...sent.proxyHeaders } };
  const [, host = '', target = '/'] = /^[a-z]+:\/\/([^/]*)(.*)$/i.exec(request.url ?? '') ?? [];
  return { ...requestOf(request, host), path: target === '' ? '/' : target };
}

function gatewayOf({ mesh }: Scenario, name = ''): Workload | undefined {
  const [namespace, short] = name.split('/');
  return mesh.workloads.find(
    (workload) =>
      workload.namespace === namespace && (workload.name === short || workload.name.startsWith(`${short ?? ''}-`)),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
