import { soleObjects } from '../../../lib/analysis/sole-objects';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl ignores targetRefs. */
export const telemetryDefaultUnique: IstioctlCheck = {
  rule: 'telemetry-default-unique',
  check: (mesh) => soleObjects(mesh.configs('Telemetry').filter(({ spec }) => !spec.has('selector'))),
};
