import { textMap } from '../../../lib/snapshot/text-map';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl uses the namespace of the workload. It treats an empty one, of an object without a namespace, as missing. */
export const gatewaySelectorMatches: IstioctlCheck = {
  rule: 'gateway-selector-matches',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('Gateway')) {
      const workload = mesh.workloadIndex.first(textMap(spec, 'selector'));
      if ((workload?.namespace ?? '') === '') yield { manifest, path: ['spec', 'selector'] };
    }
  },
};
