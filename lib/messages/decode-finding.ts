import type { Finding } from '../model/finding';

/** What Istio cannot decode in one field. */
export interface DecodeFinding extends Finding {
  readonly rule: 'field-known' | 'field-type' | 'field-value';
  readonly fix: string;
}
