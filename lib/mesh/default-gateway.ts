import type { Manifest } from '../model/manifest';

/** The labels of the ingress gateway that Istio installs. */
export const INGRESS_GATEWAY_LABELS = { istio: 'ingressgateway' } as const;

/**
 * The ingress gateway that Istio's analyzers assume when they read files: one Pod and its Service.
 *
 * @param service name of the Service
 * @see Istio, analysis/local.addDefaultResources
 */
export function defaultGateway(service: string, namespace: string): readonly [pod: Manifest, service: Manifest] {
  const port = (name: string, number: number, nodePort: number) => ({
    name,
    port: number,
    targetPort: number,
    nodePort,
    protocol: 'TCP',
  });
  return [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `${service}-dummypod`, namespace, labels: INGRESS_GATEWAY_LABELS },
      // As `istioctl install` names it.
      spec: { serviceAccountName: `${service}-service-account`, containers: [{ name: 'istio-proxy' }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: service, namespace },
      spec: {
        selector: INGRESS_GATEWAY_LABELS,
        ports: [
          port('http2', 80, 31380),
          port('https', 443, 31390),
          port('tcp', 31400, 31400),
          port('tls', 15443, 31447),
        ],
      },
    },
  ];
}
