import { entryNamedBy } from '../../../lib/analysis/rules/destination-rules/destination-rule-entries';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl looks for the exact host. A wildcard does not apply to the hosts that it covers. */
export const destinationRuleHostExists: IstioctlCheck = {
  rule: 'destination-rule-host-exists',

  *check(mesh) {
    for (const rule of mesh.configs('DestinationRule')) {
      if (entryNamedBy(mesh, rule) === undefined) yield { manifest: rule.manifest, path: ['spec', 'host'] };
    }
  },
};
