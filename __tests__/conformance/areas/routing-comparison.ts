import type {
  DestinationDecision,
  EndpointDecision,
  InboundDecision,
  RouteDecision,
} from '../../../lib/simulation/journey/decision';

/** A result in `expected.json`. */
export interface Recorded extends RecordedInbound {
  readonly id: string;
  readonly at?: string;
  readonly location?: string;
  readonly body?: string;
  readonly route?: { readonly name: string; readonly timeout?: string; readonly retries?: unknown };
  readonly destinations?: readonly RecordedDestination[];
  readonly mirrors?: readonly object[];
  /** Why the result depends on something that is not in the manifests. */
  readonly skip?: string;
}

interface RecordedInbound {
  readonly outcome: string;
  readonly status?: number;
  readonly cluster?: string;
  readonly request?: { readonly path: string; readonly headers: Readonly<Record<string, string>> };
}

export interface RecordedDestination {
  readonly cluster?: string;
  readonly host?: string;
  readonly port?: number;
  readonly subset?: string | null;
  readonly weight?: number;
  readonly outcome?: string;
  readonly request?: {
    readonly method: string;
    readonly path: string;
    readonly authority: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly proxyHeaders?: Readonly<Record<string, string>>;
  };
  readonly endpoints?: readonly {
    readonly workload?: string;
    readonly address?: string;
    readonly port?: number;
    readonly tls: string;
    readonly inbound?: RecordedInbound;
  }[];
}

/** The part of a recorded result that is compared. */
export function comparableOfRecorded(recorded: Recorded): object {
  const { outcome, status, at, location, body, route, destinations = [], mirrors = [] } = recorded;
  const sum = destinations.reduce((total, { weight = 0 }) => total + weight, 0);
  return {
    ...{ outcome, status, at, location, body: body === '' ? undefined : body },
    route: route && { name: route.name, timeout: route.timeout, retries: sorted(route.retries) },
    destinations: destinations.map(({ cluster, weight, outcome: failed, request, endpoints = [] }) => ({
      cluster,
      // Weights are recorded as configured, and are relative to their sum.
      weight: destinations.length === 1 ? percent(100, 100) : percent(weight ?? 0, sum),
      failed,
      request: request && comparableRequest(request.method, request.path, request.authority, request.headers),
      endpoints: endpoints
        .map(({ workload, address, port, tls, inbound }) =>
          JSON.stringify({ workload, address, port, tls, inbound: inbound && behindOfRecorded(inbound) }),
        )
        .sort(),
    })),
    mirrors: mirrors.map(sorted),
  };
}

/**
 * The same part of a decision. Its status is left out if no proxy on the way read one: over TCP the status comes from the
 * application, and was not recorded.
 */
export function comparableOf(decision: RouteDecision, recorded: Recorded): object {
  const { outcome, at, route } = decision;
  const isBytes = outcome === 'delivered' && recorded.outcome === 'delivered' && recorded.status === undefined;
  const status = isBytes ? undefined : decision.status;
  const destinations = 'destinations' in decision ? decision.destinations : [];
  const mirrors = 'mirrors' in decision ? decision.mirrors : [];
  return {
    ...{ outcome, status, at, location: 'location' in decision ? decision.location : undefined },
    body: 'body' in decision && decision.body !== '' ? decision.body : undefined,
    route: route && { name: route.name, timeout: route.timeout, retries: sorted(route.retries) },
    destinations: destinations.map((each) => ({
      cluster: each.cluster === '' ? undefined : each.cluster,
      weight: percent(each.weight, 100),
      failed: failureOf(each),
      request: each.request && {
        ...comparableRequest(each.request.method, each.request.path, each.request.authority, {}),
        headers: ownHeaders(each.request.headers),
      },
      endpoints: each.endpoints.map(comparableEndpoint).sort(),
    })),
    mirrors: mirrors.map(sorted),
  };
}

/** The part of a request at a workload that is compared. */
export function inboundOfRecorded({ outcome, status, cluster, request }: RecordedInbound): object {
  const got = request && { path: request.path, headers: sorted(request.headers) };
  return { outcome, status, cluster, request: got };
}

/** The same part of a decision. */
export function inboundOf({ outcome, status, cluster, request }: InboundDecision): object {
  const got = request && { path: request.path, headers: ownHeaders(request.headers) };
  // If the proxy forwards TCP, the status comes from the application, and was not recorded.
  const isBytes = outcome === 'delivered' && request === undefined;
  return { outcome, status: isBytes ? undefined : status, cluster, request: got };
}

/**
 * The same behind a destination, where the inbound cluster is not compared: the recorded istiod read Services without the
 * defaults of an API server, so Services without targetPort had no inbound port.
 */
function behindOfRecorded(inbound: RecordedInbound): object {
  return { ...inboundOfRecorded(inbound), cluster: undefined };
}

/** The recording of a destination has failures at the sending proxy. Failures behind it are recorded there. */
function failureOf({ outcome }: DestinationDecision): string | undefined {
  return outcome === 'clusterNotFound' || outcome === 'noEndpoints' ? outcome : undefined;
}

function comparableEndpoint({ workload, address, port, tls, hasSidecar, inbound }: EndpointDecision): string {
  return JSON.stringify({
    workload,
    address,
    port,
    tls,
    inbound: isRecorded(inbound, hasSidecar) ? { ...inboundOf(inbound), cluster: undefined } : undefined,
  });
}

/** The recordings have what sidecars do, and what pods without one refuse. */
function isRecorded(inbound: InboundDecision | undefined, hasSidecar: boolean): inbound is InboundDecision {
  return inbound !== undefined && (hasSidecar || inbound.outcome !== 'delivered');
}

function comparableRequest(method: string, path: string, authority: string, headers: object) {
  return { method, path, authority, headers: sorted(headers) };
}

/** Headers that proxies exchange are recorded separately, and are not compared. */
function ownHeaders(headers: ReadonlyMap<string, string>): unknown {
  const isOfProxies = (name: string) =>
    /^(x-forwarded-|x-envoy-|x-b3-|x-request-id$|traceparent$|tracestate$)/.test(name);
  return sorted(Object.fromEntries([...headers].filter(([name]) => !isOfProxies(name))));
}

function percent(weight: number, sum: number): string {
  return ((weight * 100) / sum).toFixed(6);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
