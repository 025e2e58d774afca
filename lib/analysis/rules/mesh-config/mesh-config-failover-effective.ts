import type { Message } from '../../../messages/message';
import { valueAt } from '../../../model/plain';
import type { Rule } from '../../rule';

export const meshConfigFailoverEffective: Rule = {
  name: 'mesh-config-failover-effective',
  severity: 'warning',
  summary: 'MeshConfig sets locality failover, but no DestinationRule has outlier detection.',

  *check(mesh) {
    const { configMap, mesh: config } = mesh.settings;
    const field = ['failover', 'failoverPriority'].find(
      (each) => valueAt(config, 'localityLbSetting', each) !== undefined,
    );
    if (field === undefined || configMap === undefined) return;
    const rules = mesh.configs('DestinationRule');
    const hasDetection = rules.some(({ spec }) =>
      [spec, ...spec.messages('subsets')]
        .map((each: Message<'DestinationRuleSpec' | 'SubsetDefinition'>) => each.message('trafficPolicy'))
        .some(
          (policy) =>
            policy?.has('outlierDetection') === true ||
            policy?.messages('portLevelSettings').some((level) => level.has('outlierDetection')),
        ),
    );
    if (hasDetection) return;
    yield {
      manifest: configMap,
      path: ['data', 'mesh'],
      message: `localityLbSetting.${field} has no effect: none of the ${String(rules.length)} DestinationRules has outlierDetection`,
      fix: 'Add outlierDetection to the trafficPolicy of the hosts that should fail over',
    };
  },
};
