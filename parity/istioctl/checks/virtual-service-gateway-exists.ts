import { gatewayReferences } from '../../../lib/analysis/rules/virtual-services/gateway-references';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl ignores the gateways of a match. */
export const virtualServiceGatewayExists: IstioctlCheck = {
  rule: 'virtual-service-gateway-exists',

  *check(mesh) {
    for (const virtualService of mesh.configs('VirtualService')) {
      for (const { path, isInternal, gateway } of gatewayReferences(mesh, virtualService)) {
        if (gateway === undefined && !isInternal) yield { manifest: virtualService.manifest, path };
      }
    }
  },
};
