import type { Message } from '../messages/message';
import type { Manifest } from '../model/manifest';
import { exportScopes } from './export-scopes';
import { groupBy } from '../snapshot/group-by';
import { qualifyHost } from './hosts';
import { matchesLabels, type Labels } from '../snapshot/labels';
import type { MeshView } from './mesh-view';
import type { IstioResource } from '../snapshot/resource';
import { textList, textMap } from '../snapshot/text-map';
import { isVisible, type MeshHost } from './mesh-hosts';

interface ScopedRule {
  readonly resource: IstioResource;
  readonly host: string;
  readonly scopes: readonly string[];
}

/** Whose proxy looks for a DestinationRule. */
interface Client {
  readonly namespace: string;
  readonly labels: Labels;
}

/**
 * The DestinationRules that apply to a host, all for one host name: of the client's namespace, else of the service's, else
 * of the root namespace. Those of one name are merged by istiod, the first setting standing.
 *
 * @see Istio, PushContext.destinationRule
 */
export function destinationRulesFor(view: MeshView, host: MeshHost, client: Client): readonly IstioResource[] {
  const index = view.once('simulation destination rules', () => indexRules(view));
  const { rootNamespace } = view.meshConfig;
  const namespaces = [client.namespace, host.namespace, rootNamespace];
  for (const [place, namespace] of namespaces.entries()) {
    if (place > 0 && namespaces.indexOf(namespace) < place) continue;
    const rules = index.get(namespace) ?? new Map<string, readonly ScopedRule[]>();
    for (const name of coveringNames(host.host)) {
      const visible = (rules.get(name) ?? []).filter(
        ({ resource, scopes }) =>
          (place === 0 || isVisible(scopes, client.namespace)) &&
          (!resource.spec.has('workloadSelector') ||
            (place === 0 &&
              matchesLabels(textMap(resource.spec.message('workloadSelector'), 'matchLabels'), client.labels))),
      );
      if (visible.length > 0) return visible.map(({ resource }) => resource);
    }
  }
  return [];
}

/** Finds a subset by its name. */
export function findSubset(
  rules: readonly IstioResource[],
  name: string,
): { readonly spec: Message; readonly manifest: Manifest } | undefined {
  for (const { spec, manifest } of rules) {
    const found = spec.messages('subsets').find((subset) => subset.text('name') === name);
    if (found !== undefined) return { spec: found, manifest };
  }
  return undefined;
}

/**
 * `tls.mode` that applies to a port: of a subset what it says, else of the rules the first that has a policy. What is said
 * for the port alone takes nothing over from what is said for all.
 *
 * @returns undefined when none is said
 * @see Istio, MergeTrafficPolicy
 */
export function tlsModeFor(
  rules: readonly IstioResource[],
  subset: Message | undefined,
  port: number,
): string | undefined {
  const ofPort = (policy: Message | undefined) =>
    policy?.messages('portLevelSettings').find((each) => each.message('port')?.number('number') === port);
  const ofSubset = subset?.message('trafficPolicy');
  const ofRules = rules.map(({ spec }) => spec.message('trafficPolicy')).find((policy) => policy !== undefined);
  const own = ofPort(ofSubset) ?? (ofSubset?.message('tls') === undefined ? undefined : ofSubset);
  return (own ?? ofPort(ofRules) ?? ofRules)?.message('tls')?.choice('mode');
}

/** The name itself, then the wildcards that cover it, the longest first. */
function* coveringNames(host: string): Generator<string> {
  yield host;
  for (let at = host.startsWith('*') ? 1 : 0; at <= host.length; at++) yield `*${host.slice(at)}`;
}

function indexRules(view: MeshView): ReadonlyMap<string, ReadonlyMap<string, readonly ScopedRule[]>> {
  const rules = view.configs('DestinationRule').map((resource) => {
    const said = textList(resource.spec, 'exportTo');
    const exportTo = said.length === 0 ? view.meshConfig.defaultDestinationRuleExportTo : said;
    return {
      resource,
      host: qualifyHost(resource.spec.text('host'), resource.namespace),
      scopes: exportScopes(exportTo, resource.namespace),
    };
  });
  const byNamespace = groupBy(rules, ({ resource }) => resource.namespace);
  return new Map([...byNamespace].map(([namespace, own]) => [namespace, groupBy(own, ({ host }) => host)]));
}
