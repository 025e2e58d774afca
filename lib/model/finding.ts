import type { FieldPath } from './field-path';

/** What is wrong, and how to fix it. */
export interface Wording {
  /**
   * What is wrong, with the value found, in lower case and without a full stop: `subset "v9" is not defined, got v1,
   * v2`.
   */
  readonly message: string;
  /** How to fix it, a sentence without a full stop: `Write v1 or v2`. */
  readonly fix?: string;
}

/** What a rule yields about one field of one object. With its rule it is a `Diagnostic`. */
export interface Finding extends Wording {
  /** The field in the object; empty for the whole object. */
  readonly path: FieldPath;
}
