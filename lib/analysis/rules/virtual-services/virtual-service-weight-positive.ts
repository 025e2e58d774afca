import { routesOf } from '../../../mesh/routes-of';
import type { Message } from '../../../messages/message';
import type { Rule } from '../../rule';

export const virtualServiceWeightPositive: Rule = {
  name: 'virtual-service-weight-positive',
  severity: 'info',
  summary: 'A destination next to others receives no traffic.',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('VirtualService')) {
      for (const rule of routesOf(spec)) {
        const destinations = rule.messages('route');
        const total = destinations.reduce((sum, each) => sum + each.number('weight'), 0);
        // The webhook refuses weights that add up to 0.
        if (destinations.length < 2 || total <= 0) continue;
        for (const destination of destinations.filter((each) => each.number('weight') === 0)) {
          const isSet = destination.has('weight');
          const shares = destinations.map((each) => `${nameOf(each)} ${String(each.number('weight'))}`).join(', ');
          yield {
            manifest,
            path: isSet ? destination.at('weight') : destination.path,
            message: `${isSet ? 'the weight is 0' : 'the destination has no weight, which counts as 0 next to others'}, so none of ${String(total)} requests go to ${nameOf(destination)}: ${shares}`,
            fix: isSet ? 'Set a weight above 0, or remove the destination' : 'Set its weight',
            ...(!isSet && { severity: 'warning' as const }),
          };
        }
      }
    }
  },
};

function nameOf(route: Message<'HttpRouteDestination' | 'RouteDestination'>): string {
  const destination = route.message('destination');
  const subset = destination?.text('subset') ?? '';
  return `${destination?.text('host') ?? ''}${subset === '' ? '' : `@${subset}`}`;
}
