import type { RouteDecision } from '../../../lib/simulation/decision';

/** A result in `expected.json`. */
export interface Recorded {
  readonly outcome: string;
  readonly status?: number;
  readonly at?: string;
  readonly location?: string;
  readonly body?: string;
  readonly route?: { readonly name: string; readonly timeout?: string; readonly retries?: unknown };
  readonly destinations?: readonly RecordedDestination[];
  readonly mirrors?: readonly object[];
}

interface RecordedDestination {
  readonly cluster: string;
  readonly weight?: number;
  readonly outcome?: string;
  readonly request?: {
    readonly method: string;
    readonly path: string;
    readonly authority: string;
    readonly headers: object;
  };
  readonly endpoints?: readonly {
    readonly workload?: string;
    readonly address?: string;
    readonly port?: number;
    readonly tls: string;
    readonly inbound?: { readonly outcome: string };
  }[];
}

/** What is compared of a recorded result. */
export function comparableOfRecorded(recorded: Recorded): object {
  const { outcome, status, at, location, body, route, destinations = [], mirrors = [] } = recorded;
  return {
    ...{ outcome, status, at, location, body: body === '' ? undefined : body },
    route: route && { name: route.name, timeout: route.timeout, retries: sorted(route.retries) },
    destinations: destinations.map((each) => ({
      cluster: each.cluster,
      weight: each.weight ?? (destinations.length === 1 ? 100 : undefined),
      outcome: each.outcome ?? 'delivered',
      request: each.request && {
        method: each.request.method,
        path: each.request.path,
        authority: each.request.authority,
        headers: sorted(each.request.headers),
      },
      endpoints: (each.endpoints ?? [])
        .map(({ workload, address, port, tls, inbound }) => ({
          ...{ workload, address, port, tls },
          hasSidecar: inbound !== undefined,
        }))
        .map((endpoint) => JSON.stringify(endpoint))
        .sort(),
    })),
    mirrors: mirrors.map(sorted),
  };
}

/** The same of a decision. */
export function comparableOf(decision: RouteDecision): object {
  const { outcome, status, at, route } = decision;
  const destinations = 'destinations' in decision ? decision.destinations : [];
  const mirrors = 'mirrors' in decision ? decision.mirrors : [];
  return {
    ...{ outcome, status, at, location: 'location' in decision ? decision.location : undefined },
    body: 'body' in decision && decision.body !== '' ? decision.body : undefined,
    route: route && { name: route.name, timeout: route.timeout, retries: sorted(route.retries) },
    destinations: destinations.map((each) => ({
      cluster: each.cluster === '' ? undefined : each.cluster,
      weight: each.weight,
      outcome: each.outcome,
      request: each.request && {
        method: each.request.method,
        path: each.request.path,
        authority: each.request.authority,
        headers: sorted(Object.fromEntries([...each.request.headers].filter(([name]) => !isOfProxies(name)))),
      },
      endpoints: each.endpoints
        .map(({ workload, address, port, tls, hasSidecar }) =>
          JSON.stringify({ workload, address, port, tls, hasSidecar }),
        )
        .sort(),
    })),
    mirrors: mirrors.map(sorted),
  };
}

/** What proxies tell each other is recorded apart, and not compared. */
function isOfProxies(name: string): boolean {
  return /^(x-forwarded-|x-envoy-|x-b3-|x-request-id$|traceparent$|tracestate$)/.test(name);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
