import { isPlainObject } from '../model/plain';
import { jsonTypeOf, showValue } from './json';
import type { SchemaNode } from './schema-node';
import type { Wording } from '../model/finding';

/**
 * Whether a value has the type that its schema requires.
 *
 * @see Kubernetes, kube-openapi: pkg/validation/validate/type.go
 */
export function isOfType(value: unknown, { type, nullable, isIntOrString, format }: SchemaNode): boolean {
  if (value === null) return nullable || (type === undefined && !isIntOrString);
  if (isIntOrString) return typeof value === 'string' || isInteger(value);
  switch (type) {
    case undefined:
      return true;
    case 'object':
      return isPlainObject(value);
    case 'array':
      return Array.isArray(value);
    case 'string':
      // The server accepts a list for a string with any format, as bytes.
      return typeof value === 'string' || (format !== undefined && Array.isArray(value));
    case 'integer':
      return isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
  }
}

/** Describes a value of the wrong type. */
export function typeWording(value: unknown, { type, isIntOrString }: SchemaNode): Wording {
  const wanted = isIntOrString ? 'integer or string' : (type ?? 'any');
  const found = jsonTypeOf(value);
  const isPlain = found !== 'null' && found !== 'array' && found !== 'object';
  return {
    message: `must be of type ${wanted}, got ${isPlain ? `${found} ${showValue(value)}` : found}`,
    fix: typeFix(value, wanted, isPlain),
  };
}

function typeFix(value: unknown, wanted: string, isPlain: boolean): string | undefined {
  if (wanted === 'string' && isPlain) return `Write "${String(value)}"`;
  if (wanted === 'array' && value !== null) return 'Write a list, with "-" before each item';
  if (wanted === 'object' && Array.isArray(value)) return 'Write fields, not a list';
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  if ((wanted === 'integer' || wanted === 'number') && isNumber) return `Write ${value.trim()} without quotes`;
  if (wanted === 'boolean' && (value === 'true' || value === 'false')) return `Write ${value} without quotes`;
  return undefined;
}

/** The server reads a JSON number beyond 64 bits as a float. */
function isInteger(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
}
