import type { Manifest } from '../model/manifest';
import type { ConfigSnapshot } from '../snapshot/config-snapshot';
import { valueAt } from '../model/plain';
import { parseEmbeddedYaml } from '../yaml/parse-embedded';

/** MeshConfig and MeshNetworks as plain data, and the ConfigMap that contains them. */
export interface MeshSettings {
  readonly mesh: unknown;
  readonly networks: unknown;
  readonly configMap?: Manifest;
  /** Keys of the ConfigMap with invalid YAML, each with the error. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/**
 * Reads MeshConfig and MeshNetworks from the ConfigMap `istio` in `istio-system`, as istiod does. They are undefined
 * without the ConfigMap.
 *
 * @see Istio, ConfigMap istio, keys mesh and meshNetworks
 */
export function readMeshSettings(snapshot: ConfigSnapshot): MeshSettings {
  const configMap = snapshot.get('ConfigMap', 'istio-system', 'istio');
  const unreadable = new Map<string, string>();
  const read = (key: string): unknown => {
    const text = valueAt(configMap, 'data', key);
    if (typeof text !== 'string') return undefined;
    const { value, problem } = parseEmbeddedYaml(text);
    if (problem !== undefined) unreadable.set(key, problem);
    return value;
  };
  return { mesh: read('mesh'), networks: read('meshNetworks'), ...(configMap && { configMap }), unreadable };
}
