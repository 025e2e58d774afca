import type { ApiObject } from 'cdk8s';
import { destinationsOf } from '../mesh/destinations';
import { qualifyHost } from '../mesh/hosts';
import { MeshView } from '../mesh/mesh-view';
import type { Manifest } from '../model/manifest';
import { textAt } from '../model/plain';
import { ConfigSnapshot } from '../snapshot/config-snapshot';
import { groupBy } from '../snapshot/group-by';
import type { Dependency, DependencyOrder } from './dependency-order';
import type { RenderedObject } from './rendered-object';

/**
 * The wave of each object: 0 is applied first. An object comes after its construct's dependencies, its Namespace and
 * the CustomResourceDefinition of its kind. A VirtualService comes after the DestinationRules of its subsets: Envoy
 * answers 503 for a subset that it does not know yet.
 *
 * @throws {Error} for a cycle, with the constructs on it
 */
export function wavesOf(order: DependencyOrder, objects: readonly RenderedObject[]): ReadonlyMap<ApiObject, number> {
  const byCluster = groupBy(objects, ({ cluster }) => cluster);
  return order.wavesWith([...byCluster.values()].flatMap(dependenciesIn));
}

/** The dependencies between the objects of one cluster. */
function dependenciesIn(objects: readonly RenderedObject[]): readonly Dependency[] {
  const rendered = objects.map(({ object, manifest }) => ({ object, manifest: manifest() as Manifest })); // as every ApiObject renders
  const mesh = new MeshView(new ConfigSnapshot(rendered.map(({ manifest }) => manifest)));
  const { provided, needed } = subsetsIn(mesh);
  const providers = new Map<string, ApiObject>();
  for (const { object, manifest } of rendered) {
    for (const key of [...provides(manifest), ...(provided.get(manifest) ?? [])]) providers.set(key, object);
  }
  return rendered.flatMap(({ object, manifest }) =>
    [...needs(manifest), ...(needed.get(manifest) ?? [])].flatMap((key): readonly Dependency[] => {
      const before = providers.get(key);
      return before === undefined || before === object ? [] : [[object, before]];
    }),
  );
}

/** What an object provides to others, as keys. */
function provides(manifest: Manifest): readonly string[] {
  if (manifest.kind === 'Namespace') return [`Namespace ${textAt(manifest, 'metadata', 'name')}`];
  if (manifest.kind !== 'CustomResourceDefinition') return [];
  const group = textAt(manifest, 'spec', 'group');
  return [`CustomResourceDefinition ${group} ${textAt(manifest, 'spec', 'names', 'kind')}`];
}

function needs(manifest: Manifest): readonly string[] {
  const [group = '', version] = textAt(manifest, 'apiVersion').split('/');
  return [
    `Namespace ${textAt(manifest, 'metadata', 'namespace')}`,
    `CustomResourceDefinition ${version === undefined ? '' : group} ${manifest.kind}`,
  ];
}

/** The subsets that DestinationRules define and VirtualServices send to, as keys by object. */
function subsetsIn(mesh: MeshView) {
  const keyOf = (host: string, namespace: string, subset: string) => `subset ${qualifyHost(host, namespace)} ${subset}`;
  const provided = mesh.configs('DestinationRule').map(({ manifest, spec, namespace }) => {
    const names = spec.messages('subsets').map((subset) => subset.text('name'));
    return [manifest, names.map((name) => keyOf(spec.text('host'), namespace, name))] as const;
  });
  const needed = mesh.configs('VirtualService').map((virtualService) => {
    const used = [...destinationsOf(virtualService)].filter(({ subset }) => subset !== '');
    const { manifest, namespace } = virtualService;
    return [manifest, used.map(({ host, subset }) => keyOf(host, namespace, subset))] as const;
  });
  return { provided: new Map(provided), needed: new Map(needed) };
}
