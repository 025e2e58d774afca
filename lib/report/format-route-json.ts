import { formatFieldPath } from '../model/field-path';
import { formatManifestName } from '../model/manifest';
import type { Origins } from '../model/origin';
import type { DestinationDecision, InboundDecision, RouteDecision } from '../simulation/journey/decision';
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
  // What policies say is part of the trace; their objects are not data of a decision.
  const { access: _, ...own } = decision;
  if (!('destinations' in own)) return withoutMaps({ ...own, trace });
  const { destinations, onward, ...rest } = own;
  const more = onward === undefined ? {} : { onward: destinationOf(onward) };
  return withoutMaps({ ...rest, destinations: destinations.map(destinationOf), ...more, trace });
}

/** The steps of a destination are part of the trace of the decision. */
function destinationOf({ waypoint, endpoints, ...destination }: DestinationDecision): object {
  return {
    ...destination,
    ...(waypoint !== undefined && { waypoint: inboundOf(waypoint) }),
    endpoints: endpoints.map(({ inbound, ...endpoint }) =>
      inbound === undefined ? endpoint : { ...endpoint, inbound: inboundOf(inbound) },
    ),
  };
}

function inboundOf({ trace: _trace, access: _access, ...inbound }: InboundDecision): object {
  return inbound;
}

function withoutMaps(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (Array.isArray(value)) return value.map(withoutMaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutMaps(each)]));
}
