import type { Manifest } from '../model/manifest';
import { isPlainObject } from '../model/plain';
import { isSecretHeader, isSecretName } from './secret-names';
import { isPath, secretsByShape } from './secret-shapes';

/** What an object contains: strings that no output may show, and names that every output may show. */
export interface Contents {
  /** Whole values, and the parts of them that a message may show alone. */
  readonly secrets: Set<string>;
  readonly names: Set<string>;
}

/** Maps from the name of a header to its value, to a condition for it, or to a change of it. */
const HEADER_MAPS: ReadonlySet<string> = new Set(['headers', 'withoutHeaders', 'set', 'add', 'requestHeaders']);

/** Fields with the value of what `name` or `key` names. */
const VALUES: ReadonlySet<string> = new Set(['value', 'values', 'notValues']);

/** Fields with names that other objects show as well. */
const NAMES: ReadonlySet<string> = new Set([
  'kind',
  'name',
  'namespace',
  'host',
  'hosts',
  'gateways',
  'subset',
  'serviceAccountName',
  'labels',
  'matchLabels',
  'key',
]);

/**
 * Collects the secrets of an object:
 *
 * - everything in a Secret but its names and labels,
 * - values of fields, variables, claims and headers with the name of a secret, such as `password`, `TOKEN` and `x-api-key`,
 * - strings with the shape of a secret: private keys, tokens, passwords in URLs,
 * - annotations that contain a document, since it may be a whole Secret.
 */
export function collectContents(manifest: Manifest, into: Contents): void {
  const isSecretObject = manifest.kind === 'Secret' || manifest.kind === 'SealedSecret';
  for (const [field, value] of Object.entries(manifest)) {
    if (field === 'apiVersion') continue;
    if (field === 'metadata') collectMetadata(value, isSecretObject, into);
    else collect(field, value, isSecretObject && field !== 'kind' && !isType(field, value), into);
  }
}

/** `Opaque` and `kubernetes.io/tls` are types of Secrets. */
function isType(field: string, value: unknown): boolean {
  return field === 'type' && typeof value === 'string' && /^(Opaque|[a-z0-9.-]+\/[a-z0-9.-]+)$/.test(value);
}

function collectMetadata(metadata: unknown, isSecretObject: boolean, into: Contents): void {
  if (!isPlainObject(metadata)) {
    collect('metadata', metadata, isSecretObject, into);
    return;
  }
  for (const [field, value] of Object.entries(metadata)) collect(field, value, false, into);
}

function collect(field: string, value: unknown, isSecret: boolean, into: Contents): void {
  if (typeof value === 'string') {
    if (isSecret) addSecret(value, into);
    else addOpen(field, value, into);
  } else if (typeof value === 'number' || typeof value === 'bigint') {
    if (isSecret) into.secrets.add(String(value));
  } else if (Array.isArray(value)) {
    for (const each of value) collect(field, each, isSecret, into);
  } else if (isPlainObject(value) && field === 'annotations') {
    for (const [name, text] of Object.entries(value)) {
      const isDocument = typeof text === 'string' && /[{\n]/.test(text);
      collect(name, text, isSecret || isDocument || isSecretName(name.split('/').at(-1) ?? name), into);
    }
  } else if (isPlainObject(value)) {
    const isNamed = isNamedSecret(value);
    // The labels of an object are names, whatever they are called.
    const areLabels = field === 'labels' || field === 'matchLabels';
    for (const [name, each] of Object.entries(value)) {
      const isOwn = HEADER_MAPS.has(field) ? isSecretHeader(name) : isSecretName(name);
      const isValue = isSecret || isOwn || (isNamed && VALUES.has(name));
      collect(areLabels ? field : name, each, !areLabels && isValue, into);
    }
  }
}

/** `{ name: TOKEN, value: x }`, `{ key: request.headers[authorization], values: [x] }` */
function isNamedSecret({ name, key }: Readonly<Record<string, unknown>>): boolean {
  if (typeof name === 'string' && isSecretHeader(name)) return true;
  if (typeof key !== 'string') return false;
  const [, inner] = /\[([^\]]+)\]$/.exec(key) ?? [];
  return inner !== undefined && isSecretHeader(inner);
}

function addOpen(field: string, value: string, into: Contents): void {
  if (NAMES.has(field)) into.names.add(value);
  for (const secret of secretsByShape(value)) addSecret(secret, into);
  if (looksRandom(value)) addSecret(value, into);
  // What an expression compares a header with may be a token.
  if (value.includes('headers[')) {
    for (const [, literal = ''] of value.matchAll(/[=(,]\s*["']([^"']+)/g)) addSecret(literal, into);
  }
}

/** Adds a value, and what a message may show of it: a token without its scheme, a part of an expression, the decoded text. */
function addSecret(value: string, into: Contents): void {
  if (value === '' || isPath(value)) return;
  into.secrets.add(value);
  for (const part of value.length > 4096 ? [] : value.split(/[^\w+/=.~-]+/)) {
    if (part.length >= 8) into.secrets.add(part);
  }
  if (/^[A-Za-z0-9+/\s]{8,}={0,2}\s*$/.test(value)) {
    const decoded = Buffer.from(value, 'base64').toString('utf8');
    if (!decoded.includes('\ufffd')) into.secrets.add(decoded.trim());
  }
}

/** A word with upper case, lower case and digits is a key rather than a name: names of Kubernetes have no upper case. */
function looksRandom(value: string): boolean {
  return /^[\w=+-]{10,}$/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value);
}
