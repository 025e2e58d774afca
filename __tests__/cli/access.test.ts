import { expect, test } from '@jest/globals';
import { runCommand } from './run-command';

const MESH = `
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { istio-injection: enabled } }
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ name: http, port: 80, targetPort: 8000 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: cart, namespace: shop, labels: { app: cart } }
spec: { serviceAccountName: cart, containers: [] }
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: own, namespace: shop }
spec:
  rules:
    - from: [{ source: { principals: [cluster.local/ns/shop/sa/cart] } }]
      to: [{ operation: { methods: [GET], paths: ['/items/{*}'] } }]
`;

test('prints a line for each caller and each request that the policies tell apart', async () => {
  expect(await access(['--to', 'shop/cart', '-'])).toEqual({
    code: 0,
    stdout: [
      'CLIENT            PORT  REQUEST       ACCESS',
      'shop/cart         80    GET /         denied (403): no rule of shop/own allows it',
      'shop/cart         80    GET /items/x  allowed',
      'outside the mesh  80    GET /         denied (403): no rule of shop/own allows it',
      'outside the mesh  80    GET /items/x  denied (403): no rule of shop/own allows it',
      '',
    ].join('\n'),
    stderr: '',
  });
});

test('prints the same as JSON', async () => {
  const { stdout } = await access(['--to', 'shop/cart', '--format', 'json', '--request', 'GET /items/7', '-']);

  expect(JSON.parse(stdout)).toEqual([
    { client: 'shop/cart', port: 80, request: 'GET /items/7', outcome: 'allowed', reason: 'allowed' },
    {
      client: 'outside the mesh',
      port: 80,
      request: 'GET /items/7',
      outcome: 'denied',
      reason: 'denied (403): no rule of shop/own allows it',
    },
  ]);
});

test.each([
  [['--to', 'shop/nobody', '-'], '--to is a Service of the mesh, got "shop/nobody"; it has shop/cart'],
  [['--to', 'shop/cart', '--request', 'items', '-'], '--request is a method and a path'],
  [['--to', 'shop/cart', '--format', 'xml', '-'], '--format is one of text, json, got "xml"'],
  [['-'], 'usage: cdk8s-istio access --to'],
])('%j cannot run', async (args, message) => {
  const { code, stderr } = await access(args);

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

function access(args: readonly string[]) {
  return runCommand(['access', ...args], { input: MESH });
}
