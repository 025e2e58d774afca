import type { Labels } from '../snapshot/labels';

/**
 * Whether an object is a part of Istio.
 *
 * @see Istio, analyzers/util.IsIstioControlPlane
 */
export function isControlPlane(labels: Labels): boolean {
  return labels.has('istio') || labels.get('release') === 'istio';
}

/** Whether istiod made an object for a Gateway of the Gateway API. */
export function isGatewayManaged(labels: Labels): boolean {
  const manager = labels.get('gateway.istio.io/managed') ?? '';
  return ['istio.io-gateway-controller', 'istio.io-mesh-controller', 'istio.io-eastwest-controller'].includes(manager);
}
