/**
 * Whether a text is one that a policy's value means: `*` any that is not empty, `*.css` by its end, `/public*` by its
 * start. A star is a wildcard at one end only, the start coming first.
 *
 * @see Istio, matcher.StringMatcherWithPrefix
 */
export function matchesPattern(pattern: string, text: string): boolean {
  if (pattern === '*') return text !== '';
  if (pattern.startsWith('*')) return text.endsWith(pattern.slice(1));
  if (pattern.endsWith('*')) return text.startsWith(pattern.slice(0, -1));
  return text === pattern;
}
