import type { FieldPath } from '../model/field-path';

/** A value in a list or a map, with its place. */
export interface Item<T> {
  readonly value: T;
  readonly path: FieldPath;
}

/** An entry of a map, with its place. */
export interface Entry<T> extends Item<T> {
  readonly key: string;
}
