import type { FieldPath } from '../model/field-path';
import type { Entry, Item } from './item';
import type { MessageType } from './wire-type';

/**
 * A decoded value: enums by name (a number without a name as its digits), durations in nanoseconds, a free-form JSON
 * object as `FreeObject`.
 */
export type Decoded =
  string | number | boolean | bigint | Uint8Array | AnyMessage | FreeObject | readonly Decoded[] | DecodedMap;

type DecodedMap = ReadonlyMap<string, Decoded>;

/** The undecoded value of a field that accepts any object. */
export class FreeObject {
  public readonly value: Readonly<Record<string, unknown>>;

  public constructor(value: Readonly<Record<string, unknown>>) {
    this.value = value;
  }
}

/**
 * A protobuf message decoded from a manifest, with its place. Fields are read by their lowerCamelCase names. As in Go's
 * protobuf code, an absent field reads as its zero value.
 *
 * It accepts any field name. Istio's own messages are read as a `Message`, whose field names the compiler checks.
 */
export class AnyMessage {
  public readonly path: FieldPath;
  private readonly fields: ReadonlyMap<string, Decoded>;
  private readonly type: MessageType;
  private readonly written: ReadonlyMap<string, string> | undefined;

  /** @param written names as written in the manifest, where they differ from lowerCamelCase */
  public constructor(
    path: FieldPath,
    fields: ReadonlyMap<string, Decoded>,
    type: MessageType,
    written?: ReadonlyMap<string, string>,
  ) {
    this.path = path;
    this.fields = fields;
    this.type = type;
    this.written = written;
  }

  public get typeName(): string {
    return this.type.name;
  }

  public get untyped(): this {
    return this;
  }

  /** Whether no field is set. */
  public get isEmpty(): boolean {
    return this.fields.size === 0;
  }

  /** Names of the fields that are set. */
  public fieldEntries(): Iterable<readonly [name: string, value: Decoded]> {
    return this.fields;
  }

  /** Whether the field is set: not null, and neither an empty list nor an empty map. */
  public has(name: string): boolean {
    const value = this.fields.get(name);
    return value !== undefined && !isEmptyMap(value);
  }

  /** Whether the field is an empty map, which Istio distinguishes from an absent one in a few places. */
  public hasEmptyMap(name: string): boolean {
    return isEmptyMap(this.fields.get(name));
  }

  /** Where the field is, or would be. */
  public at(name: string): FieldPath {
    return [...this.path, this.written?.get(name) ?? name];
  }

  public text(name: string): string {
    const value = this.fields.get(name);
    return typeof value === 'string' ? value : '';
  }

  public number(name: string): number {
    const value = this.fields.get(name);
    return typeof value === 'number' ? value : 0;
  }

  public isTrue(name: string): boolean {
    return this.fields.get(name) === true;
  }

  /** @returns nanoseconds */
  public duration(name: string): bigint | undefined {
    const value = this.fields.get(name);
    return typeof value === 'bigint' ? value : undefined;
  }

  public bytes(name: string): Uint8Array | undefined {
    const value = this.fields.get(name);
    return value instanceof Uint8Array ? value : undefined;
  }

  /** Name of the enum value; the first value when the field is absent. */
  public choice(name: string): string {
    const value = this.fields.get(name);
    if (typeof value === 'string') return value;
    const type = this.type.fields.get(name);
    return type?.is === 'enum' ? (type.values[0] ?? '') : '';
  }

  public message(name: string): AnyMessage | undefined {
    const value = this.fields.get(name);
    return value instanceof AnyMessage ? value : undefined;
  }

  public free(name: string): FreeObject | undefined {
    const value = this.fields.get(name);
    return value instanceof FreeObject ? value : undefined;
  }

  public messages(name: string): readonly AnyMessage[] {
    const value = this.fields.get(name);
    return Array.isArray(value) ? value.filter((item): item is AnyMessage => item instanceof AnyMessage) : [];
  }

  public texts(name: string): readonly Item<string>[] {
    const value = this.fields.get(name);
    if (!Array.isArray(value)) return [];
    const path = this.at(name);
    const items: readonly Decoded[] = value;
    return items.flatMap((item, index) => (typeof item === 'string' ? [{ value: item, path: [...path, index] }] : []));
  }

  /** The entries of a map, in the order in which they are written. */
  public entries(name: string): readonly Entry<Decoded>[] {
    const value = this.fields.get(name);
    if (!(value instanceof Map)) return [];
    const path = this.at(name);
    const map: DecodedMap = value;
    return [...map].map(([key, item]) => ({ key, value: item, path: [...path, key] }));
  }

  public textEntries(name: string): readonly Entry<string>[] {
    return this.entries(name).flatMap((entry) =>
      typeof entry.value === 'string' ? [{ ...entry, value: entry.value }] : [],
    );
  }
}

function isEmptyMap(value: Decoded | undefined): boolean {
  return value instanceof Map && value.size === 0;
}
