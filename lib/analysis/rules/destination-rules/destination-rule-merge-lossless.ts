import type { FieldPath } from '../../../model/field-path';
import { destinationRuleScopes } from '../../../mesh/destination-rules';
import { EVERYWHERE } from '../../../mesh/export-scopes';
import { groupBy } from '../../../snapshot/group-by';
import { qualifyHost } from '../../../mesh/hosts';
import { formatSelector } from '../../../snapshot/labels';
import type { IstioResource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import type { Findings, Rule } from '../../rule';
import { firstFew, MOST_NAMED, formatNameList } from '../../name-list';

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
  const earlier = new Map<string, ScopedRules[]>();
  for (const { rule, scopes } of seen) {
    const { spec, manifest } = rule;
    for (const part of partsOf(spec)) {
      const known = earlier.get(part.what) ?? [];
      earlier.set(part.what, known);
      const meeting = known.filter((each) => meet(scopes, each.scopes));
      const others = firstFew(meeting.flatMap(({ rules }) => rules.slice(0, MOST_NAMED)));
      const count = meeting.reduce((sum, { rules }) => sum + rules.length, 0);
      add(known, rule, scopes);
      if (count === 0) continue;
      yield {
        manifest,
        path: part.path,
        message: `${part.what} of host "${spec.text('host')}" is also in DestinationRule ${formatNameList(others, count)}, and Istio keeps that of the oldest`,
        fix: 'Put all settings for the host into one DestinationRule',
        related: others.map((other) => other.manifest),
      };
    }
  }
}

/** Rules with the same scopes: there are few such groups, however many rules. */
interface ScopedRules {
  readonly scopes: readonly string[];
  readonly rules: IstioResource<'DestinationRule'>[];
}

function add(groups: ScopedRules[], rule: IstioResource<'DestinationRule'>, scopes: readonly string[]): void {
  const group = groups.find((each) => each.scopes.join('\n') === scopes.join('\n'));
  if (group === undefined) groups.push({ scopes, rules: [rule] });
  else group.rules.push(rule);
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
