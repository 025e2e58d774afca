import type { FieldPath } from './field-path';
import type { Manifest } from './manifest';

/** A place in a file of text. */
export interface Place {
  /** As it was given or found; with "/" between folders. `-` for standard input. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Where an object came from. */
export interface Origin {
  /** Path of the construct that made it, `bookinfo/reviews/Resource`. */
  readonly constructPath?: string;
  /** Where the object begins in YAML, or the TypeScript line that made the construct. */
  readonly place?: () => Place | undefined;
  /**
   * Where a field stands in YAML.
   *
   * @returns the nearest field above that is there when the field itself is not; undefined for an object from a construct
   */
  readonly placeOf?: (path: FieldPath) => Place | undefined;
}

/** Where a field of an object stands, as well as its origin knows. */
export function placeIn(origins: Origins, manifest: Manifest, path: FieldPath): Place | undefined {
  const origin = origins.get(manifest);
  return origin?.placeOf?.(path) ?? origin?.place?.();
}

/** Origins by the object itself, never by its name: two objects of one name have an origin each. */
export type Origins = ReadonlyMap<object, Origin>;
