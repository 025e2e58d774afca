import type { FieldPath } from '../../lib/model/field-path';
import type { Severity } from '../../lib/model/diagnostic';
import type { Resource } from '../../lib/snapshot/resource';

/** One finding of Kiali about an object. */
export interface KialiFinding {
  readonly code: string;
  readonly resource: Resource;
  /** Kiali's `unknown` is `info`. */
  readonly severity: Severity;
  /** Kiali's own path: sometimes it omits a list index, or ends in a name. */
  readonly path: FieldPath;
  readonly related?: readonly Resource[];
}

export type KialiFindings = Generator<KialiFinding, void, undefined>;
