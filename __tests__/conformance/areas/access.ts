import type { AccessCall, AccessClient, AccessRequest } from '../../../lib/mesh/access-call';
import { clientTls } from '../../../lib/mesh/client-tls';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import { principalOf, proxyOf } from '../../../lib/mesh/workload-proxy';
import { decideAccess } from '../../../lib/simulation/policies/decide-access';
import { workloadPort } from '../../../lib/simulation/journey/workload-port';
import type { Workload } from '../../../lib/snapshot/workloads';
import type { ConformanceCase } from '../conformance-case';
import { isSignedBy } from './is-signed-by';
import type { Recorded, RecordedDestination } from './routing-comparison';
import { routingScenarios, type RecordedRequest } from './routing-scenarios';

interface World {
  readonly name: string;
  readonly mesh: MeshView;
  readonly workloads: ReadonlyMap<string, Workload>;
}

/** The proxy at which a case was recorded: `r14@gateway`, `r05[0] to shop/web-v1`. */
interface Place {
  readonly id: string;
  readonly workload: string;
}

/** The address of all pods in the recordings. */
const POD_IP = '10.10.0.1';
/** Outcomes of a request that no policy denied. */
const PASSED = ['delivered', 'redirect', 'directResponse', 'notFound', 'clusterNotFound', 'noEndpoints', 'abort'];

/** Whom real proxies allowed: at the gateway, and at each workload that a request may have reached. */
export function* accessCases(folder: string): Generator<ConformanceCase> {
  for (const { name, view: mesh, exchanges } of routingScenarios(folder)) {
    const workloads = new Map(mesh.workloads.map((workload) => [`${workload.namespace}/${workload.name}`, workload]));
    const world = { name, mesh, workloads };
    for (const { request, recorded, skipped } of exchanges) {
      for (const found of casesOf(world, request, recorded)) {
        yield skipped === undefined ? found : { ...found, skipped };
      }
    }
  }
}

function* casesOf(world: World, request: RecordedRequest, recorded: Recorded): Generator<ConformanceCase> {
  const { from, to } = request;
  if (to !== undefined) {
    yield* straightTo(world, request, to, recorded);
    return;
  }
  if (from.gateway !== undefined && (PASSED.includes(recorded.outcome) || isDenial(recorded))) {
    yield* atGateway(world, request, from.gateway, recorded);
  }
  const source = world.workloads.get(from.workload ?? '') ?? gatewayOf(world, from.gateway);
  if (source === undefined) return;
  for (const [index, destination] of (recorded.destinations ?? []).entries()) {
    yield* behind(world, request, source, `${recorded.id}[${String(index)}]`, destination);
  }
}

function* straightTo(
  world: World,
  request: RecordedRequest,
  { workload, port }: { readonly workload: string; readonly port: number },
  { id, outcome }: Recorded,
): Generator<ConformanceCase> {
  const { principal, ip = '10.99.0.9' } = request.from;
  const client: AccessClient = principal === undefined ? { tls: 'none', ip } : { tls: 'istio', principal, ip };
  const sent = request.tcp === true ? undefined : requestOf(request, `${workload.replace(/.*\//, '')}:${String(port)}`);
  yield* decisionAt(world, { id, workload }, { client, port, request: sent }, outcome);
}

function* atGateway(
  world: World,
  request: RecordedRequest,
  gateway: string,
  recorded: Recorded,
): Generator<ConformanceCase> {
  const [, host = '', path = '/'] = /^[a-z]+:\/\/([^/]*)(.*)$/i.exec(request.url ?? '') ?? [];
  if (request.url === undefined) return;
  const url = new URL(request.url.replace(/[\\|]/g, '/'));
  const secure = url.protocol === 'https:';
  const port = url.port === '' || url.port === '80' ? (secure ? 8443 : 8080) : Number(url.port);
  const client = { tls: 'none', ip: request.sourceIp ?? '198.51.100.20' } as const;
  const call = { client, port, request: { ...requestOf(request, host), path } };
  const outcome = recorded.at === 'gateway' && isDenial(recorded) ? recorded.outcome : 'delivered';
  yield* decisionAt(world, { id: `${recorded.id}@gateway`, workload: gateway }, call, outcome);
}

