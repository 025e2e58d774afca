import { cel } from '../schema/cel/cel';
import type { CelRule } from '../schema/cel/cel-rule';
import { SchemaTable, type SchemaSource } from '../schema/schema-node';
import { compileRule } from './cel/emit';
import { parseCrds } from './crd';
import { compactSchema } from './schemas/compact-schema';
import { Places } from './schemas/places';
import { stripCrd } from './strip-crd';

/** Schemas that a user brings, and the rules in them that cannot be judged. */
export interface BroughtSchemas {
  readonly schemaOf: SchemaSource;
  readonly unsupportedRules: readonly string[];
}

/**
 * Reads the schemas of Istio's kinds out of CRDs: those of a release that is not known yet, or of a cluster whose CRDs were
 * changed.
 *
 * @param text YAML or JSON: a release's file, or what `kubectl get crds -o yaml` prints
 * @param source name of the text, for errors
 * @throws {Error} when there is no CRD of Istio in it, or one with a keyword that is not known
 */
export function readBroughtSchemas(text: string, source: string): BroughtSchemas {
  const schemas = new Places();
  const rules = new Places();
  const pool = {
    addSchema: (schema: object) => schemas.placeOf(JSON.stringify(schema)),
    addRule: (rule: string) => rules.placeOf(rule),
  };
  const roots = new Map<string, number>();
  for (const crd of parseCrds(text, source)) {
    const { group, names, versions } = crd.spec;
    const [stripped] = stripCrd(crd).spec.versions;
    if (stripped === undefined) continue;
    const place = compactSchema(stripped.schema.openAPIV3Schema, pool);
    // All versions of a kind of Istio have one schema.
    for (const { name, served } of versions) if (served) roots.set(`${group}/${name} ${names.kind}`, place);
  }
  const unsupportedRules: string[] = [];
  const compiled = rules.texts.map((rule) => compile(rule, unsupportedRules));
  const table = new SchemaTable(schemas.texts, compiled);
  return {
    schemaOf: ({ apiVersion, kind }) => {
      const place = roots.get(`${apiVersion} ${kind}`);
      return place === undefined ? undefined : table.node(place);
    },
    unsupportedRules,
  };
}

/** A rule that the compiler does not know holds, and is told of. */
function compile(rule: string, unsupportedRules: string[]): CelRule {
  try {
    // The compiler writes calls of its own library; what comes from the rule are names that it checked and quoted texts.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the rules are known at run time alone
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
