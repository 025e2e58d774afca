import type { SchemaNode } from '../../lib/schema/schema-node';
import { hostileTexts } from './hostile-values';
import type { Random } from './random';

/**
 * Makes a value that is of its schema's types, but need not keep its bounds, alternatives and rules.
 *
 * @param depth how many levels may still follow
 */
export function generate(node: SchemaNode, random: Random, depth = 4): unknown {
  if (node.enum !== undefined) return random.pick(node.enum);
  if (node.isIntOrString) return random.below(2) === 0 ? random.below(70_000) : random.pick(hostileTexts);
  switch (node.type) {
    case 'array':
      return node.items === undefined || depth === 0
        ? []
        : Array.from({ length: random.below(3) }, () => generate(node.items ?? node, random, depth - 1));
    case 'string':
      return random.pick(hostileTexts);
    case 'integer':
      return random.pick([0, 1, 2, 80, 443, 65_535, 65_536, -1, random.below(100), 2 ** 31]);
    case 'number':
      return random.pick([0, 0.5, 100, 100.5, -1, random.below(100)]);
    case 'boolean':
      return random.below(2) === 0;
    case 'object':
    case undefined:
      return depth === 0 ? {} : generateFields(node, random, depth);
  }
}

function generateFields(node: SchemaNode, random: Random, depth: number): unknown {
  const fields: [string, unknown][] = [];
  for (const [name, field] of node.properties ?? []) {
    const isWanted = node.required.includes(name) ? random.below(10) > 0 : random.below(4) === 0;
    if (isWanted) fields.push([name, generate(field, random, depth - 1)]);
  }
  const { additional } = node;
  if (typeof additional === 'object') {
    for (let count = random.below(3); count > 0; count--) {
      fields.push([random.pick(hostileTexts), generate(additional, random, depth - 1)]);
    }
  }
  return Object.fromEntries(fields);
}
