import { groupBy } from '../snapshot/group-by';
import type { Workload } from '../snapshot/workloads';
import { callersOf, type NamedCaller } from './callers';
import { gatewaysNamed } from './gateways-named';
import type { MeshView } from './mesh-view';

/** What a text may mean as a name. */
interface NameReading {
  /** Undefined for any. */
  readonly namespace: string | undefined;
  readonly name: string;
}

/** `shop/frontend`; else `frontend`, then `frontend.shop`, as names of workloads may have dots themselves. */
export function nameReadings(text: string): readonly NameReading[] {
  const slash = text.indexOf('/');
  if (slash !== -1) return [{ namespace: text.slice(0, slash), name: text.slice(slash + 1) }];
  const host = text.replace(/\.svc(\.cluster\.local)?$/, '');
  const dot = host.lastIndexOf('.');
  const bare = { namespace: undefined, name: text };
  return dot === -1 ? [bare] : [bare, { namespace: host.slice(dot + 1), name: host.slice(0, dot) }];
}

/**
 * Whoever has a name, by the first reading of it that anybody has. Workloads come first, then those behind a Gateway of the
 * name, then those behind a Service.
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

/** The caller that a workload is; undefined for a waypoint, which calls nobody. */
export function callerAt(mesh: MeshView, workload: Workload | undefined): NamedCaller | undefined {
  const byWorkload = mesh.once(
    'callers by workload',
    () => new Map(callersOf(mesh).map((caller) => [caller.workload, caller])),
  );
  return workload && byWorkload.get(workload);
}

function workloadsNamed(mesh: MeshView, { namespace, name }: NameReading): readonly NamedCaller[] {
  const byName = mesh.once('callers by bare name', () => groupBy(callersOf(mesh), (caller) => bareName(caller)));
  const found = byName.get(name) ?? [];
  return namespace === undefined ? found : found.filter((caller) => caller.name === `${namespace}/${name}`);
}

function behindGateways(mesh: MeshView, { namespace, name }: NameReading): readonly NamedCaller[] {
  return gatewaysNamed(mesh, name)
    .filter(({ gateway }) => namespace === undefined || gateway.namespace === namespace)
    .flatMap(({ workload }) => callerAt(mesh, workload) ?? []);
}

function behindServices(mesh: MeshView, { namespace, name }: NameReading): readonly NamedCaller[] {
  const byName = mesh.once('services by bare name', () => groupBy(mesh.services, (service) => service.name));
  return (byName.get(name) ?? [])
    .filter((service) => service.selector.size > 0 && (namespace === undefined || service.namespace === namespace))
    .flatMap((service) => callerAt(mesh, mesh.workloadsIn(service.namespace).first(service.selector)) ?? []);
}

/** `frontend` of `shop/frontend` */
export function bareName({ name }: Pick<NamedCaller, 'name'>): string {
  return name.slice(name.indexOf('/') + 1);
}
