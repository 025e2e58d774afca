import { matchesLabels } from '../../../lib/snapshot/labels';
import { listAt, numberAt, textAt } from '../../../lib/model/plain';
import { containersOf } from '../../../lib/snapshot/workloads';
import type { ServicePort, ServiceResource } from '../../../lib/snapshot/services';
import type { KialiFindings } from '../kiali-finding';
import type { KialiWorld } from '../kiali-world';
import { isOfGateway, isWaypoint } from '../../../lib/analysis/waypoint-labels';

const PROTOCOLS = 'grpc grpc-web http http2 https mongo redis tcp tls udp mysql'.split(' ');
const APP_PROTOCOLS = [...PROTOCOLS, 'kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'];

/** KIA0601, KIA0602 and KIA0701: names and target ports of Services. */
export function* checkServices(world: KialiWorld): KialiFindings {
  for (const resource of world.services) {
    if (isInMesh(world, resource) && !resource.labels.has('kiali_wizard')) {
      for (const port of resource.ports) {
        const code = port.protocol === 'UDP' ? undefined : nameFault(port);
        if (code !== undefined) yield { code, resource, severity: 'error', path: ['spec', 'ports', port.index] };
      }
    }
    yield* checkTargets(world, resource);
  }
}

/** Whether all Pods have a sidecar, or ztunnel handles the traffic of one. */
function isInMesh(world: KialiWorld, { selector }: ServiceResource): boolean {
  const pods = [...world.podIndex.matching(selector)];
  return pods.every(({ hasSidecar }) => hasSidecar) || pods.some(({ isRedirected }) => isRedirected);
}

function nameFault({ name, appProtocol }: ServicePort): string | undefined {
  if (appProtocol !== undefined) return APP_PROTOCOLS.includes(appProtocol.toLowerCase()) ? undefined : 'KIA0602';
  return PROTOCOLS.some((protocol) => name === protocol || name.startsWith(`${protocol}-`)) ? undefined : 'KIA0601';
}

function* checkTargets(world: KialiWorld, resource: ServiceResource): KialiFindings {
  const { namespace, labels, annotations, selector } = resource;
  if (namespace === 'istio-system' || isWaypoint(labels) || isOfGateway(labels, annotations)) return;
  if (selector.size === 0) return;
  const deployment = world.mesh.workloadsOf('Deployment').find((each) => matchesLabels(selector, each.labels));
  if (deployment === undefined) return;
  const ports = containersOf(deployment).flatMap(({ value }) => listAt(value, 'ports'));
  for (const { index, targetPort, number } of resource.ports) {
    const isExposed =
      typeof targetPort === 'string'
        ? ports.some((port) => textAt(port, 'name') === targetPort)
        : ports.some((port) => numberAt(port, 'containerPort') === (targetPort || number));
    if (!isExposed) yield { code: 'KIA0701', resource, severity: 'warning', path: ['spec', 'ports', index] };
  }
}
