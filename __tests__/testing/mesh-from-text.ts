import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Mesh } from '../../lib/testing/jest';

/** The mesh of a YAML text, as a file `mesh.yaml` in a folder of its own has it. */
export function meshFromText(text: string): Mesh {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-'));
  try {
    const file = path.join(folder, 'mesh.yaml');
    fs.writeFileSync(file, text);
    return Mesh.fromYaml(file);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** `shop/cart` and `shop/frontend` with sidecars, each behind its Service on port 80, and more objects. */
export function shopMesh(more = ''): Mesh {
  return meshFromText([SHOP, more].join('\n---\n'));
}

const SHOP = `
{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: cart, namespace: shop }, spec: { selector: { app: cart }, ports: [{ name: http, port: 80, targetPort: 8000 }] } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec: { template: { metadata: { labels: { app: cart } }, spec: { serviceAccountName: cart, containers: [] } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: frontend, namespace: shop }, spec: { selector: { app: frontend }, ports: [{ name: http, port: 80, targetPort: 8000 }] } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: frontend, namespace: shop }
spec: { template: { metadata: { labels: { app: frontend } }, spec: { serviceAccountName: frontend, containers: [] } } }
`;
