import { ApiObject, ApiObjectMetadataDefinition, type App } from 'cdk8s';
import { ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { partsOf } from './cdk8s-internals';

type PlainObject = Record<string, unknown>;

/** Marks an object with a value that cdk8s has to resolve. */
const UNKNOWN = Symbol('unknown');

/**
 * Renders objects as `ApiObject.toJson` does.
 *
 * cdk8s resolves each value separately, with its path, and then copies the result. An object that is entirely plain
 * data resolves to itself, so one copy is enough. Everything else (tokens, patches, classes with their own `toJson`) is
 * left to cdk8s.
 */
export function rendererOf(app: App): (object: ApiObject) => unknown {
  const isStock = app.resolvers.every((resolver) => STOCK_RESOLVERS.includes(resolver.constructor));
  if (!isStock || Boolean(process.env['CDK8S_DISABLE_SORT'])) return (object) => object.toJson() as unknown;
  return (object) => {
    const rendered = renderPlain(object);
    return rendered === UNKNOWN ? (object.toJson() as unknown) : rendered;
  };
}

const STOCK_RESOLVERS: readonly unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

function renderPlain(object: ApiObject): unknown {
  const parts = partsOf(object);
  if (parts === undefined || parts.patches.length > 0 || hasOwnWay(object)) return UNKNOWN;
  const { props } = parts;
  const metadata = copy(parts.metadata, true);
  if (metadata === UNKNOWN) return UNKNOWN;

  const result: PlainObject = {};
  if (props['apiVersion'] != null) result['apiVersion'] = props['apiVersion'];
  if (props['kind'] != null) result['kind'] = props['kind'];
  // Metadata without any value is omitted, as cdk8s does.
  if (metadata !== undefined) result['metadata'] = metadata;
  for (const key of sortedKeys(props)) {
    if (key === 'apiVersion' || key === 'kind' || key === 'metadata') continue;
    if (key === '__proto__') return UNKNOWN;
    const value = copy(props[key], false);
    if (value === UNKNOWN) return UNKNOWN;
    if (value != null) result[key] = value;
  }
  return result;
}

/** Whether the object's class overrides rendering, like those of `cdk8s import`. */
function hasOwnWay(object: ApiObject): boolean {
  return (
    object.toJson !== ApiObject.prototype.toJson ||
    object.metadata.toJson !== ApiObjectMetadataDefinition.prototype.toJson
  );
}

/**
 * Copies plain data with sorted keys, without null and undefined.
 *
 * @param isCompact whether empty lists and objects are also omitted
 * @returns `UNKNOWN` when the value is not plain data; undefined when nothing is left
 */
function copy(value: unknown, isCompact: boolean): unknown {
  if (value == null) return undefined;
  if (typeof value !== 'object') return typeof value === 'function' || typeof value === 'symbol' ? UNKNOWN : value;
  if (Array.isArray(value)) {
    if (isCompact && value.length === 0) return undefined;
    // Allocated with its final size: a growing list reserves more.
    const list = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index++) {
      const copied = copy(value[index], isCompact);
      if (copied === UNKNOWN) return UNKNOWN;
      list[index] = copied;
    }
    return list;
  }
  const fields = value as PlainObject;
  if (fields.constructor !== Object || typeof fields['resolve'] === 'function') return UNKNOWN;
  const result: PlainObject = {};
  let isEmpty = true;
  for (const key of sortedKeys(fields)) {
    // Left to cdk8s.
    if (key === '__proto__') return UNKNOWN;
    const copied = copy(fields[key], isCompact);
    if (copied === UNKNOWN) return UNKNOWN;
    if (copied == null) continue;
    result[key] = copied;
    isEmpty = false;
  }
  return isCompact && isEmpty ? undefined : result;
}

/** Keys sorted by code unit. */
function sortedKeys(fields: PlainObject): readonly string[] {
  const keys = Object.keys(fields);
  for (let index = 1; index < keys.length; index++) {
    // Most keys are already sorted, and checking is cheaper than sorting.
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort();
  }
  return keys;
}
