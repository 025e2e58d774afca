import type { MeshView } from '../../../mesh/mesh-view';
import type { Resource } from '../../../snapshot/resource';
import { isPlainObject, textAt, valueAt } from '../../../model/plain';
import { parseEmbeddedYaml } from '../../../yaml/parse-embedded';

/** The Helm values that the injector was installed with; undefined if they are not a YAML mapping. */
export function injectorValues({ manifest }: Resource): unknown {
  const { value } = parseEmbeddedYaml(textAt(manifest, 'data', 'values'));
  return isPlainObject(value) ? value : undefined;
}

/** Whether namespaces without a label for injection or a revision get sidecars. */
export function injectsByDefault(mesh: MeshView): boolean {
  return mesh.once('injects by default', () => {
    const configMap = mesh
      .objects('ConfigMap')
      .filter(({ name }) => name === 'istio-sidecar-injector')
      .at(-1);
    const values = configMap === undefined ? undefined : injectorValues(configMap);
    return valueAt(values, 'sidecarInjectorWebhook', 'enableNamespacesByDefault') === true;
  });
}
