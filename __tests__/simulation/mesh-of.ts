import type { Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { MeshView } from '../../lib/mesh/mesh-view';
import { parseManifests } from '../../lib/yaml/parse-manifests';

/** A shop behind the ingress gateway: cart in two versions, and a client with a sidecar. */
const shop = `
{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: cart, namespace: shop }, spec: { selector: { app: cart }, ports: [{ name: http, port: 80, targetPort: 8000 }] } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: cart-v1, namespace: shop }, spec: { template: { metadata: { labels: { app: cart, version: v1 } } } } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: cart-v2, namespace: shop }, spec: { template: { metadata: { labels: { app: cart, version: v2 } } } } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: client, namespace: shop }, spec: { template: { metadata: { labels: { app: client } } } } }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: cart, namespace: shop }
spec: { host: cart, subsets: [{ name: v1, labels: { version: v1 } }, { name: v2, labels: { version: v2 } }] }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: gateway, namespace: shop }
spec:
  selector: { istio: ingressgateway }
  servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }]
`;

/** The objects of the shop with a VirtualService for `shop.example.org` and `cart` that has these http rules. */
export function shopWith(http: readonly object[], more: readonly Manifest[] = []): readonly Manifest[] {
  const virtualService = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: { hosts: ['shop.example.org', 'cart'], gateways: ['gateway', 'mesh'], http },
  };
  return [...parseManifests(shop, 'shop.yaml').manifests, virtualService, ...more];
}

/** The objects as istiod sees them. */
export function viewOf(manifests: readonly Manifest[]): MeshView {
  return new MeshView(new ConfigSnapshot(manifests));
}
