import { isPlainObject } from '../model/plain';
import type { SchemaNode } from './schema-node';
import { Walk } from './walk';

type Validate = (value: unknown, node: SchemaNode, walk: Walk) => void;

/**
 * Validates a value against the combined schemas of its schema: anyOf, oneOf, allOf, not.
 *
 * @param validate validates the value against one of them
 */
export function checkAlternatives(value: unknown, node: SchemaNode, walk: Walk, validate: Validate): void {
  const { anyOf, oneOf, allOf, not } = node;
  if (anyOf.length > 0 && !anyOf.some((branch) => accepts(value, branch, validate))) {
    walk.add('one-of', () => ({
      message: 'must validate at least one schema (anyOf), found none valid',
      fix: namesFix('Add one of', anyOf),
    }));
  }
  if (oneOf.length > 0) checkOneOf(value, oneOf, walk, validate);
  for (const branch of allOf) validate(value, branch, walk);
  if (not !== undefined && accepts(value, not, validate)) {
    walk.add('one-of', () => ({ message: 'must not validate the schema (not)', fix: namesFix('Remove', [not]) }));
  }
}

function checkOneOf(value: unknown, branches: readonly SchemaNode[], walk: Walk, validate: Validate): void {
  const valid = branches.filter((branch) => accepts(value, branch, validate));
  if (valid.length === 1) return;
  walk.add('one-of', () => {
    const rule = 'must validate one and only one schema (oneOf)';
    if (valid.length === 0) return { message: `${rule}, found none valid`, fix: namesFix('Write one of', branches) };
    const names = namesOf(valid).filter((name) => isPlainObject(value) && Object.hasOwn(value, name));
    const found = names.length === 0 ? '' : `: ${names.join(', ')}`;
    return {
      message: `${rule}, found ${String(valid.length)} valid alternatives${found}`,
      fix: namesFix('Keep one of', valid),
    };
  });
}

function accepts(value: unknown, branch: SchemaNode, validate: Validate): boolean {
  const trial = new Walk(true);
  validate(value, branch, trial);
  return !trial.hasFailed;
}

function namesFix(verb: string, branches: readonly SchemaNode[]): string | undefined {
  const names = namesOf(branches);
  return names.length === 0 ? undefined : `${verb} ${names.join(', ')}`;
}

/** The fields that distinguish the alternatives. */
function namesOf(branches: readonly SchemaNode[]): readonly string[] {
  return [...new Set(branches.flatMap(({ required, anyOf }) => [...required, ...namesOf(anyOf)]))];
}
