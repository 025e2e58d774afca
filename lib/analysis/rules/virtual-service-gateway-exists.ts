import { NameIndex } from '../../snapshot/name-index';
import { formatResourceName } from '../../snapshot/resource';
import { ifUntold, isExternal, isForeignNamespace, noneOf, WORKLOADS } from '../absence';
import { gatewayReferences } from '../gateway-references';
import type { Rule } from '../rule';

export const virtualServiceGatewayExists: Rule = {
  name: 'virtual-service-gateway-exists',
  code: 'IST0101',
  severity: 'error',
  summary: 'A VirtualService is bound to a Gateway that is not there.',
  why: 'Its routes reach the proxies of the Gateways that it names, `name` or `namespace/name`; those of a missing one serve nothing.',
  reads: ['VirtualService', 'Service', 'Namespace', ...WORKLOADS],

  *check(mesh) {
    const gateways = mesh.configs('Gateway');
    const names = mesh.once('gateway names', () => new NameIndex(gateways.map(formatResourceName)));
    for (const virtualService of mesh.configs('VirtualService')) {
      for (const { text, path, namespace, name, isInternal, gateway } of gatewayReferences(mesh, virtualService)) {
        if (gateway !== undefined || isInternal || isExternal(mesh.externals.gateways, namespace, name)) continue;
        const elsewhere = gateways.find((each) => each.name === name);
        const nearest = elsewhere === undefined ? names.nearest(`${namespace}/${name}`) : formatResourceName(elsewhere);
        yield {
          manifest: virtualService.manifest,
          path,
          message: `there is no Gateway ${formatResourceName({ namespace, name })} for "${text}", ${noneOf(gateways.length, 'Gateway')}`,
          fix: nearest === undefined ? 'Create it, or declare it as external' : `Write ${nearest}`,
          ...ifUntold(mesh, isForeignNamespace(mesh, namespace)),
        };
      }
    }
  },
};
