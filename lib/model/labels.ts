/** Labels, annotations, or the labels that a selector requires: strings by key. */
export type Labels = ReadonlyMap<string, string>;

/**
 * Whether labels satisfy a selector. An empty selector matches everything.
 *
 * @see Kubernetes, labels.Set.AsSelector
 */
export function matchesLabels(selector: Labels, labels: Labels): boolean {
  for (const [key, value] of selector) if (labels.get(key) !== value) return false;
  return true;
}
