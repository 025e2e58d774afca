import { Yaml } from 'cdk8s';
import { isPlainObject } from '../model/plain';
import { readDocument } from '../yaml/read-document';

/** A longer key needs a `?` before it. */
const LONGEST_KEY = 1000;
/** Strings that YAML does not read as strings without quotes, in upper or lower case. */
const RESERVED = /^(y|yes|n|no|true|false|on|off|null|e[-+]?[0-9]+)$/i;
/** Strings that are always plain: they begin with a letter and have no character that is special in YAML. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*$/;

/**
 * Writes objects as cdk8s does: YAML 1.1 documents, unfolded, separated by `---`. It differs from the bytes of cdk8s only
 * where kubectl would read them as something else, such as `0o17` or a string with U+2028: such strings are quoted.
 *
 * Simple values are written here. Other strings are left to the YAML library, and so are whole objects with a value
 * whose form depends on its context. What the library wrote is read back.
 *
 * @param objects plain JSON
 */
export function emitYaml(objects: readonly unknown[]): string {
  return objects.map(emitDocument).join('---\n');
}

function emitDocument(object: unknown): string {
  if (!isPlainObject(object)) return Yaml.stringify(object);
  const simple = new DocumentEmitter(false).emit(object);
  if (simple !== undefined) return simple;
  const written = Yaml.stringify(object);
  if (readsAs(written, object)) return written;
  return new DocumentEmitter(true).emit(object) ?? written;
}

/** Whether kubectl reads a document as it was meant. */
function readsAs(text: string, meant: object): boolean {
  const { located, findings } = readDocument(text, false);
  return findings.length === 0 && JSON.stringify(located?.value) === JSON.stringify(meant);
}

class DocumentEmitter {
  private text = '';
  /** An object that occurs twice is written once, with an anchor. */
  private readonly seen = new Set<object>();
  private readonly isQuoting: boolean;

  /** @param isQuoting whether to write every JSON, with quotes where the library does it wrong, and without anchors */
  public constructor(isQuoting: boolean) {
    this.isQuoting = isQuoting;
  }

  /** @returns undefined when the object is left to the library */
  public emit(object: object): string | undefined {
    const isEmpty = Object.keys(object).length === 0;
    return !isEmpty && this.emitMap(object as Readonly<Record<string, unknown>>, '', '') ? this.text : undefined;
  }

  private emitMap(map: Readonly<Record<string, unknown>>, indent: string, first: string): boolean {
    if (this.isSecond(map)) return false;
    let lead = first;
    for (const key of Object.keys(map)) {
      if (this.isQuoting && map[key] === undefined) continue;
      const name = this.isQuoting ? (emitKey(key) ?? quote(key)) : emitKey(key);
      if (name === undefined) return false;
      const isLong = name.length > LONGEST_KEY;
      const start = isLong ? `${lead}? ${name}\n${indent}:` : `${lead}${name}:`;
      if (!this.emitValue(map[key], start, indent)) return false;
      lead = indent;
    }
    return true;
  }

  private emitList(list: readonly unknown[], indent: string): boolean {
    if (this.isSecond(list)) return false;
    return list.every((item) => {
      if (isPlainObject(item) && Object.keys(item).length > 0) {
        return this.emitMap(item, `${indent}  `, `${indent}- `);
      }
      // Nested lists are rare, and left to the library.
      return (this.isQuoting || !Array.isArray(item)) && this.emitValue(item, `${indent}-`, indent);
    });
  }

  private emitValue(value: unknown, lead: string, indent: string): boolean {
    if (typeof value === 'object' && value !== null) {
      const isEmpty = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
      if (isEmpty) {
        // The same empty object in two places would also get an anchor.
        if (this.isSecond(value)) return false;
        this.text += `${lead} ${Array.isArray(value) ? '[]' : '{}'}\n`;
        return true;
      }
      this.text += `${lead}\n`;
      const below = `${indent}  `;
      if (Array.isArray(value)) return this.emitList(value, below);
      return this.emitMap(value as Readonly<Record<string, unknown>>, below, below);
    }
    const text = this.isQuoting ? emitJson(value) : emitScalar(value);
    if (text === undefined) return false;
    this.text += `${lead} ${text}\n`;
    return true;
  }

  private isSecond(container: object): boolean {
    const isSecond = !this.isQuoting && this.seen.has(container);
    this.seen.add(container);
    return isSecond;
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

/** @returns undefined for what JSON cannot express */
function emitJson(value: unknown): string | undefined {
  if (typeof value === 'string') return emitText(value) ?? quote(value);
  return value === undefined || (typeof value === 'number' && !Number.isFinite(value))
    ? undefined
    : JSON.stringify(value);
}

const quoted = new Map<string, string | undefined>();

/** A string as the library writes it on one line; undefined when it needs several lines, or depends on its place. */
function emitText(text: string): string | undefined {
  if (PLAIN.test(text) && !RESERVED.test(text)) return text;
  if (quoted.has(text)) return quoted.get(text);

  const isOneLine = /^[\x20-\x7e]*$/.test(text) && text.length < 1024;
  const result = isOneLine ? emitLine(text) : undefined;
  // The same labels, hosts and versions recur. Strings that occur once should not stay cached.
  if (quoted.size > 10_000) quoted.clear();
  quoted.set(text, result);
  return result;
}

function emitLine(text: string): string | undefined {
  const written = Yaml.stringify({ a: text }).slice('a: '.length, -1);
  if (written.includes('\n')) return undefined;
  return readsAs(`${written}: ${written}\n`, { [text]: text }) ? written : quote(text);
}

/** Not allowed in YAML, ends a line, or is invisible. */
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A string in quotes. Half of a surrogate pair is no character, and becomes U+FFFD as in any file. */
function quote(text: string): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(ESCAPED, escape);
}
