import { isPlainObject } from '../model/plain';
import { Yaml } from 'cdk8s';

/** Strings that YAML does not read as strings without quotes, in upper or lower case. */
const RESERVED = /^(y|yes|n|no|true|false|on|off|null|e[-+]?[0-9]+)$/i;
/** Strings that are always plain: they begin with a letter and have no character that is special in YAML. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*$/;

/**
 * Writes objects as cdk8s does, to the byte: YAML 1.1 documents, unfolded, separated by `---`.
 *
 * Simple values are written here. Other strings are left to the YAML library, and so are whole objects with a value
 * whose form depends on its context.
 *
 * @param objects plain JSON
 */
export function emitYaml(objects: readonly unknown[]): string {
  return objects.map(emitDocument).join('---\n');
}

function emitDocument(object: unknown): string {
  if (!isPlainObject(object)) return Yaml.stringify(object);
  return new DocumentEmitter().emit(object) ?? Yaml.stringify(object);
}

class DocumentEmitter {
  private text = '';
  /** An object that occurs twice is written once, with an anchor. */
  private readonly seen = new Set<object>();

  /** @returns undefined when the object is left to the library */
  public emit(object: object): string | undefined {
    const isEmpty = Object.keys(object).length === 0;
    return !isEmpty && this.emitMap(object as Readonly<Record<string, unknown>>, '', '') ? this.text : undefined;
  }

  private emitMap(map: Readonly<Record<string, unknown>>, indent: string, first: string): boolean {
    if (this.seen.has(map)) return false;
    this.seen.add(map);
    let lead = first;
    for (const key of Object.keys(map)) {
      const name = emitKey(key);
      if (name === undefined || !this.emitValue(map[key], `${lead}${name}:`, indent)) return false;
      lead = indent;
    }
    return true;
  }

  private emitList(list: readonly unknown[], indent: string): boolean {
    if (this.seen.has(list)) return false;
    this.seen.add(list);
    return list.every((item) => {
      if (isPlainObject(item) && Object.keys(item).length > 0) {
        return this.emitMap(item, `${indent}  `, `${indent}- `);
      }
      // Nested lists are rare, and left to the library.
      return !Array.isArray(item) && this.emitValue(item, `${indent}-`, indent);
    });
  }

  private emitValue(value: unknown, lead: string, indent: string): boolean {
    if (typeof value === 'object' && value !== null) {
      const isEmpty = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
      if (isEmpty) {
        // The same empty object in two places would also get an anchor.
        if (this.seen.has(value)) return false;
        this.seen.add(value);
        this.text += `${lead} ${Array.isArray(value) ? '[]' : '{}'}\n`;
        return true;
      }
      this.text += `${lead}\n`;
      const below = `${indent}  `;
      if (Array.isArray(value)) return this.emitList(value, below);
      return this.emitMap(value as Readonly<Record<string, unknown>>, below, below);
    }
    const text = emitScalar(value);
    if (text === undefined) return false;
    this.text += `${lead} ${text}\n`;
    return true;
  }
}

const keysWritten = new Map<string, string>();

/**
 * A key like those of Kubernetes: short, beginning with a letter or digit; undefined for others, such as `---` in
 * column one.
 */
function emitKey(key: string): string | undefined {
  // Most keys are fields of a few kinds.
  const known = keysWritten.get(key);
  if (known !== undefined) return known;
  const written = /^[A-Za-z0-9]/.test(key) && key.length < 128 ? emitText(key) : undefined;
  if (keysWritten.size > 10_000) keysWritten.clear();
  if (written !== undefined) keysWritten.set(key, written);
  return written;
}

function emitScalar(value: unknown): string | undefined {
  if (typeof value === 'string') return emitText(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  const isWhole = typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0);
  return isWhole ? String(value) : undefined;
}

const quoted = new Map<string, string | undefined>();

/** A string as the library writes it on one line; undefined when it needs several lines, or depends on its place. */
function emitText(text: string): string | undefined {
  if (PLAIN.test(text) && !RESERVED.test(text)) return text;
  if (quoted.has(text)) return quoted.get(text);

  const isOneLine = /^[\x20-\x7e]*$/.test(text) && text.length < 1024;
  const written = isOneLine ? Yaml.stringify({ a: text }).slice('a: '.length, -1) : undefined;
  const result = written?.includes('\n') === true ? undefined : written;
  // The same labels, hosts and versions recur. Strings that occur once should not stay cached.
  if (quoted.size > 10_000) quoted.clear();
  quoted.set(text, result);
  return result;
}
