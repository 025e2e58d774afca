import type { MeshView } from '../../../mesh/mesh-view';
import { NO_LABELS } from '../../../snapshot/labels';
import { listAt, textAt, valueAt } from '../../../model/plain';
import type { Resource } from '../../../snapshot/resource';
import { matchesLabelSelector } from '../../label-selector';

/**
 * Whether a Gateway of the Gateway API accepts routes of a namespace at one of its listeners, or at the named one.
 *
 * @param section name of a listener; empty for any
 * @see Gateway API, Listener.allowedRoutes
 */
export function isOpenTo(mesh: MeshView, gateway: Resource, namespace: string, section: string): boolean {
  const labels = mesh.namespaces.get(namespace)?.labels ?? NO_LABELS;
  return listAt(gateway.manifest, 'spec', 'listeners')
    .filter((listener) => section === '' || textAt(listener, 'name') === section)
    .some((listener) => {
      const allowed = valueAt(listener, 'allowedRoutes', 'namespaces');
      const from = textAt(allowed, 'from') || 'Same';
      if (from === 'Same') return gateway.namespace === namespace;
      return from === 'All' || (from === 'Selector' && matchesLabelSelector(valueAt(allowed, 'selector'), labels));
    });
}
