import type { Labels } from '../model/labels';
import { fieldsOf } from '../model/plain';

export { matchesLabels, type Labels } from '../model/labels';

export const NO_LABELS: Labels = new Map();

/** Reads labels from plain data. A value that is not a string is converted as in YAML; the schema reports it. */
export function readLabels(value: unknown): Labels {
  const entries = Object.entries(fieldsOf(value));
  if (entries.length === 0) return NO_LABELS;
  return new Map(entries.map(([key, item]) => [key, typeof item === 'string' ? item : plainText(item)]));
}

function plainText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Formats a selector as kubectl and Istio do, sorted by key: `app=web,version=v1`. */
export function formatSelector(selector: Labels): string {
  return [...selector]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
