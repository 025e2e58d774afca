import type { ApiObject } from 'cdk8s';
import { qualifyHost } from '../mesh/hosts';
import type { Dependency, DependencyOrder } from './dependency-order';
import type { RenderedObject } from './rendered-object';

type Manifest = Readonly<Record<string, unknown>>;

/**
 * When each object is to be applied: 0 first. One comes after all that its construct depends on, after its Namespace and
 * the CustomResourceDefinition of its kind, and a VirtualService after the DestinationRules of the subsets that it uses:
 * Envoy answers 503 for a subset that it has not heard of yet.
 *
 * @throws {Error} for a cycle, with the constructs on it
 */
export function wavesOf(order: DependencyOrder, objects: readonly RenderedObject[]): ReadonlyMap<ApiObject, number> {
  const index = new Map<string, ApiObject>();
  for (const { object, manifest, cluster } of objects) {
    for (const key of provides(manifest())) index.set(`${cluster} ${key}`, object);
  }
  const dependencies = objects.flatMap(({ object, manifest, cluster }): readonly Dependency[] =>
    needs(manifest()).flatMap((key): readonly Dependency[] => {
      const before = index.get(`${cluster} ${key}`);
      return before === undefined || before === object ? [] : [[object, before]];
    }),
  );
  return order.wavesWith(dependencies);
}

/** What an object brings that others can need, as keys. */
function provides(manifest: Manifest): readonly string[] {
  const { kind } = manifest;
  const metadata = recordOf(manifest['metadata']);
  const spec = recordOf(manifest['spec']);
  if (kind === 'Namespace') return [`Namespace ${textOf(metadata['name'])}`];
  if (kind === 'CustomResourceDefinition') {
    return [`CustomResourceDefinition ${textOf(spec['group'])} ${textOf(recordOf(spec['names'])['kind'])}`];
  }
  if (kind !== 'DestinationRule') return [];
  const host = qualifyHost(textOf(spec['host']), textOf(metadata['namespace']));
  return listOf(spec['subsets']).map((subset) => `subset ${host} ${textOf(recordOf(subset)['name'])}`);
}

function needs(manifest: Manifest): readonly string[] {
  const metadata = recordOf(manifest['metadata']);
  const [group = '', version] = textOf(manifest['apiVersion']).split('/');
  const definition = `CustomResourceDefinition ${version === undefined ? '' : group} ${textOf(manifest['kind'])}`;
  return [`Namespace ${textOf(metadata['namespace'])}`, definition, ...subsetsOf(manifest)];
}

/** The subsets that the routes of a VirtualService send to. */
function subsetsOf(manifest: Manifest): readonly string[] {
  if (manifest['kind'] !== 'VirtualService') return [];
  const spec = recordOf(manifest['spec']);
  const namespace = textOf(recordOf(manifest['metadata'])['namespace']);
  const routes = ['http', 'tcp', 'tls'].flatMap((protocol) => listOf(spec[protocol])).map(recordOf);
  const destinations = routes.flatMap((route) => [
    ...listOf(route['route']).map((each) => recordOf(each)['destination']),
    ...listOf(route['mirrors']).map((each) => recordOf(each)['destination']),
    route['mirror'],
  ]);
  return destinations.map(recordOf).flatMap((destination) => {
    const subset = textOf(destination['subset']);
    return subset === '' ? [] : [`subset ${qualifyHost(textOf(destination['host']), namespace)} ${subset}`];
  });
}

function recordOf(value: unknown): Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Manifest) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
