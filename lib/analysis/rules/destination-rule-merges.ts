import type { FieldPath } from '../../model/field-path';
import { EVERYWHERE, exportScopes } from '../../snapshot/export-scopes';
import { groupBy } from '../../snapshot/group-by';
import { qualifyHost } from '../../snapshot/hosts';
import { formatSelector } from '../../snapshot/labels';
import type { MeshView } from '../../snapshot/mesh-view';
import { formatResourceName, type IstioResource } from '../../snapshot/resource';
import { textList, textMap } from '../../snapshot/text-map';
import type { Rule } from '../rule';

export const destinationRuleMerges: Rule = {
  name: 'destination-rule-merges',
  code: 'KIA0201',
  severity: 'warning',
  summary: 'Istio merges DestinationRules for one host, and drops a part of one.',
  why: 'Rules of one namespace for one host become one rule: the subsets of all, and the trafficPolicy of one. Of two policies, and of two subsets with one name, the older object has its way, which no manifest shows.',
  reads: ['DestinationRule', 'ConfigMap'],

  *check(mesh) {
    const groups = groupBy(mesh.configs('DestinationRule'), ({ spec, namespace }) =>
      [namespace, qualifyHost(spec.text('host'), namespace), formatSelector(selectorOf(spec))].join('\n'),
    );
    for (const rules of groups.values()) {
      for (const [index, rule] of rules.entries()) {
        const earlier = rules.slice(0, index).filter((other) => meet(mesh, rule, other));
        for (const { other, what, path } of earlier.flatMap((each) => droppedParts(each, rule))) {
          yield {
            manifest: rule.manifest,
            path,
            message: `${what} of host "${rule.spec.text('host')}" is also in DestinationRule ${formatResourceName(other)}, and the older one stays`,
            fix: 'Put all that is said about the host into one DestinationRule',
            related: [other.manifest],
          };
        }
      }
    }
  },
};

function selectorOf(spec: IstioResource['spec']) {
  return textMap(spec.message('workloadSelector'), 'matchLabels');
}

/** Whether some namespace sees both. */
function meet(mesh: MeshView, left: IstioResource, right: IstioResource): boolean {
  const [own, others] = [left, right].map(({ spec, namespace }) => {
    const said = textList(spec, 'exportTo');
    return exportScopes(said.length === 0 ? mesh.meshConfig.defaultDestinationRuleExportTo : said, namespace);
  });
  if (own?.includes(EVERYWHERE) === true || others?.includes(EVERYWHERE) === true) return true;
  return own?.some((scope) => others?.includes(scope)) === true;
}

interface Dropped {
  readonly other: IstioResource;
  readonly what: string;
  readonly path: FieldPath;
}

function droppedParts(other: IstioResource, { spec }: IstioResource): readonly Dropped[] {
  const names = new Set(other.spec.messages('subsets').map((subset) => subset.text('name')));
  const repeated = spec.messages('subsets').filter((subset) => names.has(subset.text('name')));
  return [
    ...(spec.has('trafficPolicy') && other.spec.has('trafficPolicy')
      ? [{ other, what: 'a trafficPolicy', path: spec.at('trafficPolicy') }]
      : []),
    ...repeated.map((subset) => ({ other, what: `subset "${subset.text('name')}"`, path: subset.at('name') })),
  ];
}
