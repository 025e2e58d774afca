import type { FieldPath } from '../model/field-path';

/** What kind of thing is wrong; the name of a diagnostic's rule is `schema-` and this. */
export type ProblemKind =
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

/** One thing that is wrong with one field. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly path: FieldPath;
  readonly message: string;
  readonly fix?: string;
}