/** At each workload that a destination may be. */
function* behind(
  world: World,
  request: RecordedRequest,
  source: Workload,
  at: string,
  destination: RecordedDestination,
): Generator<ConformanceCase> {
  for (const { workload, port, tls, inbound } of destination.endpoints ?? []) {
    if (workload === undefined || port === undefined || inbound === undefined) continue;
    if (tls !== 'none' && tls !== 'istio') continue;
    const id = `${at} to ${workload}`;
    const server = world.workloads.get(workload);
    const { host, port: servicePort } = destination;
    if (server !== undefined && host !== undefined && servicePort !== undefined && destination.subset == null) {
      const namespace = host.endsWith('.svc.cluster.local') ? (host.split('.')[1] ?? '') : server.namespace;
      const proxied = (of: Workload) => ({
        namespace: of.namespace,
        labels: of.podLabels,
        proxy: proxyOf(world.mesh, of),
      });
      const called = { host, namespace, port: servicePort };
      const ours = clientTls(world.mesh, proxied(source), called, { server: proxied(server), port });
      yield caseOf(world, 'client TLS', `${id}, client TLS`, tls, ours);
    }
    const client: AccessClient = { tls, principal: principalOf(world.mesh, source), ip: POD_IP };
    const sent = request.url === undefined ? undefined : sentOn(request, destination);
    yield* decisionAt(world, { id, workload }, { client, port, request: sent }, inbound.outcome);
  }
}

function isDenial({ outcome }: Recorded): boolean {
  return outcome === 'denied' || outcome === 'unauthorized';
}

function* decisionAt(
  world: World,
  { id, workload: name }: Place,
  sent: Omit<AccessCall, 'server'>,
  recorded: string,
): Generator<ConformanceCase> {
  const { mesh } = world;
  const workload = world.workloads.get(name) ?? gatewayOf(world, name);
  if (workload === undefined || recorded === 'notRecorded') return;
  const proxy = id.endsWith('@gateway') ? 'gateway' : proxyOf(mesh, workload);
  const server = { namespace: workload.namespace, labels: workload.podLabels, proxy, ip: POD_IP };
  const request = workloadPort(mesh, workload, sent.port).isHttp ? sent.request : undefined;
  const { outcome } = decideAccess(mesh, { ...sent, request, server, isSignedBy });
  const words: Readonly<Record<string, readonly string[]>> = {
    allowed: PASSED,
    denied: [request === undefined ? 'connectionClosed' : 'denied'],
    unauthenticated: ['unauthorized'],
    refused: ['connectionClosed', 'error'],
  };
  const agrees = words[outcome]?.includes(recorded) === true;
  yield caseOf(world, 'decision', id, recorded, agrees ? recorded : outcome);
}

function caseOf({ name }: World, kind: string, id: string, recorded: string, ours: string): ConformanceCase {
  return {
    area: 'access',
    kind,
    id: `${name} ${id}`,
    agrees: recorded === ours,
    ...(recorded !== ours && { difference: `recorded ${recorded}, ours ${ours}` }),
  };
}

function requestOf({ method = 'GET', path: target = '/', headers = {} }: RecordedRequest, host: string): AccessRequest {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { method, path: target, headers: named, authority: named['host'] ?? host };
}

/**
 * The request as it left the client's proxy, or as the client sent it without a proxy. Undefined for TCP: a TLS connection
 * that a gateway passes through.
 */
function sentOn(request: RecordedRequest, { request: sent }: RecordedDestination): AccessRequest | undefined {
  if (sent === undefined && request.url?.startsWith('https:') === true) return undefined;
  if (sent !== undefined) return { ...sent, headers: { ...sent.headers, ...sent.proxyHeaders } };
  const [, host = '', target = '/'] = /^[a-z]+:\/\/([^/]*)(.*)$/i.exec(request.url ?? '') ?? [];
  return { ...requestOf(request, host), path: target === '' ? '/' : target };
}

function gatewayOf({ mesh }: World, name = ''): Workload | undefined {
  const [namespace, short] = name.split('/');
  return mesh.workloads.find(
    (workload) =>
      workload.namespace === namespace && (workload.name === short || workload.name.startsWith(`${short ?? ''}-`)),
  );
}
