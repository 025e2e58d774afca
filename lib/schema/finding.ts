import type { Finding } from '../model/finding';

/** What is wrong. The rule of the diagnostic is named `schema-` and this. */
export type FindingKind =
  | 'unknown-field'
  | 'type'
  | 'required'
  | 'enum'
  | 'pattern'
  | 'format'
  | 'bounds'
  | 'one-of'
  | 'duplicate'
  | 'cel'
  | 'metadata';

/** What the schema finds in one field. */
export interface SchemaFinding extends Finding {
  readonly kind: FindingKind;
}
