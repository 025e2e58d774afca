import type { MeshFinding } from '../../lib/analysis/rule';
import type { MeshView } from '../../lib/mesh/mesh-view';
import type { FieldPath } from '../../lib/model/field-path';
import type { Manifest } from '../../lib/model/manifest';

/** One message of istioctl about an object. */
export interface IstioctlFinding {
  /** `IST0101` */
  readonly code: string;
  /** The rule of this package that has the code. */
  readonly rule: string;
  readonly manifest: Manifest;
  /** The field that this package names; istioctl compares whole objects. */
  readonly path: FieldPath;
}

type Places = Generator<Pick<MeshFinding, 'manifest' | 'path'>, void, undefined>;

/** What istioctl finds where a rule of this package finds something else. */
export interface IstioctlCheck {
  /** Name of the rule whose check it replaces. */
  readonly rule: string;
  readonly check: (mesh: MeshView) => Places;
}
