import type { Rule } from '../../rule';

/**
 * The first release of the Gateway API whose CRD Istio reads.
 *
 * @see Istio, k8sgateway.CRDVersionAnalyzer
 */
const MINIMUMS: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['grpcroutes.gateway.networking.k8s.io', [1, 1, 0]],
  ['backendtlspolicies.gateway.networking.k8s.io', [1, 4, 0]],
  ['tlsroutes.gateway.networking.k8s.io', [1, 5, 0]],
  ['tcproutes.gateway.networking.k8s.io', [1, 6, 0]],
]);

const ANNOTATION = 'gateway.networking.k8s.io/bundle-version';
const VERSION = /^v?((?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){0,2})(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

export const crdGatewayApiRecent: Rule = {
  name: 'crd-gateway-api-recent',
  code: 'IST0176',
  severity: 'warning',
  summary: 'A CRD of the Gateway API is older than Istio supports.',

  *check(mesh) {
    for (const { manifest, name, annotations } of mesh.objects('CustomResourceDefinition')) {
      const minimum = MINIMUMS.get(name);
      const version = VERSION.exec(annotations.get(ANNOTATION) ?? '')?.[1]?.split('.');
      if (minimum === undefined || version === undefined) continue;
      const installed = [0, 1, 2].map((part) => Number(version[part] ?? '0'));
      if (compare(installed, minimum) >= 0) continue;
      yield {
        manifest,
        path: ['metadata', 'annotations', ANNOTATION],
        message: `version ${installed.join('.')} is older than ${minimum.join('.')}`,
        fix: `Install the CRDs of the Gateway API ${minimum.join('.')} or later`,
      };
    }
  },
};

function compare(left: readonly number[], right: readonly number[]): number {
  const at = right.findIndex((part, index) => part !== left[index]);
  // If no part differs, the index is -1 and the difference is 0.
  return (left[at] ?? 0) - (right[at] ?? 0);
}
