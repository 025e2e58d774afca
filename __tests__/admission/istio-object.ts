import type { Manifest } from '../../lib/model/manifest';
import { apiVersionOf, newestIstioRelease, type IstioKind } from '../../lib/model/istio-release';

/** An object of an Istio kind in namespace `shop`. */
export function istioObject(kind: string, spec: unknown, more: Readonly<Record<string, unknown>> = {}): Manifest {
  const apiVersion = apiVersionOf(kind as IstioKind, newestIstioRelease) ?? '';
  return { apiVersion, kind, metadata: { name: 'a', namespace: 'shop' }, spec, ...more };
}
