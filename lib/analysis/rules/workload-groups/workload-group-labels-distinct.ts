import { groupBy } from '../../../snapshot/group-by';
import { formatSelector } from '../../../snapshot/labels';
import { textMap } from '../../../snapshot/text-map';
import type { Rule } from '../../rule';

export const workloadGroupLabelsDistinct: Rule = {
  name: 'workload-group-labels-distinct',
  code: 'KIA1702',
  severity: 'warning',
  summary: 'WorkloadGroups of one namespace give their workloads the same labels.',

  *check(mesh) {
    const groups = mesh.configs('WorkloadGroup').filter(({ spec }) => spec.has('metadata'));
    const keyOf = ({ namespace, spec }: (typeof groups)[number]) =>
      `${namespace}\n${formatSelector(textMap(spec.message('metadata'), 'labels'))}`;
    for (const same of groupBy(groups, keyOf).values()) {
      const [first, ...more] = same;
      if (first === undefined) continue;
      for (const { manifest, spec } of more) {
        yield {
          manifest,
          path: spec.message('metadata')?.at('labels') ?? spec.at('metadata'),
          message: `the labels are the same as those of WorkloadGroup "${first.name}"`,
          fix: 'Give each WorkloadGroup a distinct label',
          related: [first.manifest],
        };
      }
    }
  },
};
