import { exclusiveFields } from './exclusive-fields';
import { numberBounds, type Bounds } from './number-bounds';
import { messageNames } from './message-names';
import { rulesOf, scalarType, type FieldType } from './field-type';
import type { Crd, Schema } from '../crd';

/** A message of Istio's API, which the CRDs repeat in many places. */
export interface Message {
  readonly name: string;
  /** In order of name. */
  readonly fields: readonly Field[];
  /** Sets of fields of which at most one may be set. */
  readonly alternatives: readonly (readonly string[])[];
  /** Kinds whose spec contains the message, directly or indirectly. */
  readonly kinds: Set<string>;
  /** The description in the CRD, unless it was stripped. */
  readonly description: string | undefined;
}

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly isRequired: boolean;
  /** Minimum and maximum; undefined for a field without bounds. */
  readonly bounds: Bounds | undefined;
  readonly description: string | undefined;
}

/** The model that the generated modules are written from. */
export interface MessageModel {
  readonly kinds: readonly KindModel[];
  /** By name: every message that a kind's spec contains, including the specs (`GatewaySpec`). */
  readonly messages: ReadonlyMap<string, Message>;
}

export interface KindModel {
  readonly kind: string;
  readonly group: string;
  readonly version: string;
  /** Every field of its spec, by path and in order: `http[].timeout` with its message and field. */
  readonly places: ReadonlyMap<string, FieldPlace>;
}

/** A field, and the message that has it. */
export interface FieldPlace {
  readonly message: string;
  readonly field: Field;
}

/** The only map of Istio's API with numeric keys. */
const NUMBERED_MAPS = new Set(['portLevelMtls']);
/** `(has(self.a) ? 1 : 0) + (has(self.b) ? 1 : 0) <= 1` */
const AT_MOST_ONE_RULE = /^\(has\(self\.\w+\) \? 1 : 0\)( \+ \(has\(self\.\w+\) \? 1 : 0\))+ <= 1$/;

/**
 * Finds the messages of Istio's API in its CRDs. Objects with the same structure are one message.
 *
 * @param crds of one release, with one version for each kind
 * @throws {Error} when two structures would get the same name
 */
