const CLAIM = /^@request\.auth\.claims(?:\..+|\[.+\])$/is;

/**
 * Whether the name of a header in a match stands for a claim of the verified token: `@request.auth.claims.sub`,
 * `@request.auth.claims[nested][role]`.
 *
 * @see Istio reference, HTTPMatchRequest.headers
 */
export function isClaimKey(header: string): boolean {
  return CLAIM.test(header);
}
