import { expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { shopWith } from '../simulation/mesh-of';
import { runCommand } from './run-command';

const rules = [{ match: [{ uri: { prefix: '/cart' } }], route: [{ destination: { host: 'cart', subset: 'v1' } }] }];
const input = shopWith(rules)
  .map((manifest) => stringify(manifest))
  .join('---\n');
const from = ['--from', 'istio-system/istio-ingressgateway', '-'];

test('shows where a request goes, and why', async () => {
  const { code, stdout } = await runCommand(['route', 'GET http://shop.example.org/cart', ...from], { input });

  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      'VirtualService shop/cart spec.http[0].match[0] (-:101:11): matches',
      'DestinationRule shop/cart spec.subsets[0] (-:64:7): outbound|80|v1|cart.shop.svc.cluster.local, at shop/cart-v1',
      'Service shop/cart (-:8:1): protocol http, cluster inbound|8000||',
      '',
      'delivered 200, decided by the gateway',
      '  100 % outbound|80|v1|cart.shop.svc.cluster.local',
      '    GET /cart to shop.example.org',
      '    at shop/cart-v1:8000, Istio mutual TLS',
      '',
    ].join('\n'),
  );
});

test.each([
  ['nothing more', {}, []],
  ['a timeout', { timeout: '5s' }, ['  timeout 5s']],
  ['retries', { retries: { attempts: 3, perTryTimeout: '1s', retryOn: '5xx' } }, ['  3 retries of 1s each on 5xx']],
  ['no retries', { retries: { attempts: 0 } }, ['  no retries']],
  ['a delay', { fault: { delay: { fixedDelay: '2s', percentage: { value: 10 } } } }, ['  delayed by 2s for 10 %']],
  ['a delay by its older field', { fault: { delay: { fixedDelay: '2s', percent: 10 } } }, ['  delayed by 2s for 10 %']],
  ['a delay for nobody', { fault: { delay: { fixedDelay: '2s' } } }, []],
  ['an abort', { fault: { abort: { httpStatus: 503, percentage: { value: 0.5 } } } }, ['  aborted with 503 for 0.5 %']],
  ['an abort for nobody', { fault: { abort: { httpStatus: 503 } } }, []],
])('shows the settings of a route: %s', async (_, settings, expected) => {
  const manifests = shopWith([{ ...settings, route: [{ destination: { host: 'cart', subset: 'v1' } }] }]);
  const text = manifests.map((manifest) => stringify(manifest)).join('---\n');
  const { stdout } = await runCommand(['route', 'http://shop.example.org/', ...from], { input: text });

  expect(
    stdout.split('\n').slice(stdout.split('\n').indexOf('    at shop/cart-v1:8000, Istio mutual TLS') + 1, -1),
  ).toEqual(expected);
});

test('exits with 1 for a request without a route, and gives the reasons as data', async () => {
  const args = ['route', 'http://shop.example.org/other', '--format', 'json', ...from];
  const { code, stdout } = await runCommand(args, { input });

  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'notFound',
    trace: [
      {
        object: 'VirtualService shop/cart',
        field: 'spec.http[0].match[0].uri',
        message: 'path is "/other", not prefix "/cart"',
      },
    ],
  });
});

test('a decision as data has no object in it, whoever refuses the request', async () => {
  const deny = stringify({
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: { name: 'closed', namespace: 'shop' },
    spec: { action: 'DENY', rules: [{ to: [{ operation: { paths: ['/cart'] } }] }] },
  });
  const args = ['route', 'http://shop.example.org/cart', '--format', 'json', ...from];
  const { stdout } = await runCommand(args, { input: `${input}---\n${deny}` });

  expect(stdout).not.toContain('"apiVersion"');
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'denied',
    destinations: [{ endpoints: [{ inbound: { at: 'destination', outcome: 'denied', status: 403 } }] }],
  });
});

test('ignores objects that the webhook refuses, and lists them', async () => {
  const [refused] = shopWith([{ timeout: '0s', route: [{ destination: { host: 'cart' } }] }]).slice(-1);
  const text = `${input}---\n${stringify({ ...refused, metadata: { name: 'refused', namespace: 'shop' } })}`;
  const { code, stderr } = await runCommand(['route', 'http://shop.example.org/cart', ...from], { input: text });

  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^ignored, because the webhook refuses it: VirtualService shop\/refused spec\.http\[0\]\.timeout \(-:\d+:\d+\): .*\]\n$/,
  );
});

test('shows where a TCP connection goes', async () => {
  const args = ['route', 'tcp://cart:80', '--from', 'shop/client', '-'];
  const { code, stdout } = await runCommand(args, { input: input.replace('name: http\n', 'name: tcp\n') });

  expect(stdout).toMatch(
    /^delivered, decided by the client\n {2}100 % outbound\|80\|\|cart\.shop\.svc\.cluster\.local$/m,
  );
  expect(code).toBe(0);
});

test.each([
  [['route'], /^route: usage: /],
  [['route', 'nonsense', ...from], /^route: write a request as GET http:\/\/host:port\/path, got "nonsense"/],
  [['route', 'http://a/', '--from', 'shop/nobody', '-'], /^route: there is no workload or Gateway shop\/nobody/],
  [
    ['route', 'http://a/', '-H', 'nonsense', ...from],
    /^route: -H must be 'name: value', got a string without a name and a colon/,
  ],
  [['route', 'http://a/', '--format', 'xml', ...from], /^route: --format must be text or json, got "xml"/],
])('cannot run %j', async (args, message) => {
  const { code, stderr } = await runCommand(args, { input });

  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
