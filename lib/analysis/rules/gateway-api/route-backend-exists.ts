import type { MeshView } from '../../../mesh/mesh-view';
import { qualifyHost } from '../../../mesh/hosts';
import { hostsOverlap } from '../../../syntax/host-pattern';
import { NameIndex } from '../../../snapshot/name-index';
import { listAt, textAt } from '../../../model/plain';
import { formatResourceName } from '../../../snapshot/resource';
import { isForeignNamespace } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import { knownCount } from '../../known-count';
import type { Rule } from '../../rule';
import { routeReferences, type RouteReference } from './route-references';

export const routeBackendExists: Rule = {
  name: 'route-backend-exists',
  code: 'KIA1402',
  severity: 'error',
  summary: 'A route of the Gateway API goes to a Service that does not exist or that it may not use.',

  *check(mesh) {
    for (const reference of routeReferences(mesh)) {
      const { route, role, group, kind, namespace, name, path } = reference;
      if (kind !== 'Service' || !['', 'core'].includes(group) || isExternalService(mesh, reference)) continue;
      const service = mesh.find('Service', namespace, name) ?? findMade(mesh, namespace, name);
      const wanted = formatResourceName({ namespace, name });
      if (service === undefined) {
        const names = mesh.services.filter((each) => each.namespace === namespace).map((each) => each.name);
        const short = name.split('.', 1)[0] ?? '';
        const nearest = names.includes(short) ? short : new NameIndex(names).nearest(name);
        yield {
          manifest: route.manifest,
          path: [...path, 'name'],
          message: `there is no Service ${wanted}; ${knownCount(mesh.services.length, 'Service')}`,
          fix: nearest === undefined ? 'Create it, or declare its host as external' : `Write ${nearest}`,
          ...infoIfUnproven(isForeignNamespace(mesh, namespace)),
        };
      } else if (role !== 'parent' && namespace !== route.namespace && !isGranted(mesh, reference)) {
        yield {
          manifest: route.manifest,
          path: [...path, 'namespace'],
          message: `no ReferenceGrant in namespace "${namespace}" allows a ${route.kind} of namespace "${route.namespace}" to refer to Service ${wanted}`,
          fix: `Add a ReferenceGrant in namespace ${namespace} from ${route.kind} of ${route.namespace} to Service`,
          related: [service.manifest],
        };
      }
    }
  },
};

function isExternalService(mesh: MeshView, { namespace, name }: RouteReference): boolean {
  const host = qualifyHost(name, namespace);
  return mesh.externals.hosts?.some((external) => hostsOverlap(external, host)) === true;
}

/** The Service that istiod creates for a Gateway. */
function findMade({ gatewayWorkloads }: MeshView, namespace: string, name: string) {
  return gatewayWorkloads.find((each) => each.namespace === namespace && each.name === name);
}

/** @see Gateway API, ReferenceGrant */
function isGranted(mesh: MeshView, { route, namespace, name }: RouteReference): boolean {
  return mesh.objects('ReferenceGrant').some((grant) => {
    if (grant.namespace !== namespace) return false;
    const isFrom = listAt(grant.manifest, 'spec', 'from').some(
      (from) => textAt(from, 'namespace') === route.namespace && textAt(from, 'kind') === route.kind,
    );
    const isTo = listAt(grant.manifest, 'spec', 'to').some(
      (to) => textAt(to, 'kind') === 'Service' && ['', name].includes(textAt(to, 'name')),
    );
    return isFrom && isTo;
  });
}
