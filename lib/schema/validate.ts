import { isPlainObject, type Fields } from '../model/plain';
import { checkAlternatives } from './alternatives';
import { checkItemCount, checkFieldCount, checkNumber, checkText } from './bounds';
import { checkDuplicates } from './duplicates';
import { showValue } from './json';
import type { SchemaFinding } from './finding';
import type { SchemaNode } from './schema-node';
import { isOfType, typeWording } from './types';
import { Walk } from './walk';

/**
 * Validates a value against all keywords of its schema except the CEL rules.
 *
 * @param value pruned by `pruneAndDefault`
 * @returns in the order of the API server; where that walks a map in random order, in the order of the object
 * @see Kubernetes, kube-openapi: pkg/validation/validate
 */
export function validate(value: unknown, node: SchemaNode): readonly SchemaFinding[] {
  const walk = new Walk();
  validateValue(value, node, walk);
  return walk.duplicates.length === 0 ? walk.findings : [...walk.findings, ...walk.duplicates];
}

function validateValue(value: unknown, node: SchemaNode, walk: Walk): void {
  // The server continues after a wrong type and reports it repeatedly; once is enough.
  if (!isOfType(value, node)) {
    walk.add('type', () => typeWording(value, node));
    return;
  }
  if (value !== null) checkAlternatives(value, node, walk, validateValue);
  if (typeof value === 'string') checkText(value, node, walk);
  else if (typeof value === 'number') checkNumber(value, node, walk);
  else if (Array.isArray(value)) validateItems(value, node, walk);
  if (node.enum !== undefined) checkEnum(value, node.enum, walk);
  if (isPlainObject(value)) validateFields(value, node, walk);
}

function checkEnum(value: unknown, supported: readonly unknown[], walk: Walk): void {
  if (supported.includes(value)) return;
  walk.add('enum', () => {
    const values = supported.map(showValue).join(', ');
    return {
      message: `unsupported value ${showValue(value)}, supported values: ${values}`,
      fix: enumFix(value, supported),
    };
  });
}

/** A value that differs only in case is what was intended. */
function enumFix(value: unknown, supported: readonly unknown[]): string {
  const upper = typeof value === 'string' ? value.toUpperCase() : undefined;
  return upper !== undefined && supported.includes(upper)
    ? `Write ${upper}`
    : `Write one of ${supported.map(String).join(', ')}`;
}

function validateItems(list: readonly unknown[], node: SchemaNode, walk: Walk): void {
  const { items } = node;
  if (items !== undefined) {
    list.forEach((item, place) => {
      walk.path.push(place);
      validateValue(item, items, walk);
      walk.path.pop();
    });
  }
  if (node.bounds !== undefined) checkItemCount(list, node.bounds, walk);
  if (node.keys !== undefined || node.isSet) checkDuplicates(list, node, walk);
}

function validateFields(object: Fields, node: SchemaNode, walk: Walk): void {
  if (node.bounds !== undefined) checkFieldCount(object, node.bounds, walk);
  if (node.properties !== undefined || node.additional !== undefined) {
    for (const name of Object.keys(object)) {
      const field = node.properties?.get(name) ?? node.additional;
      if (field === undefined || field === true) continue;
      walk.path.push(name);
      validateValue(object[name], field, walk);
      walk.path.pop();
    }
  }
  for (const name of node.required) {
    if (!Object.hasOwn(object, name)) {
      walk.add('required', () => ({ message: 'required value, got none', fix: `Add ${name}` }), name);
    }
  }
}
