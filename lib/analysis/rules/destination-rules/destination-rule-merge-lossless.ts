import type { FieldPath } from '../../../model/field-path';
import { destinationRuleScopes } from '../../../mesh/destination-rules';
import { EVERYWHERE } from '../../../mesh/export-scopes';
import { groupBy } from '../../../snapshot/group-by';
import { qualifyHost } from '../../../mesh/hosts';
import { formatSelector } from '../../../snapshot/labels';
import type { IstioResource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import type { Findings, Rule } from '../../rule';
import { MOST_NAMED, formatNameList } from '../../name-list';

export const destinationRuleMergeLossless: Rule = {
  name: 'destination-rule-merge-lossless',
  aliases: ['destination-rule-merges'],
  code: 'KIA0201',
  severity: 'warning',
  summary: 'Istio merges several DestinationRules for one host and drops a part of one.',

  *check(mesh) {
    const groups = groupBy(mesh.configs('DestinationRule'), ({ spec, namespace }) =>
      [namespace, qualifyHost(spec.text('host'), namespace), formatSelector(selectorOf(spec))].join('\n'),
    );
    for (const rules of groups.values()) {
      if (rules.length > 1)
        yield* droppedParts(rules.map((rule) => ({ rule, scopes: destinationRuleScopes(mesh, rule) })));
    }
  },
};

interface SeenRule {
  readonly rule: IstioResource<'DestinationRule'>;
  /** Namespaces that it is visible in, or `*`. */
  readonly scopes: readonly string[];
}

function selectorOf(spec: IstioResource<'DestinationRule'>['spec']) {
  return textMap(spec.message('workloadSelector'), 'matchLabels');
}

/** Parts that an earlier DestinationRule for the same host sets as well: each once, with some of those that set it. */
function* droppedParts(seen: readonly SeenRule[]): Findings {
  for (const [index, { rule, scopes }] of seen.entries()) {
    const { spec, manifest } = rule;
    for (const part of partsOf(spec)) {
      const others: IstioResource<'DestinationRule'>[] = [];
      for (const other of seen.slice(0, index)) {
        if (meet(scopes, other.scopes) && partsOf(other.rule.spec).some(({ what }) => what === part.what))
          others.push(other.rule);
        if (others.length > MOST_NAMED) break;
      }
      if (others.length === 0) continue;
      yield {
        manifest,
        path: part.path,
        message: `${part.what} of host "${spec.text('host')}" is also in DestinationRule ${formatNameList(others)}, and Istio keeps that of the oldest`,
        fix: 'Put all settings for the host into one DestinationRule',
        related: others.slice(0, MOST_NAMED).map((other) => other.manifest),
      };
    }
  }
}

/** Parts that only one of several DestinationRules can set. */
function partsOf(
  spec: IstioResource<'DestinationRule'>['spec'],
): readonly { readonly what: string; readonly path: FieldPath }[] {
  return [
    ...(spec.has('trafficPolicy') ? [{ what: 'the trafficPolicy', path: spec.at('trafficPolicy') }] : []),
    ...spec.messages('subsets').map((subset) => ({ what: `subset "${subset.text('name')}"`, path: subset.at('name') })),
  ];
}

/** Whether both are visible in a common namespace. */
function meet(left: readonly string[], right: readonly string[]): boolean {
  return left.includes(EVERYWHERE) || right.includes(EVERYWHERE) || left.some((scope) => right.includes(scope));
}
