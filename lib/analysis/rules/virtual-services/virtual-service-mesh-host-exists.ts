import { isVisible } from '../../../mesh/export-scopes';
import { hostTarget, qualifyHost } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import { textList } from '../../../snapshot/text-map';
import { isForeignNamespace } from '../../foreign-namespaces';
import { nearestHost } from '../../nearest-host';
import { isExternalHost } from '../../resolved-destinations';
import type { Rule } from '../../rule';
import { concreteHost } from '../../witness-request';

export const virtualServiceMeshHostExists: Rule = {
  name: 'virtual-service-mesh-host-exists',
  severity: 'info',
  summary: 'A VirtualService has routes for sidecars and a host that does not exist.',

  *check(mesh) {
    for (const { spec, manifest, namespace } of mesh.configs('VirtualService')) {
      const gateways = textList(spec, 'gateways');
      if (gateways.length > 0 && !gateways.includes('mesh')) continue;
      const isForGateway = gateways.length > 1;
      for (const { value: host, path } of spec.texts('hosts')) {
        const name = qualifyHost(host, namespace);
        const target = hostTarget(name, '');
        const isOfCluster = target.namespace !== '';
        // A host for clients outside the mesh belongs to a gateway, even if sidecars have its routes as well.
        if (isForGateway && !isOfCluster) continue;
        if (isOfCluster && isForeignNamespace(mesh, target.namespace)) continue;
        if (isKnown(mesh, name, namespace) || isExternalHost(mesh, host, namespace)) continue;
        const meaning = name === host ? '' : ` (${name})`;
        yield {
          manifest,
          path,
          message: `host "${host}"${meaning} is neither a Service nor in a ServiceEntry, so sidecars route only http://${concreteHost(host)}:80/ and no other port`,
          fix: isOfCluster
            ? nearestHost(mesh, host, namespace)
            : 'Add a ServiceEntry for it, or name its Gateway in gateways',
        };
      }
    }
  },
};

/** Whether a host of the registry equals the name, covers it or is covered by it. */
function isKnown(mesh: MeshView, name: string, namespace: string): boolean {
  for (const { scopes } of mesh.registry.overlapping(name)) if (isVisible(scopes, namespace)) return true;
  return false;
}
