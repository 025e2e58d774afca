import type { MeshView } from '../../../mesh/mesh-view';
import { NameIndex } from '../../../snapshot/name-index';
import { infoIfUnproven } from '../../info-if-unproven';
import { knownCount } from '../../known-count';
import { matchesPattern, textPattern } from '../../../syntax/pattern';
import type { Rule } from '../../rule';

export const authorizationPolicyNamespaceExists: Rule = {
  name: 'authorization-policy-namespace-exists',
  code: 'IST0101',
  alsoCodes: ['KIA0101'],
  severity: 'error',
  summary: 'An AuthorizationPolicy names a namespace that does not exist.',

  *check(mesh) {
    const names = new NameIndex(mesh.namespaces.keys());
    for (const policy of mesh.configs('AuthorizationPolicy')) {
      const sources = policy.spec.messages('rules').flatMap((rule) => rule.messages('from'));
      for (const from of sources) {
        const source = from.message('source');
        if (source === undefined) continue;
        for (const { value, path } of [...source.texts('namespaces'), ...source.texts('notNamespaces')]) {
          if (isKnown(mesh, value) || mesh.externals.namespaces?.includes(value) === true) continue;
          const nearest = names.nearest(value);
          yield {
            manifest: policy.manifest,
            path,
            message: `there is no namespace "${value}"; ${knownCount(mesh.namespaces.size, 'Namespace')}`,
            fix:
              nearest === undefined
                ? 'Write a namespace that exists, or declare this one as external'
                : `Write ${nearest}`,
            ...infoIfUnproven(mesh.namespaces.size === 0),
          };
        }
      }
    }
  },
};

/** @see Istio, authz.namespaceMatch */
function isKnown({ namespaces }: MeshView, pattern: string): boolean {
  if (namespaces.has(pattern)) return true;
  return [...namespaces.keys()].some(
    (name) => matchesPattern(textPattern(pattern), name) || name.toLowerCase() === pattern.toLowerCase(),
  );
}
