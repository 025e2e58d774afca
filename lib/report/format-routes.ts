import type { Origins } from '../model/origin';
import type { RouteDecision } from '../simulation/journey/decision';
import { escapeControl } from './escape-control';
import { formatRoute } from './format-route';
import { routeData } from './format-route-json';
import { formatRouteCoverage, type RouteCoverage } from './route-coverage';
import { stringifyJson } from './stringify-json';

/** A request and its decision. */
export interface DecidedRequest {
  /** `GET http://shop.example.org/cart` */
  readonly request: string;
  /** Who sends it, `namespace/name`. */
  readonly from: string;
  readonly isReached: boolean;
  readonly decision: RouteDecision;
}

/** Formats many decisions, each below its request, then a count. */
export function formatRoutes(
  decided: readonly DecidedRequest[],
  origins: Origins,
  coverage: RouteCoverage | undefined,
): string {
  const blocks = decided.map(({ request, from, decision }) => {
    const lines = formatRoute(decision, origins).trimEnd().split('\n');
    return [
      escapeControl(`${request} from ${from}`),
      ...lines.filter((line) => line !== '').map((line) => `  ${line}`),
      '',
    ].join('\n');
  });
  const reached = decided.filter(({ isReached }) => isReached).length;
  const summary = `Requests that reach a destination or are answered: ${String(reached)} of ${String(decided.length)}\n`;
  return `${blocks.join('\n')}\n${summary}${coverage === undefined ? '' : formatRouteCoverage(coverage)}`;
}

/** The same as JSON. */
export function formatRoutesJson(
  decided: readonly DecidedRequest[],
  origins: Origins,
  coverage: RouteCoverage | undefined,
): string {
  const requests = decided.map(({ request, from, decision }) => {
    return { request, from, decision: routeData(decision, origins) };
  });
  return stringifyJson({ requests, ...(coverage !== undefined && { coverage }) });
}
