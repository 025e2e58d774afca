/** What Jest wants to know from a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}
