import { readScalar } from './read-scalar';
import { Unreadable } from './unreadable';
import type { ScalarNode } from './yaml-node';

/** Numbers that every reader writes in the same way. */
const USUAL_FLOAT = /^-?[0-9]{1,5}(?:\.[0-9]{1,3})?$/;

/**
 * The name of a field whose key is a scalar: kubectl writes numbers and booleans as strings.
 *
 * @see sigs.k8s.io/yaml, convertToJSONableObject
 */
export function formatKey(node: ScalarNode): string {
  const { value } = readScalar(node);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  const message =
    typeof value === 'number'
      ? `readers disagree about the number ${node.text.slice(0, 80)} as a key`
      : 'a key must be a string, got null';
  if (typeof value === 'number' && (Number.isSafeInteger(value) || USUAL_FLOAT.test(String(value)))) {
    if (!/[.eE]/.test(node.text) || USUAL_FLOAT.test(String(value))) return String(value === 0 ? 0 : value);
  }
  throw new Unreadable({ rule: 'yaml-well-formed', message, fix: 'Quote the key', offset: node.start });
}
