import { nearestName } from '../../../model/nearest';
import { listAt, textAt } from '../../../model/plain';
import { knownNamespaces } from './known-namespaces';
import type { Rule } from '../../rule';

export const referenceGrantNamespaceExists: Rule = {
  name: 'reference-grant-namespace-exists',
  code: 'KIA1601',
  severity: 'info',
  summary: 'A ReferenceGrant is for objects of a namespace that does not exist.',

  *check(mesh) {
    const known = knownNamespaces(mesh);
    for (const { manifest } of mesh.objects('ReferenceGrant')) {
      for (const [index, from] of listAt(manifest, 'spec', 'from').entries()) {
        const name = textAt(from, 'namespace');
        if (name !== '' && known.has(name)) continue;
        const nearest = nearestName(name, known);
        yield {
          manifest,
          path: ['spec', 'from', index, 'namespace'],
          message: `there is no namespace "${name}", and no object is in it`,
          fix: nearest === undefined ? 'Add the Namespace, or declare it as external' : `Write ${nearest}`,
        };
      }
    }
  },
};
