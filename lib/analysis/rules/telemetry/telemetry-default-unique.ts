import type { Rule } from '../../rule';
import { soleObjects } from '../../sole-objects';
import { hasTargetRefs } from '../../../mesh/target-refs';

export const telemetryDefaultUnique: Rule = {
  name: 'telemetry-default-unique',
  code: 'IST0160',
  severity: 'error',
  summary: 'A namespace has several Telemetry objects without a selector.',

  check: (mesh) =>
    soleObjects(
      mesh.configs('Telemetry').filter((telemetry) => !telemetry.spec.has('selector') && !hasTargetRefs(telemetry)),
    ),
};
