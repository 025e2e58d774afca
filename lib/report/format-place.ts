import type { FieldPath } from '../model/field-path';
import type { Manifest } from '../model/manifest';
import { placeIn, type Origins, type Place } from '../model/origin';

/** Where a field stands, or the line of TypeScript that made its object. */
export function placeOf(origins: Origins, manifest: Manifest | undefined, path: FieldPath): Place | undefined {
  return manifest === undefined ? undefined : placeIn(origins, manifest, path);
}

/** ` (shop.yaml:12:9)`; empty for what has no place. */
export function formatPlace(place: Place | undefined): string {
  return place === undefined ? '' : ` (${place.file}:${String(place.line)}:${String(place.column)})`;
}
