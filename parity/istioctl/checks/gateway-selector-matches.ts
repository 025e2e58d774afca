import { textMap } from '../../../lib/snapshot/text-map';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl asks for the namespace of the workload, and takes an empty one, of an object without a namespace, for none. */
export const gatewaySelectorMatches: IstioctlCheck = {
  rule: 'gateway-selector-matches',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('Gateway')) {
      const workload = mesh.workloadIndex.first(textMap(spec, 'selector'));
      if ((workload?.namespace ?? '') === '') yield { manifest, path: ['spec', 'selector'] };
    }
  },
};
