import type { Finding } from '../model/finding';
import type { Severity } from '../model/diagnostic';
import type { Manifest } from '../model/manifest';
import type { MeshView } from '../mesh/mesh-view';

/** What a rule finds in one object of a mesh. */
export interface MeshFinding extends Finding {
  readonly manifest: Manifest;
  /** @default - the severity of the rule */
  readonly severity?: Severity;
  /** Other objects that have a part in it, such as the one that clashes. */
  readonly related?: readonly Manifest[];
}

export type Findings = Generator<MeshFinding, void, undefined>;

/** One thing that is wrong in a mesh, and how it is found. */
export interface Rule {
  /** `<kind>-<what holds>`: the name of its file, and what users suppress it by. */
  readonly name: string;
  /** Names that it had before. They still acknowledge and explain it. @default - none */
  readonly aliases?: readonly string[];
  /** What istioctl, or else Kiali, prints for the same finding; without one, the finding is this project's own. */
  readonly code?: string;
  /** What Kiali prints for the same finding, where istioctl has a code of its own. @default - none */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** What is wrong when the rule finds something, in a sentence. Why it matters and how to fix it is in `lib/catalogue/guides/`. */
  readonly summary: string;
  /** Whether it runs only for those who ask for it by its name. @default false */
  readonly isOptional?: boolean;
  readonly check: (mesh: MeshView) => Iterable<MeshFinding>;
}
