import type { Manifest } from '../model/manifest';
import { isSecretHeader } from './secret-names';
import { REDACTED, redactShapes } from './secret-shapes';
import { collectContents, type Contents } from './secrets-of';

/** A shorter secret is replaced only where a message quotes it: as a part of a word it would make output unreadable. */
const SHORTEST = 8;
/** How much of a value a message shows before it cuts it. */
const CUT = 40;
const LONGEST_CUT = 500;

/**
 * Replaces the secrets of the input in output.
 *
 * It knows them by value, so that it does not matter which message, trace or format shows them. Names of objects, hosts and
 * labels remain, also if a Secret contains the same word.
 */
export class Redactor {
  private readonly manifests: Manifest[] = [];
  private readonly contents: Contents = { secrets: new Set(), names: new Set() };
  private index: SecretIndex | undefined;

  /** Objects are searched for secrets when the first output is redacted. */
  public learn(manifests: Iterable<Manifest>): this {
    for (const manifest of manifests) this.manifests.push(manifest);
    this.index = undefined;
    return this;
  }

  /** Headers of a request. */
  public learnHeaders(headers: Readonly<Record<string, string>>): this {
    const manifest = { apiVersion: '', kind: '', metadata: {}, headers };
    const isAny = Object.keys(headers).some(isSecretHeader);
    return isAny ? this.learn([manifest]) : this;
  }

  public redact(text: string): string {
    return redactShapes((this.index ??= this.makeIndex()).redact(text));
  }

  private makeIndex(): SecretIndex {
    for (const manifest of this.manifests.splice(0)) collectContents(manifest, this.contents);
    const { secrets, names } = this.contents;
    return new SecretIndex([...secrets].filter((secret) => !names.has(secret)));
  }
}

/** Finds many values in a text in one pass. */
class SecretIndex {
  /** Values of at least `SHORTEST` characters by their beginning, the longest first. */
  private readonly byBeginning = new Map<string, { readonly values: Set<string>; readonly lengths: Set<number> }>();
  private readonly short = new Set<string>();

  public constructor(secrets: readonly string[]) {
    const all = new Set(
      secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), ...secret.split('\n')]),
    );
    for (const secret of [...all].sort((left, right) => right.length - left.length)) {
      if (secret.length < SHORTEST) {
        if (secret !== '') this.short.add(secret);
        continue;
      }
      const beginning = secret.slice(0, SHORTEST);
      const known = this.byBeginning.get(beginning) ?? { values: new Set(), lengths: new Set() };
      this.byBeginning.set(beginning, known);
      known.values.add(secret);
      known.lengths.add(secret.length);
    }
  }

  public redact(text: string): string {
    const shortened = this.short.size === 0 ? text : text.replace(/(["'`])([^"'`\n]{1,7})\1(?!:)/g, this.replaceShort);
    if (this.byBeginning.size === 0) return shortened;
    let redacted = '';
    let done = 0;
    for (let at = 0; at + SHORTEST <= shortened.length; at++) {
      const length = this.lengthAt(shortened, at);
      if (length === 0) continue;
      redacted += shortened.slice(done, at) + REDACTED;
      done = at + length;
      at = done - 1;
    }
    return redacted + shortened.slice(done);
  }

  private readonly replaceShort = (all: string, quote: string, value: string): string =>
    this.short.has(value) ? `${quote}${REDACTED}${quote}` : all;

  /** How many characters of a secret begin at a position; 0 if there is none. */
  private lengthAt(text: string, at: number): number {
    const known = this.byBeginning.get(text.slice(at, at + SHORTEST));
    if (known === undefined) return 0;
    for (const length of known.lengths) {
      if (!known.values.has(text.slice(at, at + length))) continue;
      // A key of JSON is a word of the format.
      return text.startsWith('":', at + length) && text[at - 1] === '"' ? 0 : length;
    }
    const shown = text.slice(at, at + LONGEST_CUT).indexOf('…');
    if (shown < CUT) return 0;
    const start = text.slice(at, at + shown);
    for (const secret of known.values) {
      if (secret.startsWith(start)) return shown;
    }
    return 0;
  }
}
