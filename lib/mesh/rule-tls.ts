import { qualifyHost } from './hosts';
import type { MeshView } from './mesh-view';
import { valueAt } from '../model/plain';
import type { IstioResource } from '../snapshot/resource';
import type { ServiceResource } from '../snapshot/services';
import { SuffixIndex } from '../snapshot/suffix-index';

/** Whether clients choose mTLS by themselves wherever a server takes it, as they do unless MeshConfig says otherwise. */
export function isAutoMtls({ settings }: MeshView): boolean {
  return valueAt(settings.mesh, 'enableAutoMtls') !== false;
}

/** Mode of the TLS that clients of a rule use; undefined when it says nothing about it. */
export function ruleTlsMode({ spec }: IstioResource): string | undefined {
  return spec.message('trafficPolicy')?.message('tls')?.choice('mode');
}

/**
 * The DestinationRules that all clients of a Service see, the one that they use first: those of its namespace before those
 * of the root namespace, and the narrower host before the wider.
 *
 * @see Istio, model.PushContext.destinationRule
 */
export function rulesForService(
  mesh: MeshView,
  { name, namespace }: Pick<ServiceResource, 'name' | 'namespace'>,
): readonly IstioResource[] {
  const indexes = mesh.once('destination rules by namespace and host', () => indexRules(mesh));
  const host = qualifyHost(name, namespace);
  return [...new Set([namespace, mesh.meshConfig.rootNamespace])].flatMap((scope) => {
    const index = indexes.get(scope);
    return index === undefined ? [] : [...(index.exact.get(host) ?? []), ...index.wild.covering(host)];
  });
}

interface RuleIndex {
  readonly exact: Map<string, IstioResource[]>;
  readonly wild: SuffixIndex<IstioResource>;
}

function indexRules(mesh: MeshView): ReadonlyMap<string, RuleIndex> {
  const indexes = new Map<string, RuleIndex>();
  for (const rule of mesh.configs('DestinationRule')) {
    const index = indexes.get(rule.namespace) ?? {
      exact: new Map<string, IstioResource[]>(),
      wild: new SuffixIndex<IstioResource>(),
    };
    indexes.set(rule.namespace, index);
    const host = qualifyHost(rule.spec.text('host'), rule.namespace);
    if (host.startsWith('*')) index.wild.add(host, rule);
    else index.exact.set(host, [...(index.exact.get(host) ?? []), rule]);
  }
  return indexes;
}
