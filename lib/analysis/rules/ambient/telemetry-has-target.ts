import { textMap } from '../../../snapshot/text-map';
import { isLayer7Telemetry } from '../../layer-seven';
import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const telemetryHasTarget: Rule = {
  name: 'telemetry-has-target',
  code: 'KIA1117',
  severity: 'warning',
  summary: 'A Telemetry in an ambient namespace selects workloads by label.',

  check: (mesh) =>
    untargetedPolicies(
      mesh,
      'Telemetry',
      (spec) => isLayer7Telemetry(spec) && textMap(spec.message('selector'), 'matchLabels').size > 0,
    ),
};
