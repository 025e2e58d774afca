import { groupBy } from '../../../lib/snapshot/group-by';
import type { IstioResource } from '../../../lib/snapshot/resource';
import { workloadSelectorOf, type SelectingKind } from '../../../lib/analysis/workload-selectors';
import type { KialiFindings } from '../kiali-finding';
import type { KialiWorld } from '../kiali-world';

/** KIA0002, KIA0003, KIA0004: what objects select. */
export function* checkSelectors(world: KialiWorld): KialiFindings {
  const { mesh } = world;
  for (const kind of ['PeerAuthentication', 'Sidecar'] as const) {
    const path = ['spec', kind === 'Sidecar' ? 'workloadSelector' : 'selector'];
    for (const [namespace, list] of groupBy(mesh.configs(kind), (each) => each.namespace)) {
      const open = list.filter((each) => workloadSelectorOf(each, kind).size === 0);
      const counts = kind !== 'Sidecar' || world.workloadsIn(namespace).size > 0;
      if (open.length > 1 && counts) {
        for (const resource of open) {
          yield {
            code: 'KIA0002',
            resource,
            severity: 'error',
            path,
            related: open.filter((each) => each !== resource),
          };
        }
      }
      yield* checkOverlaps(world, kind, list, path);
    }
  }
  for (const kind of ['AuthorizationPolicy', 'PeerAuthentication', 'RequestAuthentication', 'Sidecar'] as const) {
    const path = kind === 'Sidecar' ? ['spec', 'workloadSelector', 'labels'] : ['spec', 'selector', 'matchLabels'];
    for (const resource of mesh.configs(kind)) {
      const selector = workloadSelectorOf(resource, kind);
      if (selector.size === 0 || world.workloadsIn(resource.namespace).first(selector) !== undefined) continue;
      yield { code: 'KIA0004', resource, severity: 'warning', path };
    }
  }
}

function* checkOverlaps<Kind extends SelectingKind>(
  world: KialiWorld,
  kind: Kind,
  list: readonly IstioResource<Kind>[],
  path: readonly string[],
): KialiFindings {
  const partners = new Map<IstioResource<Kind>, Set<IstioResource<Kind>>>();
  const byWorkload = new Map<object, IstioResource<Kind>[]>();
  for (const resource of list) {
    const selector = workloadSelectorOf(resource, kind);
    if (selector.size === 0) continue;
    for (const workload of world.workloadIndex.matching(selector)) {
      const known = byWorkload.get(workload) ?? [];
      byWorkload.set(workload, [...known, resource]);
    }
  }
  for (const group of byWorkload.values()) {
    if (group.length < 2) continue;
    for (const resource of group) {
      const known = partners.get(resource) ?? new Set();
      for (const other of group) if (other !== resource) known.add(other);
      partners.set(resource, known);
    }
  }
  for (const [resource, others] of partners) {
    yield { code: 'KIA0003', resource, severity: 'error', path, related: [...others] };
  }
}
