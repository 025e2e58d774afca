import { nearestName } from '../model/nearest';
import type { NamedGateway, NamedKubernetesGateway } from '../model/references';
import { formatResourceName, type Resource } from '../snapshot/resource';
import { callersOf, callerWithIdentity, OUTSIDE, type NamedCaller } from './callers';
import { shortName, callerAt, callersNamed, nameReadings } from './callers-named';
import { gatewaysNamed } from './gateways-named';
import type { MeshView } from './mesh-view';
import { proxyOf } from './workload-proxy';

/** The maximum number of names in a message. */
const MOST_LISTED = 10;

/**
 * Resolves the name of a caller: `outside`, an identity (`cluster.local/ns/shop/sa/frontend`), `shop/frontend`,
 * `frontend.shop`, or `frontend` if the mesh has only one of that name. A Gateway of either API and a Service stand for
 * their workload.
 *
 * @throws {Error} for an unknown or ambiguous name; it lists the most similar names
 */
export function resolveCaller(mesh: MeshView, name: string): NamedCaller {
  const caller = tryResolveCaller(mesh, name);
  if (caller === undefined) throw new Error(unknownCaller(mesh, name));
  return caller;
}

/** @returns undefined for an unknown or ambiguous name */
export function tryResolveCaller(mesh: MeshView, name: string): NamedCaller | undefined {
  if (name === OUTSIDE.name) return OUTSIDE;
  if (name.split('/').length === 5) return mesh.once(`caller ${name}`, () => callerWithIdentity(name));
  const [caller, ...others] = callersNamed(mesh, name);
  return others.length === 0 ? caller : undefined;
}

/**
 * The workload that a Gateway selects, or that istiod deploys for it.
 *
 * @param gateway without a namespace, in any namespace
 * @throws {Error} for an unknown Gateway, and one that selects no workload
 */
export function resolveGateway(
  mesh: MeshView,
  { group, name, namespace }: NamedGateway | NamedKubernetesGateway,
): NamedCaller {
  for (const { group: own, gateway, workload } of gatewaysNamed(mesh, name)) {
    if (own !== group || (namespace !== undefined && gateway.namespace !== namespace)) continue;
    const caller = callerAt(mesh, workload);
    if (caller !== undefined) return caller;
  }
  throw new Error(unknownCaller(mesh, formatResourceName({ namespace: namespace ?? '', name })));
}

/** Why a name cannot be resolved, with the most similar names. */
export function unknownCaller(mesh: MeshView, text: string): string {
  const several = callersNamed(mesh, text).map(({ name }) => name);
  if (several.length > 1)
    return `${String(several.length)} workloads have the name ${text}; write ${several.join(' or ')}`;
  return whyNoCaller(mesh, text) ?? `there is no workload or Gateway ${text}; ${nearestCallers(mesh, text)}`;
}

/** Why an object with the name is not a caller. */
function whyNoCaller(mesh: MeshView, text: string): string | undefined {
  for (const { namespace, name } of nameReadings(text)) {
    const isNamed = (each: Resource) => each.name === name && (namespace === undefined || each.namespace === namespace);
    const waypoint = mesh.workloads.find((each) => isNamed(each) && proxyOf(mesh, each) === 'waypoint');
    if (waypoint !== undefined) return `${formatResourceName(waypoint)} is a waypoint, which sends nothing of its own`;
    const idle = gatewaysNamed(mesh, name).find(({ gateway, workload }) => isNamed(gateway) && workload === undefined);
    if (idle !== undefined) return `Gateway ${formatResourceName(idle.gateway)} selects no workload`;
  }
  return undefined;
}

/** `did you mean shop/cart?`, or the known names: `the mesh has shop/cart, shop/frontend and 3 more` */
function nearestCallers(mesh: MeshView, text: string): string {
  const known = callersOf(mesh).filter((caller) => caller !== OUTSIDE);
  const [{ namespace, name } = { namespace: undefined, name: text }] = nameReadings(text).slice(-1);
  const written = namespace === undefined ? shortName : (caller: NamedCaller) => caller.name;
  const nearest = nearestName(namespace === undefined ? name : `${namespace}/${name}`, known.map(written));
  const meant = nearest === undefined ? undefined : known.find((caller) => written(caller) === nearest);
  if (meant !== undefined) return `did you mean ${meant.name}?`;
  const names = known.slice(0, MOST_LISTED).map((caller) => caller.name);
  const more = known.length > MOST_LISTED ? ` and ${String(known.length - MOST_LISTED)} more` : '';
  return `the mesh has ${names.join(', ') || 'none'}${more}`;
}
