import type { FieldName } from '../../../messages/field-names';
import type { Message } from '../../../messages/message';
import { destinationRuleScopes } from '../../../mesh/destination-rules';
import { isVisible } from '../../../mesh/export-scopes';
import { groupBy } from '../../../snapshot/group-by';
import { hostTarget, qualifyHost } from '../../../mesh/hosts';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { SuffixIndex } from '../../../snapshot/suffix-index';
import type { Findings, Rule } from '../../rule';

/** Settings of a traffic policy that clients would miss, TLS first. Ports have the same settings. */
const POLICY = ['tls', 'loadBalancer', 'connectionPool', 'outlierDetection', 'portLevelSettings', 'tunnel'] as const;

export const destinationRuleShadowsNothing: Rule = {
  name: 'destination-rule-shadows-nothing',
  severity: 'info',
  summary: 'A DestinationRule hides another one for the same host that has more settings.',

  *check(mesh) {
    const rules = mesh
      .configs('DestinationRule')
      .map((rule) => ({ rule, host: qualifyHost(rule.spec.text('host'), rule.namespace) }));
    const byHost = groupBy(rules, ({ host }) => host);
    const wildcards = wildcardsByNamespace(rules);
    for (const { rule, host } of rules) {
      // A DestinationRule that selects some clients is an exception, and does not hide the other one.
      if (rule.spec.has('workloadSelector')) continue;
      const owner = hostTarget(host, '').namespace;
      const beside = owner === rule.namespace ? [] : (byHost.get(host) ?? []).map((each) => each.rule);
      const hidden = beside.filter(
        (each) => each.namespace === owner && isVisible(destinationRuleScopes(mesh, each), rule.namespace),
      );
      yield* checkHidden(rule, host, hidden, `clients in "${rule.namespace}"`, POLICY);
      const wider = [...(wildcards.get(rule.namespace)?.covering(host) ?? [])].filter((each) => each !== rule);
      // Mutual TLS that is lost to a narrower host has its own code, KIA0204.
      yield* checkHidden(rule, host, wider.slice(0, 1), 'clients', POLICY.slice(1));
    }
  },
};

function* checkHidden(
  rule: IstioResource<'DestinationRule'>,
  host: string,
  hidden: readonly IstioResource<'DestinationRule'>[],
  clients: string,
  fields: readonly FieldName<'TrafficPolicy'>[],
): Findings {
  const missing = [...new Set(hidden.flatMap((each) => missingFrom(rule, each, fields)))];
  if (missing.length === 0) return;
  yield {
    manifest: rule.manifest,
    path: rule.spec.at('host'),
    message: `${clients} use it instead of ${hidden.map(formatResourceName).join(', ')}, so they have no ${missing.join(', ')} for ${host}`,
    fix: 'Copy the settings that they need into this one, or remove it',
    related: hidden.map(({ manifest }) => manifest),
  };
}

interface RuleOfHost {
  readonly rule: IstioResource<'DestinationRule'>;
  readonly host: string;
}

function wildcardsByNamespace(
  rules: readonly RuleOfHost[],
): ReadonlyMap<string, SuffixIndex<IstioResource<'DestinationRule'>>> {
  const wild = rules.filter(({ rule, host }) => host.startsWith('*') && !rule.spec.has('workloadSelector'));
  const indexes = [...groupBy(wild, ({ rule }) => rule.namespace)].map(([namespace, own]) => {
    const index = new SuffixIndex<IstioResource<'DestinationRule'>>();
    for (const { rule, host } of own) index.add(host, rule);
    return [namespace, index] as const;
  });
  return new Map(indexes);
}

function missingFrom(
  own: IstioResource<'DestinationRule'>,
  other: IstioResource<'DestinationRule'>,
  fields: readonly FieldName<'TrafficPolicy'>[],
): readonly string[] {
  const names = new Set(own.spec.messages('subsets').map((each) => each.text('name')));
  const subsets = other.spec
    .messages('subsets')
    .map((each) => each.text('name'))
    .filter((name) => !names.has(name));
  const [mine, theirs] = [own, other].map(({ spec }): Message<'TrafficPolicy'> | undefined =>
    spec.message('trafficPolicy'),
  );
  const settings = fields.filter((field) => theirs?.has(field) === true && mine?.has(field) !== true);
  return [...subsets.map((name) => `subset "${name}"`), ...settings];
}
