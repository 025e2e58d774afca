import type { MeshView } from '../../snapshot/mesh-view';
import { formatResourceName } from '../../snapshot/resource';
import type { ServiceResource } from '../../snapshot/services';
import type { Workload } from '../../snapshot/workloads';
import type { AccessClient, AccessRequest } from './access-call';
import type { AccessDecision } from './access-decision';
import { reasonOf } from './format-decision';
import { accessToService } from './service-access';

/** One caller, one request, and what becomes of it. */
export interface AccessRow {
  /** `shop/frontend`, or `outside the mesh`. */
  readonly client: string;
  readonly port: number;
  /** `GET /items` */
  readonly request: string;
  readonly outcome: AccessDecision['outcome'];
  /** `denied (403): no rule of shop/cart allows it` */
  readonly reason: string;
}

const OUTSIDE = 'outside the mesh';

/**
 * Who may call a Service: each workload of the mesh, and somebody outside it who sends plain text.
 *
 * @param requests method and path: `GET /items`
 */
export function accessTable(
  mesh: MeshView,
  service: ServiceResource,
  requests: readonly string[],
): readonly AccessRow[] {
  const clients: readonly (readonly [name: string, client: Workload | AccessClient])[] = [
    ...mesh.ownWorkloads.map((workload) => [formatResourceName(workload), workload] as const),
    [OUTSIDE, { tls: 'none' }],
  ];
  return clients.flatMap(([client, caller]) =>
    service.ports.flatMap((port) =>
      requests.map((request): AccessRow => {
        const found = accessToService(mesh, { client: caller, service, port, request: requestOf(request, service) });
        // Of several workloads the one that refuses is what a caller gets to see sooner or later.
        const decision = (found.find((each) => each.decision.outcome !== 'allowed') ?? found[0])?.decision;
        return decision === undefined
          ? { client, port: port.number, request, outcome: 'refused', reason: 'refused: no workload is behind it' }
          : { client, port: port.number, request, outcome: decision.outcome, reason: reasonOf(decision) };
      }),
    ),
  );
}

function requestOf(text: string, { namespace, name }: ServiceResource): AccessRequest {
  const [method = 'GET', path = '/'] = text.split(' ');
  return { method, path, authority: `${name}.${namespace}`, headers: {} };
}
