import { JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { constructError } from '../validation/construct-error';
import { renderReference, type ReferenceName } from './render-reference';
import { Subset } from './subset';

/** Fields that accept an object in place of a string: `http[].timeout` to `DurationReference`. */
export type ReferencesByPath = Readonly<Record<string, ReferenceName>>;

export interface RenderedSpec {
  /** Plain JSON, with strings in place of the objects in the props. */
  readonly spec: Readonly<Record<string, unknown>>;
  /** Restores every `null`, which cdk8s omits. In values that Istio passes to Envoy, null is meaningful. */
  readonly nulls: readonly JsonPatch[];
}

interface Walk {
  readonly scope: Construct;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly references: ReferencesByPath;
  readonly nulls: JsonPatch[];
}

/**
 * The current place: `http[].match` as a pattern, `http[0].match` as a path, `/spec/http/0/match` as a JSON pointer.
 */
interface Place {
  readonly pattern: string;
  readonly path: string;
  readonly pointer: string;
}

/**
 * Renders props as the spec that Istio reads. References become names that are right for an object in `namespace`, and
 * the construct depends on every construct that it refers to. undefined is omitted. Everything else is kept, including
 * `null` and fields that Istio does not know.
 *
 * @throws {Error} for a reference that is not of the field's type, and for a construct in a field that does not accept
 * one
 */
export function renderSpec(
  scope: Construct,
  object: { readonly kind: string; readonly namespace: string | undefined },
  references: ReferencesByPath,
  props: object,
): RenderedSpec {
  const walk: Walk = { scope, kind: object.kind, namespace: object.namespace, references, nulls: [] };
  return { spec: renderFields(walk, props, { pattern: '', path: '', pointer: '/spec' }), nulls: walk.nulls };
}

function renderValue(walk: Walk, value: unknown, place: Place): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const reference = walk.references[place.pattern];
  if (reference !== undefined && !Array.isArray(value)) {
    const rendered = renderReference({ ...walk, path: place.path }, reference, value);
    if (rendered !== undefined) return rendered;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => {
      const below = itemOf(place, index);
      if (item === null) walk.nulls.push(JsonPatch.replace(below.pointer, null));
      return renderValue(walk, item, below);
    });
  }
  if (value instanceof Subset) {
    walk.scope.node.addDependency(value.rule);
    const { host, subset, port } = value;
    return { host, subset, ...(port !== undefined && { port }) };
  }
  if (Construct.isConstruct(value)) {
    const remedy = 'give a name or plain fields';
    throw constructError(walk.scope, `${place.path} does not take a construct, got ${value.node.path}; ${remedy}`);
  }
  // Tokens of cdk8s (Lazy, anything with resolve()) are replaced when the app is synthesized.
  return 'resolve' in value || 'produce' in value ? value : renderFields(walk, value, place);
}

function renderFields(walk: Walk, object: object, place: Place): Readonly<Record<string, unknown>> {
  const fields = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    fields.map(([name, value]) => {
      const below = fieldOf(place, name);
      if (value === null) walk.nulls.push(JsonPatch.add(below.pointer, null));
      return [name, renderValue(walk, value, below)];
    }),
  );
}

function itemOf({ pattern, path, pointer }: Place, index: number): Place {
  return { pattern: `${pattern}[]`, path: `${path}[${String(index)}]`, pointer: `${pointer}/${String(index)}` };
}

function fieldOf({ pattern, path, pointer }: Place, name: string): Place {
  const dot = pattern === '' ? '' : '.';
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return { pattern: `${pattern}${dot}${name}`, path: `${path}${dot}${name}`, pointer: `${pointer}/${escaped}` };
}
