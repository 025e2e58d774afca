import type { FieldPath } from './field-path';
import type { Manifest } from './manifest';
import type { Place } from './origin';

/** `error`: refused, or broken in the mesh; `warning`: probably not what was meant; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing that was found about one field of one object, or about a place in a file. */
export interface Diagnostic {
  /** Name of the rule that found it, `virtual-service-subset-defined`: what users suppress by. */
  readonly rule: string;
  /** What istioctl or Kiali print for the same finding, `IST0101`. */
  readonly code?: string;
  /** What else they print for it: Kiali, where `code` is istioctl's. */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** The object; undefined for what is found before there are objects, such as a YAML error. */
  readonly manifest?: Manifest;
  /** The field in the object; empty for all of it. */
  readonly path: FieldPath;
  /** The place, where there is no object that has one. */
  readonly place?: Place;
  /** The problem, with the value found, in lower case and without a full stop: `subset "v9" is not defined, got v1, v2`. */
  readonly message: string;
  /** What to do about it, a sentence without a full stop: `Write v1 or v2`. */
  readonly fix?: string;
  /** Other objects that have a part in it, such as the one that clashes. */
  readonly related?: readonly Manifest[];
}
