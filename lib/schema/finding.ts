import type { Finding } from '../model/finding';

/** What is wrong. The rule of the diagnostic is `schema-` followed by this. */
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

/** A schema finding about one field. */
export interface SchemaFinding extends Finding {
  readonly kind: FindingKind;
}
