import type { Labels } from '../snapshot/labels';

/**
 * Whether an object belongs to Istio's control plane.
 *
 * @see Istio, analyzers/util.IsIstioControlPlane
 */
export function isControlPlane(labels: Labels): boolean {
  return labels.has('istio') || labels.get('release') === 'istio';
}

/** Whether istiod created an object for a Gateway of the Gateway API. */
export function isGatewayManaged(labels: Labels): boolean {
  const manager = labels.get('gateway.istio.io/managed') ?? '';
  return ['istio.io-gateway-controller', 'istio.io-mesh-controller', 'istio.io-eastwest-controller'].includes(manager);
}
