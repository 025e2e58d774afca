import { resolvePlain } from './resolve-plain';
import { resolveTagged } from './resolve-tagged';
import { Unreadable } from './unreadable';
import type { ScalarNode } from './yaml-node';

/** The value of a scalar as kubectl reads it. */
export function readScalar(node: ScalarNode): { readonly value: unknown } {
  const { text, tag, isPlain } = node;
  let value: unknown = text;
  if (tag !== '') {
    const tagged = resolveTagged(text, tag);
    if (tagged === undefined) fail(node, `${JSON.stringify(text.slice(0, 80))} is not a valid ${tag}`);
    value = tagged.value;
  } else if (isPlain) {
    value = resolvePlain(text);
  }
  if (typeof value === 'bigint') {
    fail(node, `integers are exact up to 2^53 here, got ${text}`, 'Quote it if it is a string');
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    fail(node, `JSON has no value for ${text.slice(0, 80)}`, 'Quote it if it is a string');
  }
  return { value };
}

function fail(node: ScalarNode, message: string, fix?: string): never {
  throw new Unreadable({ rule: 'yaml-well-formed', message, fix, offset: node.start });
}
