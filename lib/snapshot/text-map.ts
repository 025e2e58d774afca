import type { MessageName, TextMapField, TextsField } from '../messages/field-names';
import type { Message } from '../messages/message';
import { NO_LABELS, type Labels } from './labels';

/** A string map in a message, such as the labels of a selector. Empty if missing. */
export function textMap<Name extends MessageName>(
  message: Message<Name> | undefined,
  field: TextMapField<Name>,
): Labels {
  if (message?.has(field) !== true) return NO_LABELS;
  return new Map(message.textEntries(field).map(({ key, value }) => [key, value]));
}

/** The strings of a list in a message, without their paths. */
export function textList<Name extends MessageName>(
  message: Message<Name> | undefined,
  field: TextsField<Name>,
): readonly string[] {
  return message === undefined ? [] : message.texts(field).map(({ value }) => value);
}
