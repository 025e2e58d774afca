import { routesOf } from '../../../mesh/routes-of';
import { groupBy } from '../../../snapshot/group-by';
import { qualifyHost } from '../../../mesh/hosts';
import type { Rule } from '../../rule';

export const virtualServiceDestinationsDistinct: Rule = {
  name: 'virtual-service-destinations-distinct',
  code: 'KIA1105',
  severity: 'warning',
  summary: 'A route has the same destination twice.',

  *check(mesh) {
    for (const { spec, manifest, namespace } of mesh.configs('VirtualService')) {
      for (const route of routesOf(spec)) {
        const destinations = route.messages('route').flatMap((item) => item.message('destination') ?? []);
        const same = groupBy(destinations, (destination) => {
          const port = destination.message('port')?.number('number') ?? 0;
          return `${qualifyHost(destination.text('host'), namespace)} ${destination.text('subset')} ${String(port)}`;
        });
        for (const [, ...more] of same.values()) {
          for (const destination of more) {
            const subset = destination.text('subset');
            const name = `"${destination.text('host')}"${subset === '' ? '' : ` subset "${subset}"`}`;
            yield {
              manifest,
              path: destination.path,
              message: `destination ${name} is already in this route`,
              fix: 'Write another subset or host, or add its weight to that of the first one',
            };
          }
        }
      }
    }
  },
};
