import { referenceFields } from './reference-fields';
import type { FieldType } from '../messages/field-type';
import type { Field, Message } from '../messages/message-model';

/** The names that a module has to import for its types. */
export interface TypeNames {
  readonly messages: Set<string>;
  readonly references: Set<string>;
}

/** References that already include the string form, so they are the whole type of the field. */
const WHOLE = new Set(['HostReference', 'GatewayReference', 'PortProtocol', 'TargetReference']);

/** Writes the type of a field, and records the names that it uses. */
export function formatFieldType(message: Message, field: Field, names: TypeNames): string {
  const reference = referenceFields[`${message.name}.${field.name}`];
  if (reference === undefined) return formatType(field.type, names);
  names.references.add(reference);
  const item = field.type.is === 'list' ? field.type.of : field.type;
  const plain = WHOLE.has(reference) ? [] : [formatType(item, names)];
  const type = [reference, ...plain].join(' | ');
  if (field.type.is !== 'list') return type;
  return `readonly ${plain.length === 0 ? type : `(${type})`}[]`;
}

function formatType(type: FieldType, names: TypeNames): string {
  switch (type.is) {
    case 'string':
    case 'bytes':
      return 'string';
    case 'bool':
      return 'boolean';
    case 'int32':
    case 'uint32':
    case 'uint64':
    case 'double':
      return 'number';
    case 'duration':
      names.references.add('DurationReference');
      return 'DurationReference';
    case 'json':
      // Free-form: any JSON, including null and unknown fields.
      return 'Readonly<Record<string, unknown>>';
    case 'enum':
      return type.values.map((value) => `'${value}'`).join(' | ');
    case 'message':
      names.messages.add(type.name);
      return type.name;
    case 'list': {
      const of = formatType(type.of, names);
      return `readonly ${/[|<]/.test(of) ? `(${of})` : of}[]`;
    }
    case 'map':
      return `Readonly<Record<string, ${formatType(type.of, names)}>>`;
  }
}
