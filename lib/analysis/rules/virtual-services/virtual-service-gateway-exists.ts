import { NameIndex } from '../../../snapshot/name-index';
import { formatResourceName } from '../../../snapshot/resource';
import { isForeignNamespace } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import { isExternal } from '../../is-external';
import { knownCount } from '../../known-count';
import { gatewayReferences, matchedGateways } from './gateway-references';
import type { Rule } from '../../rule';

export const virtualServiceGatewayExists: Rule = {
  name: 'virtual-service-gateway-exists',
  code: 'IST0101',
  alsoCodes: ['KIA1102'],
  severity: 'error',
  summary: 'A VirtualService is bound to a Gateway that does not exist.',

  *check(mesh) {
    const gateways = mesh.configs('Gateway');
    const names = new NameIndex(gateways.map((gateway) => gateway.name));
    for (const virtualService of mesh.configs('VirtualService')) {
      const references = [...gatewayReferences(mesh, virtualService), ...matchedGateways(mesh, virtualService)];
      for (const { text, path, namespace, name, isInternal, gateway } of references) {
        if (gateway !== undefined || isInternal || isExternal(mesh.externals.gateways, namespace, name)) continue;
        const meant = names.nearest(name);
        const candidates = gateways.filter((each) => each.name === meant);
        const nearest = candidates.find((each) => each.namespace === namespace) ?? candidates[0];
        yield {
          manifest: virtualService.manifest,
          path,
          message: `there is no Gateway ${formatResourceName({ namespace, name })} for "${text}"; ${knownCount(gateways.length, 'Gateway')}`,
          fix: nearest === undefined ? 'Create it, or declare it as external' : `Write ${formatResourceName(nearest)}`,
          ...infoIfUnproven(isForeignNamespace(mesh, namespace)),
        };
      }
    }
  },
};
