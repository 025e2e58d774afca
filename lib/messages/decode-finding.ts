import type { Finding } from '../model/finding';

/** A field that Istio cannot decode. */
export interface DecodeFinding extends Finding {
  readonly rule: 'field-known' | 'field-type' | 'field-value';
  readonly fix: string;
}
