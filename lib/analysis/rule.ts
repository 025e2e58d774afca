import type { Finding } from '../model/finding';
import type { Severity } from '../model/diagnostic';
import type { Manifest } from '../model/manifest';
import type { MeshView } from '../mesh/mesh-view';

/** What a rule finds in one object of a mesh. */
export interface MeshFinding extends Finding {
  readonly manifest: Manifest;
  /** @default - the severity of the rule */
  readonly severity?: Severity;
  /** Other objects that are involved, such as the one that conflicts. */
  readonly related?: readonly Manifest[];
}

export type Findings = Generator<MeshFinding, void, undefined>;

/** One kind of mistake in a mesh, and how to find it. */
export interface Rule {
  /** `<kind>-<what holds>`: the name of its file, and the name in acknowledgements. */
  readonly name: string;
  /** Former names. Acknowledgements and `explain` still accept them. @default - none */
  readonly aliases?: readonly string[];
  /** The code that istioctl, or else Kiali, prints for the same finding. @default - neither of them has this finding */
  readonly code?: string;
  /** Codes that Kiali prints for the same finding if `code` is istioctl's. @default - none */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** One sentence that says what is wrong. Why it matters and how to fix it are in `lib/catalogue/guides/`. */
  readonly summary: string;
  /** Whether it runs only if the user names it. @default false */
  readonly isOptional?: boolean;
  readonly check: (mesh: MeshView) => Iterable<MeshFinding>;
}
