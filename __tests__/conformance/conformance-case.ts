/** One recorded case, and whether this package agrees with it. */
export interface ConformanceCase {
  /** Folder of the recordings: `validation`. */
  readonly area: string;
  /** Kind of the object, or another group of cases within an area. */
  readonly kind: string;
  readonly id: string;
  readonly agrees: boolean;
  /** What was recorded and what this package reports, if they differ. */
  readonly difference?: string;
  /** Why it differs, where `known-differences.ts` lists it. */
  readonly known?: string;
  /** Why this package has no answer yet. Such a case counts neither as agreeing nor as differing, and is listed separately. */
  readonly skipped?: string;
  /** Whether the first error is at the field of the recorded one, if that is known. It does not affect `agrees`. */
  readonly namesField?: boolean;
}
