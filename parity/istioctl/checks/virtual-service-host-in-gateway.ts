import { gatewayReferences } from '../../../lib/analysis/rules/virtual-services/gateway-references';
import { servedHosts } from '../../../lib/analysis/rules/virtual-services/virtual-service-host-in-gateway';
import { hostsOverlap } from '../../../lib/syntax/host-pattern';
import { textList } from '../../../lib/snapshot/text-map';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl requires only one host of the Gateway, and treats a missing Gateway as one without hosts. */
export const virtualServiceHostInGateway: IstioctlCheck = {
  rule: 'virtual-service-host-in-gateway',

  *check(mesh) {
    for (const virtualService of mesh.configs('VirtualService')) {
      const hosts = textList(virtualService.spec, 'hosts');
      for (const { gateway, isInternal, path } of gatewayReferences(mesh, virtualService)) {
        const served = gateway === undefined ? [] : servedHosts(gateway, virtualService.namespace);
        const isServed = hosts.some((host) => served.some((each) => hostsOverlap(host, each)));
        if (!isInternal && !isServed) yield { manifest: virtualService.manifest, path };
      }
    }
  },
};
