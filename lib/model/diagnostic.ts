import type { Finding } from './finding';
import type { Manifest } from './manifest';
import type { Place } from './origin';

/** `error`: refused, or broken in the mesh; `warning`: probably not what was meant; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A finding with its rule, about a field of an object or about a place in a file. */
export interface Diagnostic extends Finding {
  /** Name of the rule that found it, `virtual-service-subset-defined`: what users suppress by. */
  readonly rule: string;
  /** What istioctl or Kiali print for the same finding, `IST0101`. */
  readonly code?: string;
  /** What else they print for it: Kiali, where `code` is istioctl's. */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** The object; undefined for what is found before there are objects, such as a YAML error. */
  readonly manifest?: Manifest;
  /** The place, where there is no object that has one. */
  readonly place?: Place;
  /** Other objects that have a part in it, such as the one that clashes. */
  readonly related?: readonly Manifest[];
}
