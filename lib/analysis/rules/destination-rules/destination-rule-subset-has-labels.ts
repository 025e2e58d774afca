import { textMap } from '../../../snapshot/text-map';
import type { Rule } from '../../rule';

export const destinationRuleSubsetHasLabels: Rule = {
  name: 'destination-rule-subset-has-labels',
  code: 'KIA0209',
  severity: 'info',
  summary: 'A subset has no labels.',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('DestinationRule')) {
      for (const subset of spec.messages('subsets')) {
        if (subset.has('trafficPolicy') || textMap(subset, 'labels').size > 0) continue;
        yield {
          manifest,
          path: subset.path,
          message: `subset "${subset.text('name')}" has neither labels nor a trafficPolicy, so it is the same as the host without a subset`,
          fix: 'Give it the labels of its workloads',
        };
      }
    }
  },
};
