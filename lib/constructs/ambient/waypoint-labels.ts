import type { NamedKubernetesGateway } from '../../model/references';

/**
 * The labels that set which waypoint the traffic of a namespace, a Service or a pod goes through.
 *
 * @param waypoint `'none'` bypasses the waypoint of the namespace
 * @param namespace namespace of the labelled object, or the namespace itself; undefined when it is not known
 * @returns `{ 'istio.io/use-waypoint': 'waypoint' }`, with `istio.io/use-waypoint-namespace` for a waypoint in another
 * namespace
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
