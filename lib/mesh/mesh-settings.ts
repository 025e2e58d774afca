import { parse } from 'yaml';
import type { Manifest } from '../model/manifest';
import type { ConfigSnapshot } from '../snapshot/config-snapshot';
import { valueAt } from '../model/plain';

/** MeshConfig and MeshNetworks as plain data, and the ConfigMap that has them. */
export interface MeshSettings {
  readonly mesh: unknown;
  readonly networks: unknown;
  readonly configMap?: Manifest;
  /** Keys of the ConfigMap whose text is no YAML, each with what is wrong with it. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/**
 * Reads MeshConfig and MeshNetworks from the ConfigMap `istio` in `istio-system`, where istiod takes them from. They are
 * undefined when it is not there.
 *
 * @see Istio, ConfigMap istio, keys mesh and meshNetworks
 */
export function readMeshSettings(snapshot: ConfigSnapshot): MeshSettings {
  const configMap = snapshot.get('ConfigMap', 'istio-system', 'istio');
  const unreadable = new Map<string, string>();
  const read = (key: string): unknown => {
    const text = valueAt(configMap, 'data', key);
    if (typeof text !== 'string') return undefined;
    try {
      return parse(text, { maxAliasCount: 100, logLevel: 'error' });
    } catch (error) {
      unreadable.set(key, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
      return undefined;
    }
  };
  return { mesh: read('mesh'), networks: read('meshNetworks'), ...(configMap && { configMap }), unreadable };
}
