import type { Crd, CrdVersion, Schema } from './crd';

/** Annotations of a stripped CRD: the versions that its release serves, newest first, and the one that it stores. */
export const SERVED_ANNOTATION = 'cdk8s-istio/served';
export const STORED_ANNOTATION = 'cdk8s-istio/stored';

/** Keywords with prose, which explain a schema and do not affect validation. */
const PROSE = new Set(['description', 'title', 'example', 'externalDocs', '$comment']);
/** Keywords whose value maps names to schemas. */
const SCHEMA_MAPS = new Set(['properties', 'patternProperties', 'definitions']);
/** Keywords whose value is a schema, or a list of them. */
const SCHEMAS = new Set(['items', 'additionalProperties', 'not', 'allOf', 'anyOf', 'oneOf']);
/** The parts of a CEL rule that affect validation. Its `message` is prose. */
const RULE_FACTS = new Set(['rule', 'fieldPath', 'optionalOldSelf', 'reason']);

/**
 * Reduces a CRD to the facts of its schema: everything that decides whether an object is accepted, without the
 * explanations. Only the newest served version is kept, because all versions of an Istio kind share one schema in every
 * release from 1.15 to 1.31. Two annotations record the other versions.
 *
 * Stripping a stripped CRD again changes nothing.
 */
export function stripCrd(
  crd: Crd,
  descriptions: 'without descriptions' | 'with descriptions' = 'without descriptions',
): Crd {
  const served = crd.spec.versions.filter((version) => version.served).sort((a, b) => byAge(a.name, b.name));
  const [newest] = served;
  if (newest === undefined) throw new Error(`${crd.metadata.name}: serves no version`);
  const stored = crd.spec.versions.find((version) => version.storage) ?? newest;
  const kept = crd.metadata.annotations;
  const { kind, listKind, plural, shortNames, singular, categories } = crd.spec.names;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: crd.metadata.name,
      annotations: {
        [SERVED_ANNOTATION]: kept?.[SERVED_ANNOTATION] ?? served.map((version) => version.name).join(','),
        [STORED_ANNOTATION]: kept?.[STORED_ANNOTATION] ?? stored.name,
      },
    },
    spec: {
      group: crd.spec.group,
      names: present({ kind, listKind, plural, shortNames, singular, categories }) as Crd['spec']['names'],
      scope: crd.spec.scope,
      versions: [descriptions === 'with descriptions' ? newest : stripVersion(newest)],
    },
  };
}

/**
 * Orders API versions as Kubernetes does, newest and most stable first: `v2, v1, v1beta1, v1alpha3, v1alpha1`.
 *
 * @see Kubernetes, Versions in CustomResourceDefinitions, Version priority
 */
export function byAge(left: string, right: string): number {
  const [leftRank, rightRank] = [rankOf(left), rankOf(right)];
  for (let place = 0; place < 3; place++) {
    const difference = (rightRank[place] ?? 0) - (leftRank[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `v1beta2` is `[1 (beta), 1, 2]`. */
function rankOf(version: string): readonly number[] {
  const [, major = '0', stage = '', minor = '0'] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  const stages: Readonly<Record<string, number>> = { alpha: 0, beta: 1, '': 2 };
  return [stages[stage] ?? 0, Number(major), Number(minor)];
}

function stripVersion(version: CrdVersion): CrdVersion {
  const { name } = version;
  return {
    name,
    served: true,
    storage: true,
    schema: { openAPIV3Schema: stripSchema(version.schema.openAPIV3Schema) },
  };
}

function stripSchema(schema: Schema): Schema {
  const facts = Object.entries(schema).filter(([keyword]) => !PROSE.has(keyword));
  return Object.fromEntries(facts.map(([keyword, value]) => [keyword, stripKeyword(keyword, value)]));
}

function stripKeyword(keyword: string, value: unknown): unknown {
  if (SCHEMA_MAPS.has(keyword)) {
    return Object.fromEntries(Object.entries(value as Schema).map(([name, of]) => [name, stripSchema(of as Schema)]));
  }
  if (SCHEMAS.has(keyword)) {
    if (Array.isArray(value)) return value.map((of: Schema) => stripSchema(of));
    // `additionalProperties: false` is a value of its own.
    return typeof value === 'object' ? stripSchema(value as Schema) : value;
  }
  if (keyword === 'x-kubernetes-validations') return (value as Schema[]).map(stripRule);
  return value;
}

function stripRule(rule: Schema): Schema {
  return Object.fromEntries(Object.entries(rule).filter(([key]) => RULE_FACTS.has(key)));
}

function present(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
