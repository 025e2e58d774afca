import { formatFieldPath } from '../model/field-path';
import { formatManifestName } from '../model/manifest';
import type { Origins } from '../model/origin';
import type { RouteDecision } from '../simulation/journey/decision';
import { placeOf } from './format-place';
import { stringifyJson } from './stringify-json';

/** Formats a decision as JSON, with objects as names and field paths as strings. */
export function formatRouteJson(decision: RouteDecision, origins: Origins): string {
  return stringifyJson(routeData(decision, origins));
}

/** A decision as data that JSON can represent. */
export function routeData(decision: RouteDecision, origins: Origins): unknown {
  const trace = decision.trace.map(({ stage, manifest, path, message, isTaken }) => {
    const place = placeOf(origins, manifest, path);
    return {
      stage,
      ...(manifest !== undefined && { object: formatManifestName(manifest) }),
      field: formatFieldPath(path),
      ...(place !== undefined && { place }),
      message,
      isTaken,
    };
  });
  return withoutMaps(
    'destinations' in decision
      ? { ...decision, destinations: destinationsOf(decision), trace }
      : { ...decision, trace },
  );
}

/** The steps of a destination are part of the trace of the decision. */
function destinationsOf({ destinations }: Extract<RouteDecision, { destinations: unknown }>): readonly unknown[] {
  return destinations.map((destination) => ({
    ...destination,
    endpoints: destination.endpoints.map(({ inbound, ...endpoint }) => {
      if (inbound === undefined) return endpoint;
      const { trace: _, ...own } = inbound;
      return { ...endpoint, inbound: own };
    }),
  }));
}

function withoutMaps(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (Array.isArray(value)) return value.map(withoutMaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutMaps(each)]));
}
