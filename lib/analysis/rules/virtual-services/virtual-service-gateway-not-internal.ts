import { gatewayReferences } from './gateway-references';
import type { Rule } from '../../rule';

export const virtualServiceGatewayNotInternal: Rule = {
  name: 'virtual-service-gateway-not-internal',
  aliases: ['virtual-service-gateway-public'],
  code: 'IST0165',
  severity: 'warning',
  summary: 'A VirtualService is bound to a Gateway that istiod generated.',

  *check(mesh) {
    for (const virtualService of mesh.configs('VirtualService')) {
      for (const { text, path, isInternal } of gatewayReferences(mesh, virtualService)) {
        if (!isInternal) continue;
        yield {
          manifest: virtualService.manifest,
          path,
          message: `"${text}" is the name of a Gateway that istiod generates for its own use`,
          fix: 'Bind an HTTPRoute to the Gateway of the Gateway API instead',
        };
      }
    }
  },
};
