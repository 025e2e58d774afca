import type { MeshView } from '../../../mesh/mesh-view';
import type { Resource } from '../../../snapshot/resource';
import { injectsByDefault } from './injector-values';

/**
 * Namespaces whose labels do not decide whether their workloads get sidecars.
 *
 * @see Istio, injection.Analyzer
 */
export function* undecidedNamespaces(mesh: MeshView, injected: boolean): Generator<Resource, void, undefined> {
  for (const namespace of mesh.namespaces.values()) {
    const { labels, name } = namespace;
    if (name === 'istio-system' || labels.get('istio.io/dataplane-mode') === 'ambient') continue;
    const isSilent = (labels.get('istio-injection') ?? '') === '' && !labels.has('istio.io/rev');
    if (isSilent && injectsByDefault(mesh) === injected) yield namespace;
  }
}
