import type { Finding } from './finding';
import type { Manifest } from './manifest';
import type { Place } from './origin';

/** `error`: rejected, or broken in the mesh; `warning`: probably not intended; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A finding with its rule, about a field of an object or a place in a file. */
export interface Diagnostic extends Finding {
  /** Name of the rule that found it, `virtual-service-subset-defined`. Users acknowledge findings by this name. */
  readonly rule: string;
  /** What istioctl or Kiali print for the same finding, `IST0101`. */
  readonly code?: string;
  /** A second code for the same finding: Kiali's, where `code` is istioctl's. */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** The object; undefined for findings made before there are objects, such as a YAML error. */
  readonly manifest?: Manifest;
  /** The place in a file, when there is no object that knows it. */
  readonly place?: Place;
  /** Other objects involved, such as the one that conflicts. */
  readonly related?: readonly Manifest[];
}
