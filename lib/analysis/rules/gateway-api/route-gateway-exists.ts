import { nearestName } from '../../../model/nearest';
import { NameIndex } from '../../../snapshot/name-index';
import { listAt, textAt } from '../../../model/plain';
import { formatResourceName } from '../../../snapshot/resource';
import { isForeignNamespace } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import { isExternal } from '../../is-external';
import { knownCount } from '../../known-count';
import { isOpenTo } from './open-gateways';
import type { Rule } from '../../rule';
import { routeReferences } from './route-references';

const GROUP = 'gateway.networking.k8s.io';

export const routeGatewayExists: Rule = {
  name: 'route-gateway-exists',
  code: 'KIA1401',
  severity: 'error',
  summary: 'A route of the Gateway API refers to a Gateway that does not exist or does not accept it.',

  *check(mesh) {
    const gateways = mesh.objects('KubernetesGateway');
    const names = new NameIndex(gateways.map(({ name }) => name));
    for (const { route, group, kind, namespace, name, section, path } of routeReferences(mesh)) {
      if (group !== GROUP || kind !== 'Gateway' || name === '') continue;
      if (isExternal(mesh.externals.gateways, namespace, name)) continue;
      const gateway = mesh.find('KubernetesGateway', namespace, name);
      const wanted = formatResourceName({ namespace, name });
      if (gateway === undefined) {
        const nearest = gateways.find((each) => each.name === names.nearest(name));
        yield {
          manifest: route.manifest,
          path: [...path, 'name'],
          message: `there is no Gateway ${wanted}; ${knownCount(gateways.length, 'Gateway')}`,
          fix:
            nearest === undefined
              ? 'Create it, or declare it as external'
              : `Write ${nearest.name}${nearest.namespace === namespace ? '' : ` and namespace: ${nearest.namespace}`}`,
          ...infoIfUnproven(
            isForeignNamespace(mesh, namespace) && !gateways.some((each) => each.namespace === namespace),
          ),
        };
        continue;
      }
      const listeners = listAt(gateway.manifest, 'spec', 'listeners').map((listener) => textAt(listener, 'name'));
      const isNamed = section === '' || listeners.includes(section);
      if (isNamed && isOpenTo(mesh, gateway, route.namespace, section)) continue;
      yield {
        manifest: route.manifest,
        path: isNamed ? [...path, 'name'] : [...path, 'sectionName'],
        message: isNamed
          ? `no listener of Gateway ${wanted} allows routes of namespace "${route.namespace}"`
          : `Gateway ${wanted} has no listener "${section}", got ${listeners.join(', ') || 'none'}`,
        fix: isNamed
          ? `Write allowedRoutes: { namespaces: { from: All } } in its listener, or a Selector for namespace ${route.namespace}`
          : `Write ${nearestName(section, listeners) ?? 'the name of a listener'}`,
        related: [gateway.manifest],
      };
    }
  },
};
