/** The result of a matcher for Jest. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}
