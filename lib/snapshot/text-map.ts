import type { Message } from '../messages/message';
import { NO_LABELS, type Labels } from './labels';

/** A map of texts in a message: the labels of a selector, for one. Empty when there is none. */
export function textMap(message: Message | undefined, field: string): Labels {
  if (message?.has(field) !== true) return NO_LABELS;
  return new Map(message.textEntries(field).map(({ key, value }) => [key, value]));
}

/** The texts of a list in a message, without their places. */
export function textList(message: Message | undefined, field: string): readonly string[] {
  return message === undefined ? [] : message.texts(field).map(({ value }) => value);
}
