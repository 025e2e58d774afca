import type { Manifest } from '../../../lib/model/manifest';

const labels = { app: 'istio-ingressgateway', istio: 'ingressgateway' };
const metadata = { name: 'istio-ingressgateway', namespace: 'istio-system' };
const port = (name: string, number: number, targetPort: number) => ({ name, port: number, targetPort });

/** The ingress gateway of recorded scenarios that do not define their own. */
export const ingressGateway: readonly Manifest[] = [
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      template: {
        metadata: { labels: { ...labels, 'sidecar.istio.io/inject': 'false' } },
        spec: { serviceAccountName: 'istio-ingressgateway-service-account', containers: [] },
      },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: {
      selector: labels,
      ports: [
        port('status-port', 15021, 15021),
        port('http2', 80, 8080),
        port('https', 443, 8443),
        port('tcp', 31400, 31400),
        port('tls', 15443, 15443),
      ],
    },
  },
];
