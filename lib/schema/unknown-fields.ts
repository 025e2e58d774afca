import type { FieldPath } from '../model/field-path';
import type { IstioRelease } from '../model/istio-release';
import { nearestName } from '../model/nearest';
import type { SchemaFinding } from './finding';
import type { UnknownField } from './prune-and-default';

/** A longer name is not a typo. */
const LONGEST_NAME = 64;

/**
 * Unknown fields as findings, in the order of the API server: by path.
 *
 * @param releasesWith the releases that have a field; empty when that is not known
 */
export function unknownFieldFindings(
  fields: readonly UnknownField[],
  release: IstioRelease,
  releasesWith: (path: FieldPath) => readonly IstioRelease[],
): readonly SchemaFinding[] {
  return fields
    .map((field) => ({ field, text: joinPath(field.path) }))
    .sort((left, right) => (left.text < right.text ? -1 : Number(left.text > right.text)))
    .map(({ field }) => ofAnotherRelease(field, release, releasesWith(field.path)) ?? findingOf(field));
}

/** A field of another release. */
function ofAnotherRelease(
  { path }: UnknownField,
  release: IstioRelease,
  others: readonly IstioRelease[],
): SchemaFinding | undefined {
  const [first, last] = [others[0], others.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = first === last ? `release ${first} does` : `releases ${first} to ${last} do`;
  const message = `unknown field ${JSON.stringify(String(path.at(-1)))}: Istio ${release} does not have it, ${range}`;
  return { kind: 'unknown-field', path, message, fix: 'Remove it, or target a release that does' };
}

function findingOf({ path, known = [] }: UnknownField): SchemaFinding {
  const name = String(path.at(-1));
  const nearest = name.length > LONGEST_NAME ? undefined : nearestName(name, known);
  const message = `unknown field ${JSON.stringify(name.slice(0, LONGEST_NAME))}`;
  if (nearest !== undefined) return { kind: 'unknown-field', path, message, fix: `Write ${nearest}` };
  const fix = known.length === 0 ? 'Remove it' : `Remove it, or write one of ${known.join(', ')}`;
  return { kind: 'unknown-field', path, message, fix };
}

/** The server sorts the paths as strings: `spec.http[0].match`. */
function joinPath(path: FieldPath): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${String(step)}]` : `${text === '' ? '' : '.'}${step}`;
  return text;
}
