import type { MeshView } from '../snapshot/mesh-view';
import type { Resource } from '../snapshot/resource';
import { textAt, valueAt } from '../snapshot/plain';

/**
 * The ConfigMap that configures the sidecar injector of a revision.
 *
 * @param revision empty or `default` for the one without a name
 */
function injectorConfigMap(mesh: MeshView, revision: string): Resource | undefined {
  const name = `istio-sidecar-injector${revision === '' || revision === 'default' ? '' : `-${revision}`}`;
  const byName = mesh.once(
    'config maps by name',
    () => new Map(mesh.objects('ConfigMap').map((resource) => [resource.name, resource])),
  );
  return byName.get(name);
}

/** The Helm values that the injector was installed with; undefined when they are no JSON. */
export function injectorValues({ manifest }: Resource): unknown {
  try {
    return JSON.parse(textAt(manifest, 'data', 'values'));
  } catch {
    return undefined;
  }
}

/** Whether namespaces get sidecars without asking for them. */
export function injectsByDefault(mesh: MeshView, revision: string): boolean {
  const configMap = injectorConfigMap(mesh, revision);
  if (configMap === undefined) return false;
  return valueAt(injectorValues(configMap), 'sidecarInjectorWebhook', 'enableNamespacesByDefault') === true;
}
