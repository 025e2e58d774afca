import { AnyMessage, FreeObject, type Decoded } from '../../messages/any-message';
import type { MessageName } from '../../messages/field-names';
import type { Message } from '../../messages/message';

/**
 * A canonical string of a message, equal for equal messages. Map order, zero values and empty lists do not count.
 * Messages and alternatives that are set count, even when they are empty.
 *
 * @param without a field to ignore
 */
export function canonicalText(message: Message<MessageName>, without = ''): string {
  return JSON.stringify(canonical(message.untyped, without));
}

function canonical(value: Decoded, without = ''): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof FreeObject) return value.value;
  if (value instanceof Uint8Array) return [...value];
  if (value instanceof AnyMessage) {
    // For the alternatives of a StringMatch, it only matters whether they are set, not their value.
    return sorted(value.fieldEntries(), (name, item) => name !== without && (isAlternative(name) || !isZero(item)));
  }
  if (value instanceof Map) return sorted(value as ReadonlyMap<string, Decoded>, () => true);
  return Array.isArray(value) ? (value as readonly Decoded[]).map((item) => canonical(item)) : value;
}

function sorted(
  entries: Iterable<readonly [string, Decoded]>,
  counts: (name: string, item: Decoded) => boolean,
): unknown {
  const kept = [...entries].filter(([name, item]) => counts(name, item));
  return kept.map(([name, item]) => [name, canonical(item)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function isAlternative(name: string): boolean {
  return name === 'exact' || name === 'prefix' || name === 'regex';
}

function isZero(value: Decoded): boolean {
  return value === '' || value === 0 || value === false || (value instanceof Map && value.size === 0);
}
