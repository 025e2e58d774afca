/** Labels, annotations, or what a selector asks for: strings by key. */
export type Labels = ReadonlyMap<string, string>;

/**
 * Whether labels have everything that a selector asks for. An empty selector matches all.
 *
 * @see Kubernetes, labels.Set.AsSelector
 */
export function matchesLabels(selector: Labels, labels: Labels): boolean {
  for (const [key, value] of selector) if (labels.get(key) !== value) return false;
  return true;
}
