import { readDocument } from './read-document';

/** YAML inside a string field. */
export interface EmbeddedYaml {
  /** undefined when the string is not YAML; null when it is empty. */
  readonly value: unknown;
  /** What is wrong with the string, and in which of its lines. */
  readonly problem?: string;
}

/**
 * Reads YAML inside a field of an object, such as MeshConfig in a ConfigMap, as istiod does: `off` is false, only the
 * first document counts, and the last of duplicate keys wins.
 *
 * @see Istio, protomarshal.ApplyYAML, which calls YAMLToJSON of sigs.k8s.io/yaml
 */
export function parseEmbeddedYaml(text: string): EmbeddedYaml {
  const { located, findings } = readDocument(text, false);
  const [finding] = findings;
  if (located !== undefined || finding === undefined) return { value: located?.value };
  const line = text.slice(0, finding.offset).split('\n').length;
  return { value: undefined, problem: `${finding.message} (line ${String(line)})` };
}
