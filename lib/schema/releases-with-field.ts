import type { FieldPath } from '../model/field-path';
import { istioReleases, type IstioRelease } from '../model/istio-release';
import { schemaOf } from './release-schemas';
import type { SchemaNode } from './schema-node';

/** The releases whose schema of a kind has a field, oldest first. */
export function releasesWithField(kind: string, path: FieldPath): readonly IstioRelease[] {
  return istioReleases.filter((release) => hasField(schemaOf(kind, release), path));
}

function hasField(root: SchemaNode | undefined, path: FieldPath): boolean {
  let node = root;
  for (const step of path) {
    const below = typeof step === 'number' ? node?.items : (node?.properties?.get(step) ?? node?.additional);
    // Fields below an open map are not in any schema.
    if (below === undefined || below === true) return false;
    node = below;
  }
  return node !== undefined;
}
