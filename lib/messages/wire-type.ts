import { camelCaseName, protobufName } from './field-name';
import { oneOfs } from './one-ofs';

/** How a value is decoded. */
export type WireType =
  | { readonly is: Scalar }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'message'; readonly name: string }
  | { readonly is: 'list'; readonly of: WireType }
  | { readonly is: 'map'; readonly of: WireType; readonly keys: 'string' | 'uint32' };

export type Scalar = (typeof SCALARS)[number];

/** Messages by name, each with its fields' types as `lib/import/messages/format-wire-types.ts` writes them. */
export type MessageTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SCALARS = ['string', 'bool', 'bytes', 'duration', 'int32', 'uint32', 'uint64', 'double', 'json', 'any'] as const;

/** The fields of a message. */
export interface MessageType {
  readonly name: string;
  /** Types of its fields, by name. */
  readonly fields: ReadonlyMap<string, WireType>;
  /** The names that a manifest may use, lowerCamelCase or protobuf's, mapped to the field's name. */
  readonly names: ReadonlyMap<string, string>;
  /** The sets of fields of which only one is kept. */
  readonly oneOfs: readonly (readonly string[])[];
}

/** Messages whose fields are parsed on first use, because a message may contain messages of its own type. */
export class WireTypes {
  private readonly table: MessageTable;
  private readonly messages = new Map<string, MessageType>();

  public constructor(table: MessageTable) {
    this.table = table;
  }

  /** @returns a message without fields when the table does not have it */
  public find(message: string): MessageType {
    let type = this.messages.get(message);
    if (type === undefined) {
      type = readMessageType(
        message,
        Object.hasOwn(this.table, message) ? Object.entries(this.table[message] ?? {}) : [],
      );
      this.messages.set(message, type);
    }
    return type;
  }
}

function readMessageType(name: string, entries: readonly (readonly [field: string, text: string])[]): MessageType {
  const fields = new Map(entries.map(([field, text]) => [field, parseWireType(text)]));
  const names = [...fields.keys()].flatMap((field) =>
    [field, protobufName(field)]
      .filter((written) => camelCaseName(written) === field)
      .map((written) => [written, field] as const),
  );
  return {
    name,
    fields,
    names: new Map(names),
    oneOfs: oneOfs.filter((oneOf) => oneOf.every((field) => fields.has(field))),
  };
}

/** @param text `[].Match`, see `lib/import/messages/format-wire-types.ts` */
function parseWireType(text: string): WireType {
  if (text.startsWith('[]')) return { is: 'list', of: parseWireType(text.slice(2)) };
  if (text.startsWith('{}')) return { is: 'map', of: parseWireType(text.slice(2)), keys: 'string' };
  if (text.startsWith('{uint32}')) return { is: 'map', of: parseWireType(text.slice(8)), keys: 'uint32' };
  if (text.startsWith('.')) return { is: 'message', name: text.slice(1) };
  const scalar = SCALARS.find((name) => name === text);
  return scalar === undefined ? { is: 'enum', values: text.split('|') } : { is: scalar };
}
