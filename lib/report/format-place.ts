import type { FieldPath } from '../model/field-path';
import type { Manifest } from '../model/manifest';
import { placeIn, type Origins, type Place } from '../model/origin';

/** The place of a field, or the line of TypeScript that created its object. */
export function placeOf(origins: Origins, manifest: Manifest | undefined, path: FieldPath): Place | undefined {
  return manifest === undefined ? undefined : placeIn(origins, manifest, path);
}

/** ` (shop.yaml:12:9)`; empty without a place. */
export function formatPlace(place: Place | undefined): string {
  return place === undefined ? '' : ` (${place.file}:${String(place.line)}:${String(place.column)})`;
}
