import { groupBy } from '../../../snapshot/group-by';
import { listAt, numberAt, textAt } from '../../../model/plain';
import type { Rule } from '../../rule';

export const listenerDistinct: Rule = {
  name: 'listener-distinct',
  code: 'KIA1503',
  severity: 'error',
  summary: 'Two listeners of a Gateway of the Gateway API have the same port, protocol and hostname.',

  *check(mesh) {
    for (const { manifest } of mesh.objects('KubernetesGateway')) {
      const listeners = listAt(manifest, 'spec', 'listeners').map((listener, index) => ({
        index,
        name: textAt(listener, 'name'),
        key: [numberAt(listener, 'port') ?? '', textAt(listener, 'protocol'), textAt(listener, 'hostname')].join(' '),
      }));
      for (const [first, ...more] of groupBy(listeners, ({ key }) => key).values()) {
        for (const { index, name } of more) {
          yield {
            manifest,
            path: ['spec', 'listeners', index],
            message: `listener "${name}" has the same port, protocol and hostname as listener "${first?.name ?? ''}"`,
            fix: 'Give it another hostname or port',
          };
        }
      }
    }
  },
};
