import { isPlainObject } from '../model/plain';
import { nameOf, namespaceOf, type Manifest } from '../model/manifest';

/** What the rules need to know about the object besides its spec. */
export interface Subject {
  readonly name: string;
  /** `default` when the object does not set one, as for istioctl and kubectl. */
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
}

export function subjectOf(manifest: Manifest): Subject {
  const namespace = namespaceOf(manifest);
  return {
    name: nameOf(manifest),
    namespace: namespace === '' ? 'default' : namespace,
    labels: textMapOf(manifest.metadata.labels),
    annotations: textMapOf(manifest.metadata.annotations),
  };
}

/** When one label is not a string, all labels count as absent, as in Kubernetes' own reader. */
function textMapOf(value: unknown): ReadonlyMap<string, string> {
  if (!isPlainObject(value)) return new Map();
  const entries: [string, string][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'string') return new Map();
    entries.push([key, item]);
  }
  return new Map(entries);
}
