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
  /** Who sends what does not say it. */
  readonly from: string | undefined;
  /** Name of the file that has the requests, for errors; undefined for one of the command line. */
  readonly file: string | undefined;
}

/**
 * Where a request of a list goes.
 *
 * @throws {Error} with file and line, for one that nobody sends, or a workload that is not there
 */
export function decideListed(
  view: MeshView,
  { text, request, from: own, line }: ListedRequest,
  { from: common, file }: ListedOptions,
): DecidedRequest {
  const from = own ?? common;
  const where = file === undefined ? '' : `${file}:${String(line)}: `;
  if (from === undefined) throw new Error(`${where}nobody sends it; say from, or --from for all that do not`);
  try {
    const decision = decideRoute(view, resolveCaller(view, from), request);
    return { request: text, from, decision, isReached: REACHED.has(decision.outcome) };
  } catch (error) {
    throw new Error(`${where}${(error as Error).message}`, { cause: error });
  }
}
