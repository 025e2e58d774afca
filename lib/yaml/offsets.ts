import type { FieldPath } from '../model/field-path';

/** Where the fields and items of each map and list begin in the text, keyed by the map or list. */
export type Offsets = Map<object, Map<string | number, number>>;

/** A value read from text, with the places of its fields when they were requested. */
export interface LocatedValue {
  readonly value: unknown;
  readonly offsets: Offsets;
  /** Where the value itself begins. */
  readonly start: number;
}

/** @returns the place of the field, or of the nearest parent that exists */
export function offsetOf({ value, offsets, start }: LocatedValue, path: FieldPath): number {
  let [current, offset] = [value, start];
  for (const step of path) {
    const next = isContainer(current) ? offsets.get(current)?.get(step) : undefined;
    if (next === undefined) break;
    offset = next;
    // Only own properties are followed, never inherited ones.
    current = (current as Readonly<Record<string | number, unknown>>)[step];
  }
  return offset;
}

/** Records where a field begins; does nothing when places were not requested. */
export function addOffset(
  offsets: Offsets | undefined,
  container: object,
  step: string | number,
  offset: number,
): void {
  if (offsets === undefined) return;
  const fields = offsets.get(container);
  if (fields === undefined) offsets.set(container, new Map([[step, offset]]));
  else fields.set(step, offset);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
