import { groupBy } from '../../snapshot/group-by';

/** The operation of one call on a workload. */
export interface CalledOperation {
  /** Undefined for TCP. */
  readonly http?: { readonly method: string; readonly path: string };
  /** Of the workload; undefined for any port. */
  readonly port?: number;
}

/** An operation of an AuthorizationPolicy: each of the methods on each of the paths, on each of the ports. */
export interface PermittedOperation {
  readonly methods?: readonly string[];
  readonly paths?: readonly string[];
  readonly ports?: readonly string[];
}

/** Merges calls into few operations that match all of them and no others. Either all calls are HTTP, or all are TCP. */
export function mergeOperations(calls: readonly CalledOperation[]): readonly PermittedOperation[] {
  const byPort = groupBy(calls, ({ port }) => (port === undefined ? '' : String(port)));
  return [...byPort]
    .sort(([left], [right]) => Number(left) - Number(right))
    .flatMap(([port, own]): readonly PermittedOperation[] => {
      const ports = port === '' ? {} : { ports: [port] };
      const requests = own.flatMap(({ http }) => (http === undefined ? [] : [http]));
      return requests.length === 0 ? [ports] : ofRequests(requests).map((each) => ({ ...each, ...ports }));
    });
}

/** Paths with the same methods are merged. */
function ofRequests(
  requests: readonly { readonly method: string; readonly path: string }[],
): readonly PermittedOperation[] {
  const byPath = [...groupBy(requests, ({ path }) => path)].map(([path, own]) => ({
    path,
    methods: [...new Set(own.map(({ method }) => method))].sort(),
  }));
  return [...groupBy(byPath, ({ methods }) => methods.join(','))]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, group]) => ({ methods: group[0]?.methods ?? [], paths: group.map(({ path }) => path).sort() }));
}
