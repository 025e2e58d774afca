import type { DecidedRequest } from '../report/format-routes';
import { decideRoute } from '../simulation/journey/decide';
import type { MeshView } from '../mesh/mesh-view';
import { resolveCaller } from '../mesh/resolve-caller';
import type { ListedRequest } from './read-requests';

const REACHED: ReadonlySet<string> = new Set([
  'delivered',
  'passthrough',
  'redirect',
  'directResponse',
  'corsPreflight',
]);

export interface ListedOptions {
  /** Who sends the requests that do not set it. */
  readonly from: string | undefined;
  /** Name of the file with the requests, for errors; undefined for a request on the command line. */
  readonly file: string | undefined;
}

/**
 * Decides where a request of a list goes.
 *
 * @throws {Error} with file and line, if the request has no sender or its workload does not exist
 */
export function decideListed(
  view: MeshView,
  { text, request, from: own, line }: ListedRequest,
  { from: common, file }: ListedOptions,
): DecidedRequest {
  const from = own ?? common;
  const where = file === undefined ? '' : `${file}:${String(line)}: `;
  if (from === undefined)
    throw new Error(`${where}the request has no sender; set from, or --from for all requests without it`);
  try {
    const decision = decideRoute(view, resolveCaller(view, from), request);
    return { request: text, from, decision, isReached: REACHED.has(decision.outcome) };
  } catch (error) {
    throw new Error(`${where}${(error as Error).message}`, { cause: error });
  }
}
