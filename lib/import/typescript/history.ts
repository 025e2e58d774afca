import { byRelease } from '../release-table';
import type { Crd, Schema } from '../crd';

/**
 * The first and last release that have something: `[since]`, `[since, last]`; null means since the first known release.
 */
export type Lifetime = readonly [since: string | null, last?: string];

/**
 * The parts of a kind's spec that were added or removed between the known releases: field paths (`http[].mirrors`) and
 * enum values (`servers[].tls.mode=OPTIONAL_MUTUAL`).
 *
 * @param releases stripped CRDs by release
 * @returns by kind, in order of path, without what every release with the kind has
 */
export function historyOf(
  releases: ReadonlyMap<string, readonly Crd[]>,
): ReadonlyMap<string, ReadonlyMap<string, Lifetime>> {
  const names = [...releases.keys()].sort(byRelease);
  const known = new Map<string, Map<string, string[]>>();
  const releasesOfKind = new Map<string, string[]>();
  for (const release of names) {
    for (const crd of releases.get(release) ?? []) {
      const { kind } = crd.spec.names;
      releasesOfKind.set(kind, [...(releasesOfKind.get(kind) ?? []), release]);
      const paths = known.get(kind) ?? new Map<string, string[]>();
      known.set(kind, paths);
      for (const path of new Set(pathsOf(specOf(crd), ''))) paths.set(path, [...(paths.get(path) ?? []), release]);
    }
  }
  return new Map([...known].map(([kind, paths]) => [kind, lifetimes(paths, releasesOfKind.get(kind) ?? [])] as const));
}

function lifetimes(paths: ReadonlyMap<string, readonly string[]>, releases: readonly string[]): Map<string, Lifetime> {
  const [first, last] = [releases[0], releases.at(-1)];
  const found = [...paths].flatMap(([path, having]): readonly (readonly [string, Lifetime])[] => {
    const since = having[0] === first ? null : (having[0] ?? null);
    const until = having.at(-1);
    if (until === last) return since === null ? [] : [[path, [since]]];
    return [[path, [since, until ?? '']]];
  });
  // When a whole field was added, the fields below it are not listed.
  const isCovered = ([path, lifetime]: readonly [string, Lifetime]) =>
    found.some(([other, same]) => isBelow(path, other) && same.join() === lifetime.join());
  return new Map(found.filter((entry) => !isCovered(entry)).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isBelow(path: string, other: string): boolean {
  return path.startsWith(other) && /^[.[{=]/.test(path.slice(other.length));
}

function specOf(crd: Crd): Schema {
  const [version] = crd.spec.versions;
  const root = version?.schema.openAPIV3Schema['properties'] as Readonly<Record<string, Schema>> | undefined;
  return root?.['spec'] ?? {};
}

function pathsOf(schema: Schema, path: string): readonly string[] {
  const items = schema['items'] as Schema | undefined;
  if (items !== undefined) return pathsOf(items, `${path}[]`);
  const values = schema['additionalProperties'];
  if (typeof values === 'object') return pathsOf(values as Schema, `${path}{}`);
  const members = ((schema['enum'] ?? []) as readonly string[]).map((value) => `${path}=${value}`);
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  const below = properties.flatMap(([name, of]) => {
    const field = path === '' ? name : `${path}.${name}`;
    return [field, ...pathsOf(of, field)];
  });
  return [...members, ...below];
}
