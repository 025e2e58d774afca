import { celRules } from '../../imports/cel-rules';
import { roots, schemas } from '../../imports/schemas';
import type { IstioRelease } from '../model/istio-release';
import { SchemaTable, type SchemaNode } from './schema-node';

let table: SchemaTable | undefined;

/**
 * The schema of a kind in a release, created on first use. Releases share most of their schemas.
 *
 * @returns undefined when the release does not have the kind
 */
export function schemaOf(kind: string, release: IstioRelease): SchemaNode | undefined {
  const kinds = roots[release] ?? {};
  const place = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (place === undefined) return undefined;
  // The first and last lines are empty, because the string begins and ends with a line break.
  table ??= new SchemaTable(schemas.split('\n').slice(1, -1), celRules);
  return table.node(place);
}
