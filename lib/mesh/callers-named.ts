import { groupBy } from '../snapshot/group-by';
import type { Workload } from '../snapshot/workloads';
import { callersOf, type NamedCaller } from './callers';
import { gatewaysNamed } from './gateways-named';
import type { MeshView } from './mesh-view';

/** One interpretation of a name. */
interface NameReading {
  /** Undefined for any namespace. */
  readonly namespace: string | undefined;
  readonly name: string;
}

/** `shop/frontend`; else `frontend`, then `frontend.shop`, because names of workloads may contain dots. */
export function nameReadings(text: string): readonly NameReading[] {
  const slash = text.indexOf('/');
  if (slash !== -1) return [{ namespace: text.slice(0, slash), name: text.slice(slash + 1) }];
  const host = text.replace(/\.svc(\.cluster\.local)?$/, '');
  const dot = host.lastIndexOf('.');
  const short = { namespace: undefined, name: text };
  return dot === -1 ? [short] : [short, { namespace: host.slice(dot + 1), name: host.slice(0, dot) }];
}

/**
 * The callers with a name, by its first interpretation that matches any. Workloads come first, then those of a Gateway
 * with the name, then those of a Service.
 */
export function callersNamed(mesh: MeshView, text: string): readonly NamedCaller[] {
  for (const reading of nameReadings(text)) {
    for (const find of [workloadsNamed, behindGateways, behindServices]) {
      const found = find(mesh, reading);
      if (found.length > 0) return [...new Map(found.map((caller) => [caller.name, caller])).values()];
    }
  }
  return [];
}

/** The caller for a workload; undefined for a waypoint, which makes no calls of its own. */
export function callerAt(mesh: MeshView, workload: Workload | undefined): NamedCaller | undefined {
  const byWorkload = mesh.once(
    'callers by workload',
    () => new Map(callersOf(mesh).map((caller) => [caller.workload, caller])),
  );
  return workload && byWorkload.get(workload);
}

function workloadsNamed(mesh: MeshView, { namespace, name }: NameReading): readonly NamedCaller[] {
  const byName = mesh.once('callers by short name', () => groupBy(callersOf(mesh), (caller) => shortName(caller)));
  const found = byName.get(name) ?? [];
  return namespace === undefined ? found : found.filter((caller) => caller.name === `${namespace}/${name}`);
}

function behindGateways(mesh: MeshView, { namespace, name }: NameReading): readonly NamedCaller[] {
  return gatewaysNamed(mesh, name)
    .filter(({ gateway }) => namespace === undefined || gateway.namespace === namespace)
    .flatMap(({ workload }) => callerAt(mesh, workload) ?? []);
}

function behindServices(mesh: MeshView, { namespace, name }: NameReading): readonly NamedCaller[] {
  const byName = mesh.once('services by short name', () => groupBy(mesh.services, (service) => service.name));
  return (byName.get(name) ?? [])
    .filter((service) => service.selector.size > 0 && (namespace === undefined || service.namespace === namespace))
    .flatMap((service) => callerAt(mesh, mesh.workloadsIn(service.namespace).first(service.selector)) ?? []);
}

/** `frontend` of `shop/frontend` */
export function shortName({ name }: Pick<NamedCaller, 'name'>): string {
  return name.slice(name.indexOf('/') + 1);
}
