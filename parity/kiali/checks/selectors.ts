import { groupBy } from '../../../lib/snapshot/group-by';
import type { Labels } from '../../../lib/snapshot/labels';
import type { IstioResource } from '../../../lib/snapshot/resource';
import { textMap } from '../../../lib/snapshot/text-map';
import type { KialiFindings } from '../kiali-finding';
import type { KialiWorld } from '../kiali-world';

function selectorOf({ kind, spec }: IstioResource): Labels {
  if (kind === 'Sidecar') return textMap(spec.message('workloadSelector'), 'labels');
  return textMap(spec.message('selector'), 'matchLabels');
}

/** KIA0002, KIA0003, KIA0004: who selects what. */
export function* checkSelectors(world: KialiWorld): KialiFindings {
  const { mesh } = world;
  for (const kind of ['PeerAuthentication', 'Sidecar'] as const) {
    const path = ['spec', kind === 'Sidecar' ? 'workloadSelector' : 'selector'];
    for (const [namespace, list] of groupBy(mesh.configs(kind), (each) => each.namespace)) {
      const open = list.filter((each) => selectorOf(each).size === 0);
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
      yield* checkOverlaps(world, list, path);
    }
  }
  for (const kind of ['AuthorizationPolicy', 'PeerAuthentication', 'RequestAuthentication', 'Sidecar'] as const) {
    const path = kind === 'Sidecar' ? ['spec', 'workloadSelector', 'labels'] : ['spec', 'selector', 'matchLabels'];
    for (const resource of mesh.configs(kind)) {
      const selector = selectorOf(resource);
      if (selector.size === 0 || world.workloadsIn(resource.namespace).first(selector) !== undefined) continue;
      yield { code: 'KIA0004', resource, severity: 'warning', path };
    }
  }
}

function* checkOverlaps(world: KialiWorld, list: readonly IstioResource[], path: readonly string[]): KialiFindings {
  const partners = new Map<IstioResource, Set<IstioResource>>();
  const byWorkload = new Map<object, IstioResource[]>();
  for (const resource of list) {
    const selector = selectorOf(resource);
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
