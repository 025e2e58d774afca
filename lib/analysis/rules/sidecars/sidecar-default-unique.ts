import { isAmbientNamespace } from '../../../mesh/mesh-membership';
import type { Rule } from '../../rule';
import { soleObjects } from '../../sole-objects';
import { workloadSelectorOf } from '../../workload-selectors';

export const sidecarDefaultUnique: Rule = {
  name: 'sidecar-default-unique',
  code: 'IST0111',
  alsoCodes: ['KIA0002'],
  severity: 'error',
  summary: 'A namespace has several Sidecars without a selector.',

  check: (mesh) =>
    soleObjects(
      mesh.configs('Sidecar').filter((sidecar) => {
        const namespace = mesh.namespaces.get(sidecar.namespace);
        const isIgnored = namespace !== undefined && isAmbientNamespace(namespace.labels);
        return !isIgnored && workloadSelectorOf(sidecar, 'Sidecar').size === 0;
      }),
    ),
};
