import type { Labels } from '../snapshot/labels';

const USE_WAYPOINT = 'istio.io/use-waypoint';

/** Whether the label of an object, or else of its namespace, refers to a waypoint. */
export function isEnrolled(labels: Labels, namespaceLabels: Labels): boolean {
  const value = labels.get(USE_WAYPOINT) ?? namespaceLabels.get(USE_WAYPOINT) ?? '';
  return value !== '' && value !== 'none';
}

/** Whether a workload is a waypoint. */
export function isWaypoint(labels: Labels): boolean {
  if (labels.get('gateway.istio.io/managed') === 'istio.io-mesh-controller') return true;
  return (labels.get('gateway.networking.k8s.io/gateway-name') ?? '').toLowerCase().includes('waypoint');
}

export function isOptedOut(labels: Labels): boolean {
  return labels.get('istio.io/dataplane-mode') === 'none';
}

/** Whether a workload or a Service belongs to a gateway. */
export function isOfGateway(labels: Labels, annotations: Labels): boolean {
  return (
    ['IngressGateways', 'EgressGateways'].includes(labels.get('operator.istio.io/component') ?? '') ||
    ['ingressgateway', 'egressgateway'].includes(labels.get('istio') ?? '') ||
    labels.has('istio.io/gateway-name') ||
    labels.get('gateway.istio.io/managed') === 'istio.io-gateway-controller' ||
    annotations.get('inject.istio.io/templates') === 'gateway'
  );
}
