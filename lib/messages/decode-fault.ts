import type { FieldPath } from '../model/field-path';

/** What Istio cannot decode in one field. */
export interface DecodeFault {
  readonly rule: 'field-known' | 'field-type' | 'field-value';
  readonly path: FieldPath;
  readonly message: string;
  readonly fix: string;
}
