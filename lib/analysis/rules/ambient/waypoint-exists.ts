import { NameIndex } from '../../../snapshot/name-index';
import { textAt } from '../../../model/plain';
import { formatResourceName } from '../../../snapshot/resource';
import { infoIfUnproven } from '../../info-if-unproven';
import { isExternal } from '../../is-external';
import { knownCount } from '../../known-count';
import type { Rule } from '../../rule';
import { waypointReferences } from './waypoint-references';

const CLASS = 'istio-waypoint';

export const waypointExists: Rule = {
  name: 'waypoint-exists',
  code: 'KIA1313',
  severity: 'error',
  summary: 'A label refers to a waypoint that does not exist.',

  *check(mesh) {
    const gateways = mesh.objects('KubernetesGateway');
    const waypoints = gateways.filter(({ manifest }) => textAt(manifest, 'spec', 'gatewayClassName') === CLASS);
    for (const { resource, path, namespace, name } of waypointReferences(mesh)) {
      const found = mesh.find('KubernetesGateway', namespace, name);
      const isClosed = found?.labels.get('istio.io/waypoint-for') === 'none';
      if (found !== undefined && waypoints.includes(found) && !isClosed) continue;
      if (isExternal(mesh.externals.gateways, namespace, name)) continue;
      const own = waypoints.filter((each) => each.namespace === namespace).map((each) => each.name);
      const nearest = new NameIndex(own).nearest(name) ?? own[0];
      const wanted = formatResourceName({ namespace, name });
      yield {
        manifest: resource.manifest,
        path,
        message: isClosed
          ? `waypoint ${wanted} has the label istio.io/waypoint-for: none`
          : found === undefined
            ? `there is no waypoint ${wanted}; ${knownCount(waypoints.length, 'waypoint')}`
            : `Gateway ${wanted} is not a waypoint: its class is "${textAt(found.manifest, 'spec', 'gatewayClassName')}"`,
        fix:
          nearest === undefined || isClosed
            ? `Add a Gateway ${wanted} of class ${CLASS}, or declare it as external`
            : `Write ${nearest}`,
        ...(found !== undefined && { related: [found.manifest] }),
        ...infoIfUnproven(!gateways.some((each) => each.namespace === namespace)),
      };
    }
  },
};
