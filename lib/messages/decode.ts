import { isPlainObject } from '../model/plain';
import type { FieldPath } from '../model/field-path';
import { nearestName } from '../model/nearest';
import { alternatives, describeValue } from '../model/describe';
import type { DecodeFinding } from './decode-finding';
import { decodeScalar, scalarDescriptions } from './decode-scalar';
import { AnyMessage, FreeObject, type Decoded } from './any-message';
import type { MessageType, WireType, WireTypes } from './wire-type';

/**
 * How to treat a field that the message does not have. All fields of Istio's messages are known, so Istio rejects it.
 * The tables of other messages only have the fields that are checked here, so an unknown field may be right.
 */
type UnknownFields = 'refused' | 'dropped';

type Plain = Readonly<Record<string, unknown>>;

type DecodeAny = (value: Plain, path: FieldPath) => void;

const INT32_MAX = 2 ** 31 - 1;

/**
 * Decodes plain data as Istio's webhook does, with the legacy JSON decoder of Go's protobuf library.
 *
 * Field names are lowerCamelCase or protobuf's. null means absent, or a zero value in a list or map. An empty list
 * means absent. Of alternatives, the one declared last is kept. All findings are collected, whereas Go stops at the
 * first.
 *
 * @see golang/protobuf, jsonpb.Unmarshaler
 */
export class Decoder {
  public readonly findings: DecodeFinding[] = [];

  private readonly types: WireTypes;
  private readonly unknownFields: UnknownFields;
  /** How to decode a message that names its own type (`@type`). */
  private readonly decodeAny: DecodeAny;

  public constructor(types: WireTypes, unknownFields: UnknownFields, decodeAny: DecodeAny = () => undefined) {
    this.types = types;
    this.unknownFields = unknownFields;
    this.decodeAny = decodeAny;
  }

  /** @returns undefined after a finding */
  public decode(value: unknown, type: WireType, path: FieldPath): Decoded | undefined {
    // Only in a list or a map: a field that is null never gets here.
    if (value === null || value === undefined) return this.zeroOf(type, path);
    switch (type.is) {
      case 'message':
        return isPlainObject(value) ? this.message(value, type.name, path) : this.wrong(path, value, 'an object');
      case 'list':
        return Array.isArray(value) ? this.list(value, type.of, path) : this.wrong(path, value, 'a list');
      case 'map':
        return isPlainObject(value) ? this.map(value, type, path) : this.wrong(path, value, 'an object');
      case 'enum':
        return this.enum(value, type.values, path);
      case 'json':
        return isPlainObject(value) ? new FreeObject(value) : this.wrong(path, value, 'an object');
      case 'any':
        if (!isPlainObject(value)) return this.wrong(path, value, 'an object');
        this.decodeAny(value, path);
        return new FreeObject(value);
      case 'string':
      case 'bool':
      case 'bytes':
      case 'duration':
      case 'int32':
      case 'uint32':
      case 'uint64':
      case 'double': {
        const decoded = decodeScalar(value, type.is);
        return decoded ?? this.wrong(path, value, scalarDescriptions[type.is]);
      }
    }
  }

  public message(value: Plain, name: string, path: FieldPath): AnyMessage {
    const type = this.types.find(name);
    const fields = new Map<string, Decoded>();
    let written: Map<string, string> | undefined;
    for (const key of Object.keys(value)) {
      const field = type.names.get(key);
      if (field === undefined) {
        this.refuse(key, type, path);
        continue;
      }
      // When both names are set, the camelCase one counts, even if it is null.
      if (key !== field && Object.hasOwn(value, field)) continue;
      const fieldType = type.fields.get(field);
      const item = value[key];
      if (fieldType === undefined || item === null || item === undefined) continue;
      if (key !== field) (written ??= new Map()).set(field, key);
      const decoded = this.decode(item, fieldType, below(path, key));
      const isAbsent = decoded === undefined || (Array.isArray(decoded) && decoded.length === 0);
      if (!isAbsent) fields.set(field, decoded);
    }
    for (const oneOf of type.oneOfs) keepLast(fields, oneOf);
    return new AnyMessage(path, fields, type, written);
  }

