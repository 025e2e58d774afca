import { hostTarget, qualifyHost } from '../../../mesh/hosts';
import { isForeignNamespace } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import { knownCount } from '../../known-count';
import { nearestHost } from '../../nearest-host';
import { isExternalHost, resolvedDestinations } from '../../resolved-destinations';
import type { Rule } from '../../rule';

export const virtualServiceHostExists: Rule = {
  name: 'virtual-service-host-exists',
  code: 'IST0101',
  alsoCodes: ['KIA1101'],
  severity: 'error',
  summary: 'A route or mirror goes to a host that does not exist.',

  *check(mesh) {
    const services = mesh.services.length + mesh.configs('ServiceEntry').length;
    for (const { virtualService, destination, entry } of resolvedDestinations(mesh)) {
      const { namespace, manifest } = virtualService;
      const { host, role, path } = destination;
      if (entry !== undefined || isExternalHost(mesh, host, namespace)) continue;
      const qualified = qualifyHost(host, namespace);
      const meaning = qualified === host ? '' : ` (${qualified})`;
      const foreign = isForeignNamespace(mesh, hostTarget(qualified, namespace).namespace);
      yield {
        manifest,
        path: [...path, 'host'],
        message: `${role} host "${host}"${meaning} is not defined; ${knownCount(services, 'host')}`,
        fix: nearestHost(mesh, host, namespace),
        ...infoIfUnproven(foreign),
      };
    }
  },
};
