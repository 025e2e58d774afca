import { groupOf, nameOf, namespaceOf, type Manifest } from '../model/manifest';
import type { Check } from './check';

/** Of two objects with the same name, the cluster keeps the one that is applied last. */
export const duplicateCheck: Check = {
  level: 'mesh',

  *run({ manifests }) {
    const first = new Map<string, Manifest>();
    for (const manifest of manifests) {
      const name = nameOf(manifest);
      // The API server generates a name for an object with generateName.
      if (name === '') continue;
      const key = JSON.stringify([groupOf(manifest), manifest.kind, namespaceOf(manifest), name]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, manifest);
        continue;
      }
      yield {
        rule: 'object-unique',
        severity: 'error',
        manifest,
        path: ['metadata', 'name'],
        message: 'the object is defined twice, and the one that is applied last replaces the other',
        fix: 'Rename or remove one of the two',
        related: [earlier],
      };
    }
  },
};
