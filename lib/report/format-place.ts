import type { FieldPath } from '../model/field-path';
import type { Manifest } from '../model/manifest';
import type { Origins, Place } from '../model/origin';

/** Where a field stands, or the line of TypeScript that made its object. */
export function placeOf(origins: Origins, manifest: Manifest | undefined, path: FieldPath): Place | undefined {
  const origin = manifest === undefined ? undefined : origins.get(manifest);
  return origin?.placeOf?.(path) ?? origin?.place?.();
}

/** ` (shop.yaml:12:9)`; empty for what has no place. */
export function formatPlace(place: Place | undefined): string {
  return place === undefined ? '' : ` (${place.file}:${String(place.line)}:${String(place.column)})`;
}
