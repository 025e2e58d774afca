import type { Diagnostic } from '../model/diagnostic';
import type { FieldPath } from '../model/field-path';
import { isIstioGroup, type IstioRelease } from '../model/istio-release';
import { groupOf, type Manifest } from '../model/manifest';
import { validateMetadata } from './metadata';
import type { SchemaFinding } from './finding';
import { schemaOf } from './release-schemas';
import { releasesWithField } from './releases-with-field';
import { runRules } from './run-rules';
import { isServed, notServed } from './served';
import type { SchemaSource } from './schema-node';
import { pruneAndDefault, type UnknownField } from './prune-and-default';
import { unknownFieldFindings } from './unknown-fields';
import { validate } from './validate';

/**
 * Validates an Istio object as an API server with the CRDs of a release does when the object is created: unknown
 * fields, name and labels, types, bounds, alternatives, lists, CEL rules.
 *
 * @param brought schemas that take precedence over those of the release
 * @returns in the order of the API server; empty for an object that it would store, and for kinds of other groups
 */
export function validateSchema(
  manifest: Manifest,
  release: IstioRelease,
  brought?: SchemaSource,
): readonly Diagnostic[] {
  if (!isIstioGroup(groupOf(manifest))) return [];
  const schema = brought?.(manifest) ?? (isServed(manifest, release) ? schemaOf(manifest.kind, release) : undefined);
  if (schema === undefined) return [notServed(manifest, release)];

  const unknown: UnknownField[] = [];
  const object = pruneAndDefault(manifest, schema, unknown);
  const findings = validate(object, schema);
  const all = findings.length === 0 ? runRules(object, schema) : findings;
  const metadata = validateMetadata(manifest.metadata);
  if (unknown.length + metadata.length + all.length === 0) return [];
  // A user's own schema does not belong to a release.
  const isOwn = brought?.(manifest) === undefined;
  const releasesWith = (path: FieldPath) => (isOwn ? releasesWithField(manifest.kind, path) : []);
  const fields = unknownFieldFindings(unknown, release, releasesWith);
  return [...fields, ...metadata, ...all].map((finding) => diagnosticOf(finding, manifest));
}

function diagnosticOf({ kind, path, message, fix }: SchemaFinding, manifest: Manifest): Diagnostic {
  return { rule: `schema-${kind}`, severity: 'error', manifest, path, message, ...(fix !== undefined && { fix }) };
}
