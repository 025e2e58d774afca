import { formatSelector, type Labels } from '../../../snapshot/labels';
import type { MeshHost } from '../../../mesh/mesh-hosts';
import { hostTarget } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import { hasNoWorkloads } from '../../foreign-namespaces';
import { knownCount } from '../../known-count';
import { destinationRuleEntries } from './destination-rule-entries';
import { isSelectedBy } from './endpoint-labels';
import { resolvedDestinations } from '../../resolved-destinations';
import type { MeshFinding, Rule } from '../../rule';

export const destinationRuleSubsetHasWorkloads: Rule = {
  name: 'destination-rule-subset-has-workloads',
  code: 'IST0173',
  alsoCodes: ['KIA0203'],
  severity: 'error',
  summary: 'A subset of a DestinationRule selects no workload.',

  *check(mesh) {
    for (const { rule, entries } of destinationRuleEntries(mesh)) {
      const [entry] = entries;
      // It is not known which hosts of a wildcard a subset is meant for.
      if (entry === undefined || rule.spec.text('host').startsWith('*')) continue;
      for (const { name, labels, path } of subsetsOf(rule)) {
        if (isSelectedBy(mesh, entry, labels)) continue;
        yield {
          manifest: rule.manifest,
          path,
          message: `subset "${name}" selects ${formatSelector(labels) || 'everything'}, which no workload of "${rule.spec.text('host')}" has; ${knownCount(mesh.workloads.length, 'workload')}`,
          fix: fixFor(mesh, entry, labels),
          related: [entry.source.manifest],
          ...leniency(mesh, rule, name, entry),
        };
      }
    }
  },
};

/** Subsets by name. If two have the same name, Istio keeps the later one. */
export function subsetsOf({ spec }: IstioResource<'DestinationRule'>) {
  const subsets = spec.messages('subsets').map((subset) => ({
    name: subset.text('name'),
    labels: textMap(subset, 'labels'),
    path: subset.at('labels'),
  }));
  return new Map(subsets.map((subset) => [subset.name, subset])).values();
}

/** A subset without endpoints breaks requests only if something routes to it. */
function leniency(
  mesh: MeshView,
  rule: IstioResource<'DestinationRule'>,
  name: string,
  { source }: MeshHost,
): Pick<MeshFinding, 'severity'> {
  if (hasNoWorkloads(mesh, source.namespace)) return { severity: 'info' };
  const routed = mesh.once(
    'routed subsets',
    () =>
      new Set(
        resolvedDestinations(mesh).map(({ virtualService, destination }) =>
          subsetKey(destination.host, virtualService.namespace, destination.subset),
        ),
      ),
  );
  return routed.has(subsetKey(rule.spec.text('host'), rule.namespace, name)) ? {} : { severity: 'warning' };
}

function subsetKey(host: string, from: string, subset: string): string {
  const { namespace, name } = hostTarget(host, from);
  return `${namespace}/${name}/${subset}`;
}

function fixFor(mesh: MeshView, { service }: MeshHost, labels: Labels): string {
  const [key = ''] = labels.keys();
  const values = new Set<string>();
  if (service !== undefined && service.selector.size > 0) {
    for (const { podLabels } of mesh.workloadsIn(service.namespace).matching(service.selector)) {
      const value = podLabels.get(key);
      if (value !== undefined) values.add(`${key}: ${value}`);
    }
  }
  return values.size === 0 ? 'Write labels of its Pods' : `Write ${[...values].slice(0, 10).join(' or ')}`;
}
