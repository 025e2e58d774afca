/** How a value is decoded. */
export type WireType =
  | { readonly is: Scalar }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'message'; readonly name: string }
  | { readonly is: 'list'; readonly of: WireType }
  | { readonly is: 'map'; readonly of: WireType; readonly keys: 'string' | 'uint32' };

export type Scalar = (typeof SCALARS)[number];

/** Messages by name, each with its fields' types as `lib/import/wire-types.ts` writes them. */
export type MessageTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SCALARS = ['string', 'bool', 'bytes', 'duration', 'int32', 'uint32', 'uint64', 'double', 'json', 'any'] as const;

/** Messages whose fields are read when they are first met: a message may hold others of its own type. */
export class WireTypes {
  private readonly table: MessageTable;
  private readonly messages = new Map<string, ReadonlyMap<string, WireType>>();

  public constructor(table: MessageTable) {
    this.table = table;
  }

  /** @returns empty for a message that the table does not have */
  public fieldsOf(message: string): ReadonlyMap<string, WireType> {
    let fields = this.messages.get(message);
    if (fields === undefined) {
      const entries = Object.hasOwn(this.table, message) ? Object.entries(this.table[message] ?? {}) : [];
      fields = new Map(entries.map(([name, text]) => [name, parseWireType(text)]));
      this.messages.set(message, fields);
    }
    return fields;
  }
}

/** @param text `[].Match`, see `lib/import/wire-types.ts` */
export function parseWireType(text: string): WireType {
  if (text.startsWith('[]')) return { is: 'list', of: parseWireType(text.slice(2)) };
  if (text.startsWith('{}')) return { is: 'map', of: parseWireType(text.slice(2)), keys: 'string' };
  if (text.startsWith('{uint32}')) return { is: 'map', of: parseWireType(text.slice(8)), keys: 'uint32' };
  if (text.startsWith('.')) return { is: 'message', name: text.slice(1) };
  const scalar = SCALARS.find((name) => name === text);
  return scalar === undefined ? { is: 'enum', values: text.split('|') } : { is: scalar };
}
