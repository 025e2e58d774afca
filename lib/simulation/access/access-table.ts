import type { MeshView } from '../../mesh/mesh-view';
import { formatResourceName } from '../../snapshot/resource';
import type { ServicePort, ServiceResource } from '../../snapshot/services';
import { callersOf, captionOf, type NamedCaller } from '../../mesh/callers';
import type { AccessRequest } from '../../mesh/access-call';
import type { Way } from '../journey/ways';
import type { AccessDecision, AccessStep } from '../policies/access-decision';
import { reasonOf } from '../policies/format-decision';
import { requestClasses } from './request-classes';
import { accessToService } from './service-access';

/** One caller, one request, and the decision. */
export interface AccessRow {
  /** `shop/frontend`, or `outside the mesh`. */
  readonly client: string;
  /** Undefined for a client without an identity. */
  readonly principal: string | undefined;
  /** `shop/cart` */
  readonly service: string;
  readonly port: number;
  /** `GET /items` */
  readonly request: string;
  readonly outcome: AccessDecision['outcome'];
  /**
   * The hop that decides: `shop/cart-v1`, `shop/waypoint`, or `client` and `gateway` if their proxy does not forward
   * it.
   */
  readonly decidedBy: string;
  /** `denied (403): no rule of shop/cart allows it` */
  readonly reason: string;
  /** The result of each policy. */
  readonly trace: readonly AccessStep[];
}

/** The calls of a table. */
export interface AccessQuestion {
  /** @default - each workload of the mesh, its ingress gateway, and a client outside the mesh that sends plain text */
  readonly callers?: readonly NamedCaller[];
  /** Method and path, `GET /items`. @default - one for each case that the policies of the Service distinguish */
  readonly requests?: readonly string[];
  /** Of a token that is assumed to be valid. @default - requests have no token */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
}

/** Who may call which port of a Service; empty for a Service without ports. */
export function accessTable(
  mesh: MeshView,
  service: ServiceResource,
  { callers = callersOf(mesh), requests = requestClasses(mesh, service), claims }: AccessQuestion = {},
): readonly AccessRow[] {
  const asked = requests.map((text) => ({ text, request: { ...requestOf(text, service), ...(claims && { claims }) } }));
  return callers.flatMap((caller) =>
    service.ports.flatMap((port) =>
      asked.map(({ text, request }): AccessRow => {
        const base = {
          client: captionOf(caller),
          principal: caller.principal,
          service: formatResourceName(service),
          port: port.number,
          request: text,
        };
        const way = worstOf(mesh, caller, service, port, request);
        const { outcome, trace } = way.verdict;
        return { ...base, outcome, decidedBy: way.hops.at(-1)?.name ?? way.end, reason: reasonOf(way.verdict), trace };
      }),
    ),
  );
}

/** If one of several ways is refused, callers will see the refusal sooner or later. */
function worstOf(
  mesh: MeshView,
  { client }: NamedCaller,
  service: ServiceResource,
  port: ServicePort,
  request: AccessRequest,
): Way {
  const ways = accessToService(mesh, { client, service, port, request });
  const worst = ways.find(({ verdict }) => verdict.outcome !== 'allowed') ?? ways[0];
  if (worst === undefined) throw new Error(`no route leads to ${formatResourceName(service)}`); // a journey has at least one
  return worst;
}

/** `GET /items` as a request to a Service. */
export function requestOf(text: string, { namespace, name }: ServiceResource): AccessRequest {
  const [method = 'GET', path = '/'] = text.split(' ');
  return { method, path, authority: `${name}.${namespace}`, headers: {} };
}
