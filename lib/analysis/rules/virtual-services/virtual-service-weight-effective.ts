import { routesOf } from '../../../mesh/routes-of';
import type { Rule } from '../../rule';

export const virtualServiceWeightEffective: Rule = {
  name: 'virtual-service-weight-effective',
  code: 'KIA1104',
  severity: 'warning',
  summary: 'The only destination of a route has a weight.',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('VirtualService')) {
      for (const route of routesOf(spec)) {
        const [only, ...others] = route.messages('route');
        const weight = only?.number('weight') ?? 0;
        if (only === undefined || others.length > 0 || weight <= 0 || weight >= 100) continue;
        yield {
          manifest,
          path: only.at('weight'),
          message: `the weight ${String(weight)} has no effect on the only destination, which gets all traffic`,
          fix: 'Add the destination of the rest, or remove the weight',
        };
      }
    }
  },
};
