import type { Diagnostic } from '../model/diagnostic';
import { isIstioGroup, type IstioRelease } from '../model/istio-release';
import { groupOf, type Manifest } from '../model/manifest';
import { judgeMetadata } from './metadata';
import type { Problem } from './problem';
import { schemaOf } from './release-schemas';
import { runRules } from './run-rules';
import { isServed, notServed } from './served';
import { settle, type UnknownField } from './settle';
import { unknownFieldProblems } from './unknown-fields';
import { validate } from './validate';

/**
 * Judges an object of Istio as an API server with the CRDs of a release does when the object is created: unknown
 * fields, name and labels, types, bounds, alternatives, lists, CEL rules.
 *
 * @returns in the order of the API server; empty for what it would store, and for kinds of other groups
 */
export function judgeSchema(manifest: Manifest, release: IstioRelease): readonly Diagnostic[] {
  if (!isIstioGroup(groupOf(manifest))) return [];
  const schema = schemaOf(manifest.kind, release);
  if (schema === undefined || !isServed(manifest, release)) return [notServed(manifest, release)];

  const unknown: UnknownField[] = [];
  const object = settle(manifest, schema, unknown);
  const problems = validate(object, schema);
  const all = problems.length === 0 ? runRules(object, schema) : problems;
  const metadata = judgeMetadata(manifest.metadata);
  if (unknown.length + metadata.length + all.length === 0) return [];
  return [...unknownFieldProblems(unknown), ...metadata, ...all].map((problem) => diagnosticOf(problem, manifest));
}

function diagnosticOf({ kind, path, message, fix }: Problem, manifest: Manifest): Diagnostic {
  return { rule: `schema-${kind}`, severity: 'error', manifest, path, message, ...(fix !== undefined && { fix }) };
}