export function modelMessages(crds: readonly Crd[]): MessageModel {
  const finder = new MessageFinder();
  const kinds = crds.map((crd): KindModel => {
    const [version] = crd.spec.versions;
    const { kind } = crd.spec.names;
    const root = version?.schema.openAPIV3Schema['properties'] as Readonly<Record<string, Schema>> | undefined;
    if (version === undefined || root?.['spec'] === undefined) throw new Error(`${crd.metadata.name}: has no spec`);
    const spec = finder.message(root['spec'], kind, kind, `${kind}Spec`);
    const places = new Map([...placesOf(finder.messages, spec, '')].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { kind, group: crd.spec.group, version: version.name, places };
  });
  return { kinds, messages: finder.messages };
}

class MessageFinder {
  public readonly messages = new Map<string, Message>();
  private readonly namesByStructure = new Map<string, string>();

  public message(schema: Schema, path: string, kind: string, rootName?: string): string {
    const structure = structureOf(schema);
    const name = this.namesByStructure.get(structure) ?? rootName ?? messageNames[path] ?? pascalCase(lastField(path));
    const known = this.messages.get(name);
    if ((known !== undefined && !this.namesByStructure.has(structure)) || (rootName ?? name) !== name) {
      throw new Error(`${path}: another message is named ${name}; name one of them in message-names.ts`);
    }
    this.namesByStructure.set(structure, name);

    const kinds = known?.kinds ?? new Set<string>();
    kinds.add(kind);
    // The fields are walked again at each place, so that the messages below also record the kind.
    const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
    const required = (schema['required'] ?? []) as readonly string[];
    const fields = Object.entries(properties).map(([field, of]) => ({
      name: field,
      type: this.type(of, `${path}.${field}`, kind),
      isRequired: required.includes(field),
      bounds: numberBounds[`${name}.${field}`] ?? boundsOf(of),
      description: of['description'] as string | undefined,
    }));
    const message = {
      name,
      fields: fields.sort((left, right) => (left.name < right.name ? -1 : 1)),
      alternatives: [...alternativesOf(schema), ...exclusiveFieldsOf(name, new Set(Object.keys(properties)))],
      kinds,
      description: schema['description'] as string | undefined,
    };
    this.messages.set(name, message);
    return name;
  }

  private type(schema: Schema, path: string, kind: string): FieldType {
    if (schema['properties'] !== undefined) return { is: 'message', name: this.message(schema, path, kind) };
    if (schema['type'] === 'array') {
      return { is: 'list', of: this.type(schema['items'] as Schema, `${path}[]`, kind) };
    }
    const values = schema['additionalProperties'];
    if (typeof values === 'object') {
      const keys = NUMBERED_MAPS.has(lastField(path)) ? 'uint32' : 'string';
      return { is: 'map', of: this.type(values as Schema, `${path}{}`, kind), keys };
    }
    return scalarType(schema, lastField(path));
  }
}

function* placesOf(
  messages: ReadonlyMap<string, Message>,
  message: string,
  path: string,
): Generator<readonly [path: string, place: FieldPlace]> {
  for (const field of messages.get(message)?.fields ?? []) {
    const place = path === '' ? field.name : `${path}.${field.name}`;
    yield [place, { message, field }];
    let { type } = field;
    let below = place;
    for (; type.is === 'list' || type.is === 'map'; type = type.of) below += type.is === 'list' ? '[]' : '{}';
    if (type.is === 'message') yield* placesOf(messages, type.name, below);
  }
}

/** The range of all 32-bit numbers does not count as a bound. */
function boundsOf(schema: Schema): Bounds | undefined {
  if (rulesOf(schema).some((rule) => rule === '0 < self && self <= 65535')) return [1, 65535];
  const { minimum, maximum } = schema;
  const isBounded = typeof minimum === 'number' && typeof maximum === 'number' && maximum < UINT32_MAX;
  return isBounded ? [minimum, maximum] : undefined;
}

const UINT32_MAX = 4294967295;

/**
 * The part of a schema that identifies its message: its fields, and which of them exclude each other. Bounds may differ
 * by place.
 */
function structureOf(schema: Schema): string {
  return JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'description') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}

/** From `oneOf` and the CEL rules that count: `[['exact', 'prefix', 'regex']]`. */
function alternativesOf(schema: Schema): readonly (readonly string[])[] {
  const all = [schema, ...((schema['allOf'] ?? []) as readonly Schema[])];
  const fromOneOf = all.map((each) =>
    ((each['oneOf'] ?? []) as readonly Schema[]).flatMap((choice) => (choice['required'] ?? []) as readonly string[]),
  );
  const fromRules = rulesOf(schema)
    .filter((rule) => AT_MOST_ONE_RULE.test(rule))
    .map((rule) => [...rule.matchAll(/self\.(\w+)/g)].map(([, field = '']) => field).sort());
  const sets = [...fromOneOf, ...fromRules].filter((set) => set.length > 1);
  const isNew = (set: readonly string[], index: number) =>
    sets.findIndex((other) => other.join() === set.join()) === index;
  return sets.filter(isNew);
}

/** The sets of fields that exclude each other, without the fields that the release does not have. */
function exclusiveFieldsOf(message: string, fields: ReadonlySet<string>): readonly (readonly string[])[] {
  const sets = (exclusiveFields[message] ?? []).map((set) => set.filter((field) => fields.has(field)));
  return sets.filter((set) => set.length > 1);
}

/** `Gateway.servers[].tls` is `tls`. */
function lastField(path: string): string {
  return (path.split('.').at(-1) ?? path).replace(/[[\]{}]/g, '');
}

function pascalCase(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}
