import { textMap } from '../../../snapshot/text-map';
import type { Rule } from '../../rule';

export const sidecarRootNamespaceWithoutSelector: Rule = {
  name: 'sidecar-root-namespace-without-selector',
  aliases: ['sidecar-of-root-selects-all'],
  code: 'KIA1006',
  severity: 'warning',
  summary: 'A Sidecar of the root namespace selects workloads.',

  *check(mesh) {
    for (const { spec, manifest, namespace } of mesh.configs('Sidecar')) {
      if (namespace !== mesh.meshConfig.rootNamespace) continue;
      if (textMap(spec.message('workloadSelector'), 'labels').size === 0) continue;
      yield {
        manifest,
        path: spec.at('workloadSelector'),
        message: `the Sidecar is in the root namespace "${namespace}", but it is not the default of the mesh, because it selects workloads`,
        fix: 'Remove workloadSelector, or move the Sidecar to the namespace of the workloads',
      };
    }
  },
};
