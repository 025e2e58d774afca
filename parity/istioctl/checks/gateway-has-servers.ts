import { formatSelector } from '../../../lib/snapshot/labels';
import type { IstioResource } from '../../../lib/snapshot/resource';
import { textMap } from '../../../lib/snapshot/text-map';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl reports that the selector is not found, unless it is empty or equals that of a Gateway with servers. */
export const gatewayHasServers: IstioctlCheck = {
  rule: 'gateway-has-servers',

  *check(mesh) {
    const gateways = mesh.configs('Gateway');
    const served = new Set(gateways.filter(({ spec }) => spec.has('servers')).map(selectorOf));
    for (const gateway of gateways) {
      const selector = selectorOf(gateway);
      if (gateway.spec.has('servers') || selector === '' || served.has(selector)) continue;
      yield { manifest: gateway.manifest, path: ['spec', 'servers'] };
    }
  },
};

function selectorOf({ spec }: IstioResource<'Gateway'>): string {
  return formatSelector(textMap(spec, 'selector'));
}
