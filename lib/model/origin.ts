import type { FieldPath } from './field-path';
import type { Manifest } from './manifest';

/** A place in a text file. */
export interface Place {
  /** Path as it was given or found, with "/" between folders; `-` for standard input. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Where an object came from. */
export interface Origin {
  /** Path of the construct that created it, `bookinfo/reviews/Resource`. */
  readonly constructPath?: string;
  /** Where the object begins in YAML, or the TypeScript line that created the construct. */
  readonly place?: () => Place | undefined;
  /**
   * Where a field is in YAML.
   *
   * @returns the nearest parent that exists when the field itself does not; undefined for an object from a construct
   */
  readonly placeOf?: (path: FieldPath) => Place | undefined;
}

/** Where a field of an object is, as precisely as its origin knows. */
export function placeIn(origins: Origins, manifest: Manifest, path: FieldPath): Place | undefined {
  const origin = origins.get(manifest);
  return origin?.placeOf?.(path) ?? origin?.place?.();
}

/** Origins by object identity, not by name: two objects with the same name have one origin each. */
export type Origins = ReadonlyMap<object, Origin>;
