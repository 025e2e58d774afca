import { hostTarget, qualifyHost } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import { isForeignNamespace } from '../../foreign-namespaces';
import { isInAmbientNamespace } from '../../ambient-namespaces';
import type { Rule } from '../../rule';

export const destinationRuleInLookupPath: Rule = {
  name: 'destination-rule-in-lookup-path',
  aliases: ['destination-rule-chosen'],
  severity: 'info',
  summary: 'A DestinationRule is in a namespace where no client looks for it.',

  *check(mesh) {
    const { rootNamespace } = mesh.meshConfig;
    for (const { spec, manifest, namespace } of mesh.configs('DestinationRule')) {
      const host = qualifyHost(spec.text('host'), namespace);
      const target = hostTarget(host, '');
      // The ServiceEntry of a host outside the cluster may be in any namespace.
      if (target.namespace === '' || target.namespace === namespace || namespace === rootNamespace) continue;
      // KIA0210 to KIA0212 cover what waypoints read.
      if (isInAmbientNamespace(mesh, target.namespace) || isForeignNamespace(mesh, target.namespace)) continue;
      if (hasClients(mesh, namespace)) continue;
      yield {
        manifest,
        path: spec.at('host'),
        message: `clients of ${host} use DestinationRules of their own namespace, of "${target.namespace}" or of "${rootNamespace}", and namespace "${namespace}" has no workload that could be a client`,
        fix: `Move it to namespace ${target.namespace}`,
      };
    }
  },
};

/** Gateways are clients too. */
function hasClients(mesh: MeshView, namespace: string): boolean {
  const populated = mesh.once('namespaces of clients', () => new Set(mesh.ownWorkloads.map((each) => each.namespace)));
  return populated.has(namespace);
}
