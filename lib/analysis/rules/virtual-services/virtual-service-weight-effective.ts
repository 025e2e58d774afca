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
          message: `weight ${String(weight)} has no effect, because the only destination receives all traffic`,
          fix: 'Add a destination for the rest of the traffic, or remove the weight',
        };
      }
    }
  },
};
