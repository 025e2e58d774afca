import { groupBy } from '../../snapshot/group-by';
import type { Labels } from '../../snapshot/labels';
import type { MeshView } from '../../mesh/mesh-view';
import { formatResourceName } from '../../snapshot/resource';
import type { ServiceResource } from '../../snapshot/services';
import type { ExercisedCall } from './exercised-calls';
import { captionOf } from '../../mesh/callers';
import { tryResolveCaller, unknownCaller } from '../../mesh/resolve-caller';
import { mergeOperations, type CalledOperation, type PermittedOperation } from './merge-operations';
import { parseCall } from './parse-call';
import { targetPort } from './target-port';
import { protocolClassOf } from '../../syntax/protocol';
import { portProtocol } from '../../mesh/port-protocol';
import { waypointOf } from '../../mesh/waypoint-of';
import { proxyOf } from '../../mesh/workload-proxy';

/** The operations on the workloads of a Service for callers that use the same ones. */
export interface SuggestedPermission {
  /** `cart`, `cart-frontend`: unique in the namespace. */
  readonly name: string;
  readonly namespace: string;
  readonly matchLabels: Labels;
  /** `anybody`: a caller has no identity, so no identity can be required. */
  readonly from: readonly Identity[] | 'anybody';
  /** The callers without an identity. */
  readonly anonymous: readonly string[];
  /** Sorted; exactly the calls. */
  readonly operations: readonly PermittedOperation[];
}

export interface Identity {
  readonly namespace: string;
  readonly serviceAccount: string;
}

export interface Suggestion {
  readonly permissions: readonly SuggestedPermission[];
  /** Calls without a suggested permission, and why. */
  readonly problems: readonly string[];
}

interface Asked extends CalledOperation {
  readonly service: ServiceResource;
  readonly caller: string;
  /** Empty for none. */
  readonly principal: string;
}

/**
 * The smallest set of permissions that allows all calls: one for each Service and each set of callers with the same
 * calls.
 */
export function suggestPermissions(mesh: MeshView, calls: readonly ExercisedCall[]): Suggestion {
  const problems: string[] = [];
  const asked = calls.flatMap(({ from, call }) => {
    const found = askedBy(mesh, from, call);
    if (typeof found !== 'string') return found;
    problems.push(`${from} ${call}: ${found}`);
    return [];
  });
  const byService = groupBy(asked, ({ service }) => formatResourceName(service));
  return {
    permissions: [...byService]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([, own]) => permissionsFor(own)),
    problems,
  };
}

function askedBy(mesh: MeshView, from: string, call: string): readonly Asked[] | string {
  const caller = tryResolveCaller(mesh, from);
  if (caller === undefined) return unknownCaller(mesh, from);
  const parsed = parseCall(call, mesh, caller.workload.namespace);
  if (typeof parsed === 'string') return parsed;
  const { service, port, request } = parsed;
  const workloads =
    service.selector.size === 0 ? [] : [...mesh.workloadsIn(service.namespace).matching(service.selector)];
  if (workloads.length === 0) return `Service ${formatResourceName(service)} selects no workload`;
  const unprotected = workloads.find((workload) => proxyOf(mesh, workload) === 'none');
  if (unprotected !== undefined) {
    return `${formatResourceName(unprotected)} has no proxy that enforces policies; is its Namespace among the objects?`;
  }
  const isAmbient = workloads.some((workload) => proxyOf(mesh, workload) === 'ztunnel');
  if (isAmbient && waypointOf(mesh, service) !== undefined) {
    return `Service ${formatResourceName(service)} has a waypoint, which needs policies with targetRefs; AllowOnly does not support them`;
  }
  const isHttp = ['http', 'auto'].includes(protocolClassOf(portProtocol(port))) && !isAmbient;
  const http = isHttp ? { method: request.method, path: request.path.replace(/[?#].*/, '') } : undefined;
  const hasOtherPorts = service.ports.length > 1;
  return workloads.map((workload) => ({
    service,
    caller: captionOf(caller),
    principal: caller.principal ?? '',
    ...(http && { http }),
    // Without a port, any port of the workload is allowed; the conditions on the request make that narrow enough.
    ...((hasOtherPorts || http === undefined) && {
      port: service.clusterIp === 'None' ? port.number : targetPort(port, workload),
    }),
  }));
}

function permissionsFor(asked: readonly Asked[]): readonly SuggestedPermission[] {
  // A rule with HTTP conditions does not apply to TCP, so the two are in separate permissions.
  const parts = [asked.filter(({ http }) => http !== undefined), asked.filter(({ http }) => http === undefined)];
  const groups = parts.flatMap(groupCallers);
  const named = new Set<string>();
  return groups.flatMap(({ service, callers, operations }) => {
    const identities = callers.flatMap(({ principal }) => identityOf(principal));
    const anonymous = callers.flatMap((each) => each.anonymous);
    const from = anonymous.length > 0 ? 'anybody' : identities;
    const suffix = from === 'anybody' ? 'anybody' : (identities[0]?.serviceAccount ?? '');
    const name = uniqueName(groups.length === 1 ? service.name : `${service.name}-${suffix}`, named);
    return [{ name, namespace: service.namespace, matchLabels: service.selector, from, anonymous, operations }];
  });
}

/** Callers with the same calls share a permission, so it allows only what each of them calls. */
function groupCallers(asked: readonly Asked[]) {
  const [first] = asked;
  if (first === undefined) return [];
  const callers = [...groupBy(asked, ({ principal }) => principal)].map(([principal, own]) => ({
    principal,
    anonymous: principal === '' ? [...new Set(own.map(({ caller }) => caller))] : [],
    operations: mergeOperations(own),
  }));
  return [...groupBy(callers, ({ operations }) => JSON.stringify(operations)).values()].map((group) => ({
    service: first.service,
    callers: group,
    operations: group[0]?.operations ?? [],
  }));
}

function identityOf(principal: string): readonly Identity[] {
  const [, , namespace, , serviceAccount] = principal.split('/');
  return namespace === undefined || serviceAccount === undefined ? [] : [{ namespace, serviceAccount }];
}

function uniqueName(wish: string, named: Set<string>): string {
  let name = wish;
  for (let number = 2; named.has(name); number++) name = `${wish}-${String(number)}`;
  named.add(name);
  return name;
}
