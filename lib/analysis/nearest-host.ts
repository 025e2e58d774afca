import { hostTarget } from '../mesh/hosts';
import type { MeshView } from '../mesh/mesh-view';
import { NameIndex } from '../snapshot/name-index';
import { groupBy } from '../snapshot/group-by';

/** The fix for a host that is not defined. */
export function nearestHost(mesh: MeshView, host: string, namespace: string): string {
  const { byName, names } = mesh.once('host names', () => {
    const targets = mesh.registry.all.map(({ host }) => hostTarget(host, ''));
    return {
      byName: groupBy(targets, ({ name }) => name),
      names: new NameIndex(targets.map(({ name }) => name)),
    };
  });
  const short = host.split('.', 1)[0] ?? '';
  const target = hostTarget(host, namespace);
  const name = byName.has(target.name)
    ? target.name
    : byName.has(short)
      ? short
      : (names.nearest(target.name) ?? names.nearest(short));
  const found = name === undefined ? undefined : byName.get(name);
  const nearest = found?.find((each) => each.namespace === namespace) ?? found?.[0];
  if (nearest === undefined) return 'Add a Service or a ServiceEntry for it, or declare it as external';
  if (nearest.namespace === '') return `Write ${nearest.name}, or export it to namespace ${namespace}`;
  const qualified = `${nearest.name}.${nearest.namespace}.svc.cluster.local`;
  return nearest.namespace === namespace
    ? `Write ${nearest.name}`
    : `Write ${qualified}, and make sure that it is exported to namespace ${namespace}`;
}
