import type { Message } from '../messages/message';
import type { Manifest } from '../model/manifest';
import { groupBy } from '../snapshot/group-by';
import { matchesLabels, type Labels } from '../snapshot/labels';
import type { IstioResource } from '../snapshot/resource';
import { textList, textMap } from '../snapshot/text-map';
import { exportScopes, isVisible } from './export-scopes';
import { qualifyHost } from './hosts';
import type { MeshView } from './mesh-view';

/** The client whose proxy looks for a DestinationRule. */
export interface RuleClient {
  readonly namespace: string;
  readonly labels: Labels;
}

/** A qualified host, and the namespace of its Service or ServiceEntry. */
export interface RuleHost {
  readonly host: string;
  readonly namespace: string;
}

/**
 * The DestinationRules that apply to a host, all with the same host: from the client's namespace, otherwise from that
 * of the Service, otherwise from the root namespace. istiod merges them; for each setting, the first rule wins.
 *
 * Every choice of a DestinationRule is made here. Kiali's own choice, which ignores the client, is in `parity/kiali`.
 *
 * @see Istio, PushContext.destinationRule
 */
export function destinationRulesFor(
  mesh: MeshView,
  host: RuleHost,
  client: RuleClient,
): readonly IstioResource<'DestinationRule'>[] {
  const [chosen = []] = destinationRuleChoices(mesh, host, client);
  return chosen;
}

/**
 * The candidates, in order of precedence. Each hides those after it.
 *
 * @param client undefined for all clients outside the Service's namespace and the root namespace
 */
export function* destinationRuleChoices(
  mesh: MeshView,
  { host, namespace }: RuleHost,
  client?: RuleClient,
): Generator<readonly IstioResource<'DestinationRule'>[], void, undefined> {
  const index = mesh.once('destination rules by namespace and host', () => indexRules(mesh));
  const shared = [namespace, mesh.meshConfig.rootNamespace];
  for (const scope of new Set(client === undefined ? shared : [client.namespace, ...shared])) {
    const rules = index.get(scope);
    if (rules === undefined) continue;
    for (const name of rules.hasWildcards ? coveringNames(host) : [host]) {
      const applying = (rules.byHost.get(name) ?? []).filter((rule) => isFor(rule, client));
      if (applying.length > 0) yield applying.map(({ resource }) => resource);
    }
  }
}

/** The visibility of a DestinationRule: `*`, or namespaces. */
export function destinationRuleScopes(
  mesh: MeshView,
  { spec, namespace }: IstioResource<'DestinationRule'>,
): readonly string[] {
  return exportScopes(textList(spec, 'exportTo'), namespace, mesh.meshConfig.defaultDestinationRuleExportTo);
}

/** Finds a subset by its name in merged rules. */
export function findSubset(
  rules: readonly IstioResource<'DestinationRule'>[],
  name: string,
): { readonly spec: Message<'SubsetDefinition'>; readonly manifest: Manifest } | undefined {
  for (const { spec, manifest } of rules) {
    const found = spec.messages('subsets').find((subset) => subset.text('name') === name);
    if (found !== undefined) return { spec: found, manifest };
  }
  return undefined;
}

/** The merged rule whose trafficPolicy applies: the first that has one. */
export function ruleWithPolicy(
  rules: readonly IstioResource<'DestinationRule'>[],
): IstioResource<'DestinationRule'> | undefined {
  return rules.find(({ spec }) => spec.has('trafficPolicy'));
}

interface ScopedRule {
  readonly resource: IstioResource<'DestinationRule'>;
  readonly host: string;
  readonly scopes: readonly string[];
  readonly selector: Labels | undefined;
}

interface RulesOfNamespace {
  readonly byHost: ReadonlyMap<string, readonly ScopedRule[]>;
  readonly hasWildcards: boolean;
}

/**
 * A rule with workloadSelector applies only in its own namespace, whatever its exportTo; exportTo may exclude that
 * namespace.
 */
function isFor({ resource, scopes, selector }: ScopedRule, client: RuleClient | undefined): boolean {
  if (client === undefined) return selector === undefined;
  if (selector === undefined) return isVisible(scopes, client.namespace);
  return resource.namespace === client.namespace && matchesLabels(selector, client.labels);
}

/** The name itself, then the wildcards that cover it, the longest first. */
function* coveringNames(host: string): Generator<string> {
  yield host;
  for (let at = host.startsWith('*') ? 1 : 0; at <= host.length; at++) yield `*${host.slice(at)}`;
}

function indexRules(mesh: MeshView): ReadonlyMap<string, RulesOfNamespace> {
  const rules = mesh.configs('DestinationRule').map((resource) => {
    const { spec, namespace } = resource;
    const selector = spec.message('workloadSelector');
    return {
      resource,
      host: qualifyHost(spec.text('host'), namespace),
      scopes: destinationRuleScopes(mesh, resource),
      selector: selector && textMap(selector, 'matchLabels'),
    };
  });
  const byNamespace = groupBy(rules, ({ resource }) => resource.namespace);
  return new Map(
    [...byNamespace].map(([namespace, own]) => [
      namespace,
      { byHost: groupBy(own, ({ host }) => host), hasWildcards: own.some(({ host }) => host.startsWith('*')) },
    ]),
  );
}