  private refuse(key: string, { fields }: MessageType, path: FieldPath): void {
    if (this.unknownFields !== 'refused') return;
    const nearest = nearestName(key.slice(0, 100), fields.keys());
    const known = [...fields.keys()].filter((field) => !field.includes('_'));
    const fix =
      nearest === undefined ? `Write ${alternatives(known)}, or leave it out` : `Write ${nearest}, or leave it out`;
    const message = `unknown field ${describeValue(key)}`;
    this.findings.push({ rule: 'field-known', path: [...path, key], message, fix });
  }

  private list(values: readonly unknown[], of: WireType, path: FieldPath): Decoded {
    // A hole in a list counts as null, which forEach() and map() would skip.
    const decoded = new Array<Decoded | undefined>(values.length);
    for (let index = 0; index < values.length; index++) {
      decoded[index] = this.decode(values[index], of, below(path, index));
    }
    return isWhole(decoded) ? decoded : decoded.filter((item) => item !== undefined);
  }

  private map(value: Plain, type: WireType & { readonly is: 'map' }, path: FieldPath): Decoded {
    const map = new Map<string, Decoded>();
    for (const [key, item] of Object.entries(value)) {
      if (type.keys === 'uint32' && decodeScalar(key, 'uint32') === undefined) {
        this.wrong([...path, key], key, scalarDescriptions.uint32);
        continue;
      }
      const decoded = this.decode(item, type.of, below(path, key));
      if (decoded !== undefined) map.set(key, decoded);
    }
    return map;
  }

  private enum(value: unknown, values: readonly string[], path: FieldPath): Decoded | undefined {
    if (typeof value === 'number' && Number.isInteger(value) && value >= -INT32_MAX - 1 && value <= INT32_MAX) {
      return values[value] ?? String(value);
    }
    if (typeof value === 'string' && values.includes(value)) return value;
    const nearest = typeof value === 'string' ? nearestName(value.slice(0, 100), values) : undefined;
    const message = `${describeValue(value)} is not one of ${values.join(', ')}`;
    this.findings.push({ rule: 'field-value', path, message, fix: `Write ${nearest ?? alternatives(values)}` });
    return undefined;
  }

  private zeroOf(type: WireType, path: FieldPath): Decoded {
    switch (type.is) {
      case 'message':
        return this.message({}, type.name, path);
      case 'list':
        return [];
      case 'map':
        return new Map();
      case 'enum':
        return type.values[0] ?? '';
      case 'string':
        return '';
      case 'bool':
        return false;
      case 'duration':
        return 0n;
      case 'json':
      case 'any':
        return new FreeObject({});
      case 'bytes':
        return new Uint8Array();
      case 'int32':
      case 'uint32':
      case 'uint64':
      case 'double':
        return 0;
    }
  }

  private wrong(path: FieldPath, value: unknown, wanted: string): Decoded | undefined {
    const message = `Istio expects ${wanted}, got ${describeValue(value)}`;
    this.findings.push({ rule: 'field-type', path, message, fix: `Write ${wanted}` });
    return undefined;
  }
}

function keepLast(fields: Map<string, Decoded>, oneOf: readonly string[]): void {
  const last = oneOf.filter((name) => fields.has(name)).at(-1);
  for (const name of oneOf) if (name !== last) fields.delete(name);
}

function isWhole(list: readonly (Decoded | undefined)[]): list is readonly Decoded[] {
  return !list.includes(undefined);
}

/** Allocates exactly the memory needed; a literal with a spread reserves more. A mesh has millions of paths. */
function below(path: FieldPath, step: string | number): FieldPath {
  return path.concat(step);
}
