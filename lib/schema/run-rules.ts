import { isPlainObject } from '../model/plain';
import { CelError } from './cel/cel-error';
import type { CelRule } from './cel/cel-rule';
import type { SchemaFinding } from './finding';
import { ruleWording } from './rule-messages';
import type { SchemaNode } from './schema-node';
import type { Wording } from '../model/finding';

/**
 * Evaluates the CEL rules of a value's schema.
 *
 * @param value pruned, and without other findings: only then does the API server run the rules
 * @see Kubernetes, apiextensions-apiserver: pkg/apiserver/schema/cel/validation.go
 */
export function runRules(value: unknown, node: SchemaNode): readonly SchemaFinding[] {
  const findings: SchemaFinding[] = [];
  runBelow(value, node, [], findings);
  return findings;
}

function runBelow(value: unknown, node: SchemaNode, path: (string | number)[], findings: SchemaFinding[]): void {
  if (!node.hasRules || value === null) return;
  for (const rule of node.rules) {
    const finding = failureOf(rule, value);
    if (finding !== undefined) findings.push({ kind: 'cel', path: [...path], ...finding });
  }
  for (const branch of node.allOf) runBelow(value, branch, path, findings);
  const { items, properties, additional } = node;
  if (Array.isArray(value) && items !== undefined) {
    value.forEach((item, place) => {
      path.push(place);
      runBelow(item, items, path, findings);
      path.pop();
    });
  } else if (isPlainObject(value)) {
    for (const name of Object.keys(value)) {
      const field = properties?.get(name) ?? additional;
      if (field === undefined || field === true) continue;
      path.push(name);
      runBelow(value[name], field, path, findings);
      path.pop();
    }
  }
}

function failureOf({ rule, holds }: CelRule, self: unknown): Wording | undefined {
  try {
    if (holds(self)) return undefined;
    return ruleWording(rule, self) ?? { message: `failed rule: ${rule}` };
  } catch (error) {
    // An evaluation error also rejects the object: a missing field, an invalid duration or URL.
    if (!(error instanceof CelError)) throw error;
    return ruleWording(rule, self) ?? { message: `${error.message} evaluating rule: ${rule}` };
  }
}
