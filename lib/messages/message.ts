import type { FieldPath } from '../model/field-path';
import type { AnyMessage, FreeObject } from './any-message';
import type {
  BytesField,
  ChoiceField,
  ChoiceOf,
  DurationField,
  FieldName,
  FlagField,
  FreeField,
  MapField,
  MapValueAt,
  MessageAt,
  MessageField,
  MessageName,
  MessagesField,
  NumberField,
  TextField,
  TextMapField,
  TextsField,
} from './field-names';
import type { Entry, Item } from './item';

/**
 * One of Istio's messages, decoded from a manifest: an `AnyMessage` whose fields the compiler knows. Each reader
 * accepts only the names of fields of its own type.
 *
 *     spec.choice('resolution')   // 'NONE' | 'STATIC' | 'DNS' | … or a number, for a Message<'ServiceEntrySpec'>
 *     spec.text('resolution')     // does not compile: the field is an enum
 *
 * A `Message<'TcpRoute' | 'TlsRoute'>` is one of the two, and has the fields that both have.
 */
export interface Message<out Name extends MessageName> {
  readonly typeName: Name;
  readonly path: FieldPath;
  /** Whether no field is set. */
  readonly isEmpty: boolean;
  /** The same message for code that computes field names, which the compiler cannot check. */
  readonly untyped: AnyMessage;

  has(name: FieldName<Name>): boolean;
  hasEmptyMap(name: MapField<Name>): boolean;
  at(name: FieldName<Name>): FieldPath;
  text(name: TextField<Name>): string;
  number(name: NumberField<Name>): number;
  isTrue(name: FlagField<Name>): boolean;
  duration(name: DurationField<Name>): bigint | undefined;
  bytes(name: BytesField<Name>): Uint8Array | undefined;
  choice<F extends ChoiceField<Name>>(name: F): ChoiceOf<Name, F>;
  message<F extends MessageField<Name>>(name: F): Message<MessageAt<Name, F>> | undefined;
  messages<F extends MessagesField<Name>>(name: F): readonly Message<MessageAt<Name, F>>[];
  free(name: FreeField<Name>): FreeObject | undefined;
  texts(name: TextsField<Name>): readonly Item<string>[];
  textEntries(name: TextMapField<Name>): readonly Entry<string>[];
  entries<F extends MapField<Name>>(name: F): readonly Entry<MapValue<MapValueAt<Name, F>>>[];
}

type MapValue<Written> = Written extends 'string'
  ? string
  : Written extends `.${infer Name extends MessageName}`
    ? Message<Name>
    : number;

/** Whether a message has that type. */
export function isMessage<Name extends MessageName>(
  message: Message<MessageName>,
  name: Name,
): message is Message<Name> {
  return message.typeName === name;
}

/**
 * Narrows a message to its type.
 *
 * @throws {Error} when the message has another type
 */
export function asMessage<Name extends MessageName>(message: AnyMessage, name: Name): Message<Name> {
  if (message.typeName !== name) throw new Error(`the message is a ${message.typeName}, not a ${name}`);
  return message as unknown as Message<Name>; // the decoder built it from the fields of that name
}
