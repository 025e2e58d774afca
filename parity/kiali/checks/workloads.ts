import { matchesLabels } from '../../../lib/snapshot/labels';
import { textMap } from '../../../lib/snapshot/text-map';
import type { KialiFindings } from '../kiali-finding';
import type { KialiWorkload } from '../kiali-workloads';
import type { KialiWorld } from '../kiali-world';
import { isEnrolled, isOfGateway, isOptedOut, isWaypoint } from '../../../lib/analysis/waypoint-labels';
import { isLayer7Policy } from '../../../lib/analysis/layer-seven';
import { isServiceTarget, targetsOf } from '../../../lib/mesh/target-refs';

const MODE = 'istio.io/dataplane-mode';

/** KIA1311 to KIA1317: workloads and their sidecars, the ambient mesh and waypoints. */
export function* checkWorkloads(world: KialiWorld): KialiFindings {
  for (const workload of world.workloads) {
    if (workload.isMade) continue;
    const { resource, labels, namespace, pods } = workload;
    const own = world.labelsOf(namespace);
    const isAmbientNamespace = world.isAmbient(namespace);
    const isLabelledAmbient = labels.get(MODE) === 'ambient' || (isAmbientNamespace && !isOptedOut(labels));
    const isLabelledSidecar = hasSidecarLabel(world, workload);
    const asksForWaypoint = pods.length > 0 && !isOptedOut(labels) && isEnrolled(labels, own);
    const isRedirected = pods.some((pod) => pod.isRedirected);
    const isInAmbient = isRedirected || isWaypoint(labels);
    const error = { resource, severity: 'error', path: ['workload'] } as const;
    const warning = { ...error, severity: 'warning' } as const;
    const waypoint = isRedirected ? waypointOf(world, workload) : undefined;
    if (isLabelledAmbient && isLabelledSidecar) yield { code: 'KIA1311', ...error };
    if (asksForWaypoint && !isInAmbient) yield { code: 'KIA1312', ...warning };
    if (asksForWaypoint && waypoint === undefined) yield { code: 'KIA1313', ...error };
    if (isLabelledSidecar && isRedirected) yield { code: 'KIA1314', ...error };
    if (isLabelledAmbient && pods.some((pod) => pod.hasSidecar)) yield { code: 'KIA1315', ...error };
    if (isAmbientNamespace && pods.length > 0 && pods.every((pod) => pod.hasSidecar)) {
      yield { code: 'KIA1316', ...warning };
    }
    const isExempt = isWaypoint(labels) || isOfGateway(labels, workload.annotations) || isOptedOut(labels);
    if ((isLabelledAmbient || isInAmbient) && !isExempt && waypoint === undefined && isUnderLayer7(world, workload)) {
      yield { code: 'KIA1317', ...warning };
    }
  }
}

function hasSidecarLabel(world: KialiWorld, { labels, namespace }: KialiWorkload): boolean {
  const own = world.labelsOf(namespace);
  const label = labels.get('sidecar.istio.io/inject');
  if (own.get('istio-injection') === 'disabled' || label === 'none') return false;
  return own.get('istio-injection') === 'enabled' || (own.get('istio.io/rev') ?? '') !== '' || label === 'enabled';
}

/** The waypoint that a workload refers to, if it exists. */
function waypointOf(world: KialiWorld, { labels, namespace, pods }: KialiWorkload): KialiWorkload | undefined {
  const services = world.services.filter(
    (service) =>
      service.namespace === namespace && service.selector.size > 0 && matchesLabels(service.selector, labels),
  );
  const levels = [
    labels,
    ...pods.map((pod) => pod.labels),
    ...(services.length === 1 ? services.map((service) => service.labels) : []),
    world.labelsOf(namespace),
  ];
  const level = levels.find((each) => each.has('istio.io/use-waypoint'));
  const name = level?.get('istio.io/use-waypoint') ?? 'none';
  if (name === 'none') return undefined;
  const home = level?.get('istio.io/use-waypoint-namespace') ?? namespace;
  return world.workloads.find(
    (each) =>
      each.namespace === home &&
      each.name === name &&
      isWaypoint(each.labels) &&
      each.labels.get('istio.io/waypoint-for') !== 'none',
  );
}

function isUnderLayer7(world: KialiWorld, { labels, namespace }: KialiWorkload): boolean {
  return world.mesh.configs('AuthorizationPolicy').some(({ spec, namespace: own }) => {
    if (own !== namespace || !isLayer7Policy(spec)) return false;
    const targets = targetsOf(spec);
    if (targets.length > 0) {
      return targets.filter(isServiceTarget).some((target) => {
        const service = world.service(target.text('name'), namespace);
        return service !== undefined && service.selector.size > 0 && matchesLabels(service.selector, labels);
      });
    }
    return matchesLabels(textMap(spec.message('selector'), 'matchLabels'), labels);
  });
}
