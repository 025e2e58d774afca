import type { Message } from '../../admission/decode/message';
import { exportScopes, EVERYWHERE } from '../../snapshot/export-scopes';
import { groupBy } from '../../snapshot/group-by';
import { hostTarget, qualifyHost } from '../../snapshot/hosts';
import { formatResourceName, type IstioResource } from '../../snapshot/resource';
import { textList } from '../../snapshot/text-map';
import type { MeshView } from '../../snapshot/mesh-view';
import type { Rule } from '../rule';

/** What of a traffic policy clients would miss; ports have the same once more. */
const POLICY = ['tls', 'loadBalancer', 'connectionPool', 'outlierDetection', 'portLevelSettings', 'tunnel'];

export const destinationRuleShadowsNothing: Rule = {
  name: 'destination-rule-shadows-nothing',
  severity: 'info',
  summary:
    'For clients in its namespace, a DestinationRule takes the place of the one beside the Service, which says more.',
  why: "Of the rules for a host one is chosen, that of the client's namespace before that of the Service's; they are not merged. Subsets of the other one do not exist for these clients, and routes to them get 503. It is taken that what the other one says is meant for them as well.",
  reads: ['DestinationRule', 'ConfigMap'],

  *check(mesh) {
    const rules = mesh
      .configs('DestinationRule')
      .map((rule) => ({ rule, host: qualifyHost(rule.spec.text('host'), rule.namespace) }));
    const byHost = groupBy(rules, ({ host }) => host);
    for (const { rule, host } of rules) {
      const owner = hostTarget(host, '').namespace;
      // What selects some clients is an exception to the other one, and no rule for all of them.
      if (owner === '' || owner === rule.namespace || rule.spec.has('workloadSelector')) continue;
      const hidden = (byHost.get(host) ?? [])
        .map((each) => each.rule)
        .filter((each) => each.namespace === owner && isVisible(mesh, each, rule.namespace));
      const missing = hidden.flatMap((each) => missingFrom(rule, each));
      if (missing.length === 0) continue;
      yield {
        manifest: rule.manifest,
        path: rule.spec.at('host'),
        message: `clients in "${rule.namespace}" take it in place of ${hidden.map(formatResourceName).join(', ')}, and so have no ${[...new Set(missing)].join(', ')} for ${host}`,
        fix: 'Write here what they need of it, or remove this one',
        related: hidden.map(({ manifest }) => manifest),
      };
    }
  },
};

function isVisible(mesh: MeshView, { spec, namespace }: IstioResource, from: string): boolean {
  const said = textList(spec, 'exportTo');
  const scopes = exportScopes(said.length === 0 ? mesh.meshConfig.defaultDestinationRuleExportTo : said, namespace);
  return scopes.includes(EVERYWHERE) || scopes.includes(from);
}

function missingFrom(own: IstioResource, other: IstioResource): readonly string[] {
  const names = new Set(own.spec.messages('subsets').map((each) => each.text('name')));
  const subsets = other.spec
    .messages('subsets')
    .map((each) => each.text('name'))
    .filter((name) => !names.has(name));
  const [mine, theirs] = [own, other].map(({ spec }): Message | undefined => spec.message('trafficPolicy'));
  const settings = POLICY.filter((field) => theirs?.has(field) === true && mine?.has(field) !== true);
  return [...subsets.map((name) => `subset "${name}"`), ...settings];
}
