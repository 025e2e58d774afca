/** One recorded case, and whether this package says the same. */
export interface ConformanceCase {
  /** Folder of the recordings: `validation`. */
  readonly area: string;
  /** Kind of the object, or what else the cases of an area are sorted by. */
  readonly kind: string;
  readonly id: string;
  readonly agrees: boolean;
  /** What was recorded and what this package says, where they differ. */
  readonly difference?: string;
  /** Why it differs, where `known-differences.ts` lists it. */
  readonly known?: string;
  /** Why this package has no answer yet. Such a case counts neither as agreeing nor as differing, and is told apart. */
  readonly skipped?: string;
  /** Whether the first error is at the field of the recorded one, where that can be told. It does not count as a verdict. */
  readonly namesField?: boolean;
}
