import type { FieldPath } from '../../model/field-path';
import { describeValue } from '../../model/describe';

interface Place {
  readonly value: string;
  readonly path: FieldPath;
}

/** What earlier localities covered of a region or zone: all of it, or parts. */
interface Seen {
  isWhole: boolean;
  readonly parts: Map<string, Seen>;
}

/**
 * Finds the first locality (`region/zone/subzone`) that is malformed or covered by an earlier one. Below a region, a
 * wildcard may follow what it covers.
 *
 * @see Istio, validateLocalities
 */
export function localitiesProblem(
  places: readonly Place[],
): { readonly path: FieldPath; readonly message: string } | undefined {
  const root: Seen = { isWhole: false, parts: new Map() };
  for (const { value, path } of places) {
    const message =
      syntaxProblem(value) ??
      (isCovered(value, root) ? `an earlier locality already covers ${describeValue(value)}` : undefined);
    if (message !== undefined) return { path, message };
    add(value, root);
  }
  return undefined;
}

function syntaxProblem(value: string): string | undefined {
  const star = value.indexOf('*');
  if (star !== -1 && star !== value.length - 1) return `a wildcard must be at the end, got ${describeValue(value)}`;
  return partsOf(value).includes('')
    ? `a locality must have the form region/zone/subzone, got ${describeValue(value)}`
    : undefined;
}

function isCovered(value: string, root: Seen): boolean {
  if (root.isWhole) return true;
  const parts = partsOf(value);
  let seen = root;
  for (const [level, part] of parts.entries()) {
    // At the top level only `*` covers everything. Below, a locality that names the whole parent covers it, or a
    // wildcard there.
    if (seen.isWhole || (level > 0 && seen.parts.has('*'))) return true;
    const below = seen.parts.get(part);
    if (below === undefined) return false;
    seen = below;
  }
  // A repeated locality, or one of which parts were named before.
  return true;
}

function add(value: string, root: Seen): void {
  if (value === '*') {
    root.isWhole = true;
    return;
  }
  let seen = root;
  for (const part of partsOf(value)) {
    let below = seen.parts.get(part);
    if (below === undefined) seen.parts.set(part, (below = { isWhole: false, parts: new Map() }));
    seen = below;
  }
  seen.isWhole = true;
}

/** Further slashes belong to the third part. */
function partsOf(value: string): readonly string[] {
  const [region = '', zone, ...rest] = value.split('/');
  if (zone === undefined) return [region];
  return rest.length === 0 ? [region, zone] : [region, zone, rest.join('/')];
}
