import { cel } from '../schema/cel/cel';
import type { CelRule } from '../schema/cel/cel-rule';
import { SchemaTable, type SchemaSource, type TextPattern } from '../schema/schema-node';
import { re2Problem, tryCompileRe2 } from '../syntax/re2';
import { compileRule } from './cel/emit';
import { parseCrds } from './crd';
import { compactSchema } from './schemas/compact-schema';
import { Places } from './schemas/places';
import { stripCrd } from './strip-crd';

/** A user's own schemas, and the CEL rules in them that are not supported. */
export interface BroughtSchemas {
  readonly schemaOf: SchemaSource;
  readonly unsupportedRules: readonly string[];
}

/**
 * Reads the schemas of Istio's kinds from CRDs: those of a release that is not known yet, or of a cluster with modified
 * CRDs.
 *
 * @param text YAML or JSON: a release's file, or the output of `kubectl get crds -o yaml`
 * @param source name of the input, for errors
 * @throws {Error} when the text contains no Istio CRD, or a CRD has an unknown keyword
 */
export function readBroughtSchemas(text: string, source: string): BroughtSchemas {
  const schemas = new Places();
  const rules = new Places();
  const pool = {
    addSchema: (schema: object) => schemas.placeOf(JSON.stringify(schema)),
    addRule: (rule: string) => rules.placeOf(rule),
    checkPattern: (pattern: string) => {
      const problem = re2Problem(pattern);
      if (problem !== undefined)
        throw new Error(`${source}: the pattern ${JSON.stringify(pattern)} is not RE2: ${problem}`);
    },
  };
  const roots = new Map<string, number>();
  for (const crd of parseCrds(text, source)) {
    const { group, names, versions } = crd.spec;
    const [stripped] = stripCrd(crd).spec.versions;
    if (stripped === undefined) continue;
    const place = compactSchema(stripped.schema.openAPIV3Schema, pool);
    // All versions of an Istio kind share one schema.
    for (const { name, served } of versions) if (served) roots.set(`${group}/${name} ${names.kind}`, place);
  }
  const unsupportedRules: string[] = [];
  const compiled = rules.texts.map((rule) => compile(rule, unsupportedRules));
  const table = new SchemaTable(schemas.texts, compiled, compilePattern);
  return {
    schemaOf: ({ apiVersion, kind }) => {
      const place = roots.get(`${apiVersion} ${kind}`);
      return place === undefined ? undefined : table.node(place);
    },
    unsupportedRules,
  };
}

/** An unsupported rule counts as satisfied, and is added to `unsupportedRules`. */
function compile(rule: string, unsupportedRules: string[]): CelRule {
  try {
    // The compiled code only calls the compiler's own library. From the rule it takes names, which are checked, and
    // quoted strings.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the rules are known only at run time
    const holds = new Function('cel', 'self', `return ${compileRule(rule)};`) as (
      library: typeof cel,
      self: unknown,
    ) => boolean;
    return { rule, holds: (self) => holds(cel, self) };
  } catch {
    unsupportedRules.push(rule);
    return { rule, holds: () => true };
  }
}

/** The engine of the API server: a pattern in somebody's CRDs must not take exponential time. */
function compilePattern(source: string): TextPattern {
  const compiled = tryCompileRe2(source);
  return { source, test: (text) => compiled?.matcher(text).find() === true };
}
