import type { Message } from '../../messages/message';

/**
 * Converts the weights of destinations to percent. Weights of 0 are left out; a single destination gets everything,
 * whatever its weight.
 *
 * @see Envoy, WeightedCluster: a weight is relative to the sum of all weights
 */
export function sharesOf<Route extends 'HttpRouteDestination' | 'RouteDestination'>(
  routes: readonly Message<Route>[],
): readonly { readonly route: Message<Route>; readonly percent: number }[] {
  const [only] = routes;
  if (only !== undefined && routes.length === 1) return [{ route: only, percent: 100 }];
  const weighted = routes.map((route) => ({ route, weight: weightOf(route) })).filter(({ weight }) => weight > 0);
  const sum = weighted.reduce((total, { weight }) => total + weight, 0);
  return weighted.map(({ route, weight }) => ({ route, percent: (weight * 100) / sum }));
}

function weightOf(route: Message<'HttpRouteDestination' | 'RouteDestination'>): number {
  return route.number('weight');
}
