import { isPlainObject } from '../model/plain';
import type { FieldPath } from '../model/field-path';
import type { Manifest } from '../model/manifest';

/** An object in a document, or a value that should be an object and is not. */
export type FoundManifest =
  | { readonly manifest: Manifest; readonly path: FieldPath }
  | { readonly manifest?: undefined; readonly path: FieldPath; readonly message: string; readonly fix: string };

type Fields = Readonly<Record<string, unknown>>;

const GUIDANCE = 'Give it an apiVersion, a kind and metadata, or leave the file out';

/**
 * Finds the objects of a document: the document itself, or the items of a list, including nested lists.
 *
 * Items of a `VirtualServiceList` without a kind are VirtualServices with the apiVersion of the list.
 *
 * @see apimachinery, UnstructuredList, decodeToList
 */
export function findManifests(document: unknown): readonly FoundManifest[] {
  // kubectl skips empty documents.
  if (document === null) return [];
  return [...findIn(document, [])];
}

function* findIn(value: unknown, path: FieldPath, list?: Fields): Generator<FoundManifest> {
  if (!isPlainObject(value)) {
    yield { path, message: `an object is a map, got ${describe(value)}`, fix: GUIDANCE };
    return;
  }
  const fields = list === undefined ? value : withKindOf(list, value);
  const { apiVersion, kind, metadata } = fields;
  if (isForKustomize(apiVersion)) return;
  if (typeof kind === 'string' && kind.endsWith('List') && (Array.isArray(fields['items']) || kind === 'List')) {
    const items: readonly unknown[] = Array.isArray(fields['items']) ? fields['items'] : [];
    for (const [index, item] of items.entries()) yield* findIn(item, [...path, 'items', index], fields);
  } else if (!isText(apiVersion)) {
    yield { path, message: `an object has an apiVersion, got ${describe(apiVersion)}`, fix: GUIDANCE };
  } else if (!isText(kind)) {
    yield { path, message: `an object has a kind, got ${describe(kind)}`, fix: GUIDANCE };
  } else if (!isPlainObject(metadata)) {
    yield { path, message: `a ${kind} has metadata with a name, got ${describe(metadata)}`, fix: GUIDANCE };
  } else {
    yield { manifest: fields as Manifest, path };
  }
}

/** Kustomize files often lie among manifests but are not objects. */
function isForKustomize(apiVersion: unknown): boolean {
  return typeof apiVersion === 'string' && apiVersion.startsWith('kustomize.config.k8s.io/');
}

function withKindOf(list: Fields, item: Fields): Fields {
  const itemKind = String(list['kind']).slice(0, -'List'.length);
  if (isText(item['kind']) || itemKind === '') return item;
  return { apiVersion: list['apiVersion'], kind: itemKind, ...item };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function describe(value: unknown): string {
  if (value === undefined) return 'none';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  // A file that holds only a string may be a token.
  if (typeof value === 'string' && value !== '') return 'a string';
  return JSON.stringify(value);
}
