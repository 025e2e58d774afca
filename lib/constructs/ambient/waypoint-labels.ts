import type { NamedKubernetesGateway } from '../../model/references';

/**
 * The labels by which a namespace, a Service or a pod says which waypoint its traffic goes through.
 *
 * @param waypoint `'none'` goes past a waypoint that the namespace names
 * @param namespace where the labelled object lies, or the namespace itself; undefined when that is not known
 * @returns `{ 'istio.io/use-waypoint': 'waypoint' }`, with `istio.io/use-waypoint-namespace` for a waypoint elsewhere
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 */
export function waypointLabels(
  waypoint: NamedKubernetesGateway | 'none',
  namespace: string | undefined,
): Readonly<Record<string, string>> {
  if (waypoint === 'none') return { 'istio.io/use-waypoint': 'none' };
  const isElsewhere = waypoint.namespace !== undefined && waypoint.namespace !== namespace;
  return {
    'istio.io/use-waypoint': waypoint.name,
    ...(isElsewhere && { 'istio.io/use-waypoint-namespace': waypoint.namespace }),
  };
}
