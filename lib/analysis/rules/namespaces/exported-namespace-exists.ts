import { nearestName } from '../../../model/nearest';
import type { Rule } from '../../rule';
import { knownNamespaces } from './known-namespaces';

const EVERYWHERE_AND_OTHERS = ['*', '.', '~'];

export const exportedNamespaceExists: Rule = {
  name: 'exported-namespace-exists',
  code: 'KIA0005',
  severity: 'info',
  summary: 'An object is exported to a namespace that does not exist.',

  *check(mesh) {
    const known = knownNamespaces(mesh);
    for (const kind of ['VirtualService', 'DestinationRule', 'ServiceEntry'] as const) {
      for (const { spec, manifest } of mesh.configs(kind)) {
        for (const { value, path } of spec.texts('exportTo')) {
          if (EVERYWHERE_AND_OTHERS.includes(value) || known.has(value)) continue;
          const nearest = nearestName(value, known);
          yield {
            manifest,
            path,
            message: `there is no namespace "${value}", and no object is in it`,
            fix: nearest === undefined ? 'Add the Namespace, or declare it as external' : `Write ${nearest}`,
          };
        }
      }
    }
  },
};
