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

test('prints a line for each caller and each request that the policies distinguish', async () => {
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

test('prints the decision of each policy and its place with --trace', async () => {
  const { stdout } = await access([
    '--to',
    'cart.shop',
    '--from',
    'outside',
    '--trace',
    '--request',
    'GET /items/7',
    '-',
  ]);

  expect(stdout).toBe(
    [
      'PORT  REQUEST       ACCESS',
      '80    GET /items/7  denied (403): no rule of shop/own allows it',
      '    shop/own spec.rules[0].from[0].source.principals (-:21): ALLOW: rule 0 does not match: the call has no principals, got cluster.local/ns/shop/sa/cart',
      '',
    ].join('\n'),
  );
});

test('prints the same as JSON', async () => {
  const args = ['--to', 'shop/cart', '--from', 'outside', '--format', 'json', '--request', 'GET /items/7', '-'];

  expect(JSON.parse((await access(args)).stdout)).toEqual([
    {
      client: 'outside the mesh',
      service: 'shop/cart',
      port: 80,
      request: 'GET /items/7',
      outcome: 'denied',
      decidedBy: 'shop/cart',
      reason: 'denied (403): no rule of shop/own allows it',
      trace: [
        {
          policy: 'shop/own',
          field: 'spec.rules[0].from[0].source.principals',
          file: '-',
          line: 21,
          standing: 'enforced',
          text: 'ALLOW: rule 0 does not match: the call has no principals, got cluster.local/ns/shop/sa/cart',
        },
      ],
    },
  ]);
});

test('prints callers and requests as a table of Markdown', async () => {
  const { stdout } = await access(['--to', 'shop/cart', '--format', 'markdown', '-']);

  expect(stdout).toBe(
    [
      '| client | principal | 80 GET / | 80 GET /items/x |',
      '| --- | --- | --- | --- |',
      '| shop/cart | cluster.local/ns/shop/sa/cart | no (1) | yes |',
      '| outside the mesh |  | no (1) | no (1) |',
      '',
      '1. denied \\(403\\): no rule of shop/own allows it',
      '',
    ].join('\n'),
  );
});

test('prints which Services a workload or an identity may call', async () => {
  const { stdout } = await access(['--from', 'shop/cart', '-']);

  expect(stdout).toBe(
    [
      'SERVICE    PORT  REQUEST       ACCESS',
      'shop/cart  80    GET /         denied (403): no rule of shop/own allows it',
      'shop/cart  80    GET /items/x  allowed',
      '',
    ].join('\n'),
  );
  expect((await access(['--from', 'cluster.local/ns/shop/sa/cart', '-'])).stdout).toBe(stdout);
  expect((await access(['--from', 'shop/cart', '--format', 'markdown', '-'])).stdout).toContain(
    '| shop/cart:80 | no (1) | yes |\n',
  );
});

test('treats --claims as the claims of a valid token', async () => {
  const input = MESH.replace('principals: [cluster.local/ns/shop/sa/cart]', "requestPrincipals: ['*']");
  const asked = async (...args: readonly string[]) =>
    (
      await runCommand(['access', '--to', 'cart.shop', '--from', 'cart', '--request', 'GET /items/7', ...args], {
        input,
      })
    ).stdout;

  expect(await asked('-')).toContain('denied (403)');
  expect(await asked('--claims', '{"iss":"login","sub":"alice"}', '-')).toContain('GET /items/7  allowed');
});

test('a gateway that Istio installs is a caller where a Gateway selects it', async () => {
  const gateway = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge', namespace: 'shop' },
    spec: {
      selector: { istio: 'ingressgateway' },
      servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
    },
  };
  const { stdout } = await runCommand(['access', '--to', 'shop/cart', '--format', 'markdown', '-'], {
    input: `${MESH}---\n${JSON.stringify(gateway)}\n`,
  });

  expect(stdout).toContain(
    '| istio-system/istio-ingressgateway | cluster.local/ns/istio-system/sa/istio-ingressgateway-service-account | no (1) |',
  );
});

test.each([
  [['--to', 'shop/nobody', '-'], '--to must be a Service of the mesh, got "shop/nobody"; the mesh has shop/cart'],
  [['--to', 'shop/cart', '--request', 'items', '-'], '--request must be a method and a path'],
  [['--to', 'shop/cart', '--format', 'xml', '-'], '--format must be one of text, json, markdown, got "xml"'],
  [['--from', 'shop/nobody', '-'], 'there is no workload or Gateway shop/nobody; the mesh has shop/cart'],
  [['--to', 'shop/cart', '--claims', 'alice', '-'], '--claims must be a JSON object, got a string that is not JSON'],
  [['-'], 'set --to or --from'],
])('%j cannot run', async (args, message) => {
  const { code, stderr } = await access(args);

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

function access(args: readonly string[]) {
  return runCommand(['access', ...args], { input: MESH });
}
