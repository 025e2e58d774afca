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
}

/** What an area has: its cases, and figures beside the verdicts. */
export interface ConformanceArea {
  readonly cases: readonly ConformanceCase[];
  /** `first errors that name the mutated field 455/460`; they do not count as cases. */
  readonly figures: readonly string[];
}
