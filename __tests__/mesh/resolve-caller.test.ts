import { describe, expect, test } from '@jest/globals';
import { Gateway, KubernetesGateway } from '../../lib';
import { runCommand } from '../cli/run-command';
import { toAllow } from '../../lib/testing/to-allow';
import { meshFromText } from '../testing/mesh-from-text';

const IDENTITY = 'cluster.local/ns/shop/sa/frontend';
const MESH = `
{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: cart, namespace: shop }, spec: { selector: { app: cart }, ports: [{ name: http, port: 80 }] } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: cart-v1, namespace: shop }, spec: { template: { metadata: { labels: { app: cart } }, spec: { serviceAccountName: cart } } } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: frontend, namespace: shop }, spec: { template: { metadata: { labels: { app: frontend } }, spec: { serviceAccountName: frontend } } } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: worker, namespace: shop }, spec: { template: { metadata: { labels: { app: worker } } } } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: worker, namespace: old }, spec: { template: { metadata: { labels: { app: worker } } } } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: ingress, namespace: edge }, spec: { template: { metadata: { labels: { istio: ingress }, annotations: { inject.istio.io/templates: gateway } }, spec: { serviceAccountName: ingress } } } }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: public, namespace: shop }
spec: { selector: { istio: ingress }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: idle, namespace: shop }
spec: { selector: { istio: nothing }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }
---
{ apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: { name: web, namespace: shop }, spec: { gatewayClassName: istio, listeners: [{ name: http, port: 80, protocol: HTTP }] } }
---
{ apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: { name: waypoint, namespace: shop }, spec: { gatewayClassName: istio-waypoint, listeners: [{ name: mesh, port: 15008, protocol: HBONE }] } }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart, namespace: shop }
spec: { hosts: [cart.shop.svc.cluster.local, cart.shop], gateways: [mesh, public], http: [{ route: [{ destination: { host: cart } }] }] }
---
{ apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: { name: default, namespace: shop }, spec: { mtls: { mode: STRICT } } }
`;

/** For each form: the name in all outputs, where the request is decided, and whether STRICT allows it. */
const FORMS: readonly [form: string, name: string, at: string, isAllowed: boolean][] = [
  ['shop/frontend', 'shop/frontend', 'client', true],
  ['frontend', 'shop/frontend', 'client', true],
  ['frontend.shop', 'shop/frontend', 'client', true],
  ['old/worker', 'old/worker', 'destination', false],
  ['worker.old', 'old/worker', 'destination', false],
  ['outside', 'outside', 'destination', false],
  [IDENTITY, IDENTITY, 'client', true],
  // A Gateway of Istio, by its own name and by that of its workload.
  ['shop/public', 'edge/ingress', 'gateway', true],
  ['public', 'edge/ingress', 'gateway', true],
  ['edge/ingress', 'edge/ingress', 'gateway', true],
  // A Service stands for its workload.
  ['shop/cart', 'shop/cart-v1', 'client', true],
  ['cart.shop.svc.cluster.local', 'shop/cart-v1', 'client', true],
];

describe('the caller named', () => {
  test.each(FORMS)('%s is the same for route, access and matchers', async (form, name, at, isAllowed) => {
    const routed = await runCommand(['route', 'GET http://cart.shop/', '--from', form, '--format', 'json', '-'], {
      input: MESH,
    });
    const access = ['access', '--from', form, '--to', 'shop/cart', '--request', 'GET /', '--format', 'json', '-'];
    const allowed = await runCommand(access, { input: MESH });
    const caller = meshFromText(MESH).from(form);

    expect(routed).toMatchObject({ stderr: '' });
    const decision = JSON.parse(routed.stdout) as { readonly at: string; readonly outcome: string };
    expect(decision).toMatchObject({ at, outcome: isAllowed ? 'delivered' : 'connectionClosed' });
    expect(JSON.parse(allowed.stdout)).toMatchObject([
      { client: name === 'outside' ? 'outside the mesh' : name, outcome: isAllowed ? 'allowed' : 'refused' },
    ]);
    expect(caller.name).toBe(name);
    expect(caller.route('GET http://cart.shop/')).toMatchObject({ at, outcome: decision.outcome });
    expect(toAllow.call(undefined, caller, 'GET http://cart.shop/').pass).toBe(isAllowed);
  });

  test.each(['shop/web', 'web', 'shop/web-istio'])('%s is a Gateway of the Gateway API', async (form) => {
    const args = ['access', '--from', form, '--to', 'shop/cart', '--format', 'json', '-'];
    const { stdout } = await runCommand(args, { input: MESH });

    expect(JSON.parse(stdout)).toMatchObject([{ client: 'shop/web-istio', outcome: 'allowed' }]);
    expect(meshFromText(MESH).from(form).name).toBe('shop/web-istio');
    expect(meshFromText(MESH).from(form)).toAllow('GET http://cart.shop/');
    expect(() => meshFromText(MESH).from(form).route('GET http://cart.shop/')).toThrow(
      'Gateway shop/web: not simulated: routes of a Gateway of the Gateway API',
    );
  });

  test('constructs are found by their own API, with an optional namespace', () => {
    const mesh = meshFromText(MESH);

    expect(mesh.from(Gateway.fromName('public')).name).toBe('edge/ingress');
    expect(mesh.from(Gateway.fromName('public', { namespace: 'shop' })).name).toBe('edge/ingress');
    expect(mesh.from(KubernetesGateway.fromName('web', { namespace: 'shop' })).name).toBe('shop/web-istio');
    expect(mesh.from({}).name).toBe('outside');
    expect(mesh.from({ principal: IDENTITY }).name).toBe(IDENTITY);
    expect(() => mesh.from(Gateway.fromName('web')).name).toThrow('there is no workload or Gateway web; ');
  });

  test.each([
    ['shop/frontent', 'there is no workload or Gateway shop/frontent; did you mean shop/frontend?'],
    ['frontent', 'there is no workload or Gateway frontent; did you mean shop/frontend?'],
    ['frontent.shop', 'there is no workload or Gateway frontent.shop; did you mean shop/frontend?'],
    [
      'somebody-else',
      'there is no workload or Gateway somebody-else; the mesh has edge/ingress, old/worker, shop/cart-v1, shop/frontend, shop/worker, shop/web-istio',
    ],
    ['worker', '2 workloads have the name worker; write old/worker or shop/worker'],
    ['idle', 'Gateway shop/idle selects no workload'],
    ['shop/waypoint', 'shop/waypoint is a waypoint, which sends nothing of its own'],
  ])('%s is nobody, which route, access and matchers say in the same words', async (form, message) => {
    const routed = await runCommand(['route', 'GET http://cart.shop/', '--from', form, '-'], { input: MESH });
    const access = await runCommand(['access', '--from', form, '-'], { input: MESH });
    const caller = meshFromText(MESH).from(form);

    expect(routed).toMatchObject({ code: 2, stderr: `route: ${message}\n` });
    expect(access).toMatchObject({ code: 2, stderr: `access: ${message}\n` });
    expect(() => caller.route('GET http://cart.shop/')).toThrow(new Error(message));
    expect(() => {
      expect(caller).toAllow('GET http://cart.shop/');
    }).toThrow(new Error(message));
  });

  test('lists ten of many names', () => {
    const pods = Array.from({ length: 12 }, (_, index) =>
      JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: `p${String(index)}`, namespace: 'a' } }),
    );

    expect(() => meshFromText(pods.join('\n---\n')).from('nobody-of-them').name).toThrow(/a\/p6, a\/p7 and 2 more$/);
  });
});
