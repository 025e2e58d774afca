import { nameOf, namespaceOf } from '../model/manifest';
import type { ConfigSnapshot } from './config-snapshot';
import type { KnownKind } from '../model/known-kinds';
import { readLabels } from './labels';
import type { Resource } from './resource';

/**
 * Namespaces that Istio's analyzers ignore.
 *
 * @see Istio, analysis/util.IsSystemNamespace and inject.IgnoredNamespaces
 */
const IGNORED = new Set(['kube-system', 'kube-public', 'kube-node-lease', 'local-path-storage']);

/**
 * Reads the objects of a kind, sorted by namespace and name. Of two objects with the same name the later one wins,
 * whatever their apiVersions.
 *
 * @param defaultNamespace of objects without one
 */
export function readResources(
  snapshot: ConfigSnapshot,
  { kind, group, versions, isClusterWide }: KnownKind,
  defaultNamespace: string,
): readonly Resource[] {
  const apiVersions = new Set(versions.map((version) => (group === '' ? version : `${group}/${version}`)));
  const byName = new Map<string, Resource>();
  for (const manifest of snapshot.list(kind)) {
    if (!apiVersions.has(manifest.apiVersion)) continue;
    const name = nameOf(manifest);
    const namespace = isClusterWide === true ? '' : namespaceOf(manifest) || defaultNamespace;
    if (IGNORED.has(namespace) || (kind === 'Namespace' && IGNORED.has(name))) continue;
    const { labels, annotations } = manifest.metadata;
    byName.set(`${namespace}\n${name}`, {
      manifest,
      kind,
      namespace,
      name,
      labels: readLabels(labels),
      annotations: readLabels(annotations),
    });
  }
  return [...byName].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, resource]) => resource);
}
