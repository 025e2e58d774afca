import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { shopWith } from '../simulation/mesh-of';
import { runCommand } from './run-command';

const toCart = (subset: string) => [{ destination: { host: 'cart', subset } }];
const input = shopWith([
  { name: 'cart', match: [{ uri: { prefix: '/cart' } }, { uri: { exact: '/basket' } }], route: toCart('v1') },
  { match: [{ headers: { 'x-user': { exact: 'anna' } } }], route: toCart('v2') },
])
  .map((manifest) => stringify(manifest))
  .join('---\n');
const gateway = 'istio-system/istio-ingressgateway';
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-requests-'));
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('many requests', () => {
  test.each([
    [
      'lines',
      `# the cart\nhttp://shop.example.org/cart\n\n{ request: http://shop.example.org/, headers: { x-user: anna } }\n`,
    ],
    [
      'YAML',
      `- http://shop.example.org/cart\n- request: http://shop.example.org/\n  headers: { x-user: anna }\n  from: ${gateway}\n`,
    ],
    [
      'JSON',
      `["http://shop.example.org/cart", { "request": "http://shop.example.org/", "headers": { "x-user": "anna" } }]`,
    ],
  ])('are read from %s', async (_, text) => {
    const { code, stdout } = await ask(text, ['--format', 'json']);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      requests: [
        { request: 'http://shop.example.org/cart', from: gateway, decision: { outcome: 'delivered' } },
        { request: 'http://shop.example.org/', decision: { destinations: [{ subset: 'v2' }] } },
      ],
    });
  });

  test('are printed one below the other, with the routes that they miss', async () => {
    const { code, stdout } = await ask('http://shop.example.org/cart\nPUT http://shop.example.org/\n', ['--coverage']);

    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        `http://shop.example.org/cart from ${gateway}`,
        '  VirtualService shop/cart spec.http[0].match[0] (-:102:11): matches',
        '  DestinationRule shop/cart spec.subsets[0] (-:64:7): outbound|80|v1|cart.shop.svc.cluster.local, at shop/cart-v1',
        '  Service shop/cart (-:8:1): protocol http, cluster inbound|8000||',
        '  delivered 200, decided by the gateway',
        '    100 % outbound|80|v1|cart.shop.svc.cluster.local',
        '      GET /cart to shop.example.org',
        '      at shop/cart-v1:8000, Istio mutual TLS',
        '',
        `PUT http://shop.example.org/ from ${gateway}`,
        '  VirtualService shop/cart spec.http[0].match[0].uri (-:102:11): path is "/", not prefix "/cart"',
        '  VirtualService shop/cart spec.http[0].match[1].uri (-:104:11): path is "/", not exact "/basket"',
        '  VirtualService shop/cart spec.http[1].match[0].headers.x-user (-:112:13): header x-user is missing, not exact "anna"',
        '  notFound 404, decided by the gateway',
        '',
        'Requests that reach a destination or are answered: 1 of 2',
        'Routes reached: 1 of 3 (33.3 %)',
        '  not reached: VirtualService shop/cart spec.http[0].match[1] "cart" (-:104:11)',
        '  not reached: VirtualService shop/cart spec.http[1].match[0] (-:111:11)',
        '',
      ].join('\n'),
    );
  });

  test('have their coverage in JSON', async () => {
    const { stdout } = await ask('http://shop.example.org/cart', ['--coverage', '--format', 'json']);

    expect(JSON.parse(stdout)).toMatchObject({
      coverage: {
        routes: 3,
        reached: 1,
        percent: 33.3,
        all: [
          { object: 'VirtualService shop/cart', field: 'spec.http[0].match[0]', name: 'cart', isReached: true },
          { field: 'spec.http[0].match[1]', place: { file: '-', line: 104, column: 11 }, isReached: false },
          { field: 'spec.http[1].match[0]', name: '', isReached: false },
        ],
      },
    });
  });

  test.each([
    ['nonsense', /^route: (\S+):1: write a request as GET http:\/\/host:port\/path, got "nonsense"\n$/],
    [
      '- http://a/\n- 5\n- {}\n',
      /^route: (\S+):2: a request is a string .*, got 5\n\S+:3: .*got nothing as request\n$/,
    ],
    ['- request: http://a/\n  header: { a: b }\n', /:1: .*, got the field "header"/],
    ['- request: http://a/\n  headers: [a]\n', /:1: headers must be a map of strings, got a list/],
    ['- { request: http://a/, from: 1 }\n', /:1: from must be namespace\/name, got 1/],
    ['- { request: http://a/, sni: 1 }\n', /:1: sni must be a string, got 1/],
    ['- http://a/\n- {\n', /:\d+: /],
    ['http://a/\n{ "request": \n', /:2: /],
    ['---\nrequests: []\n', /:\d: expected a list of requests, got an object/],
    ['# nothing\n', /:1: the file contains no requests/],
    ['http://a/\n{ request: http://a/, from: shop/nobody }', /:2: there is no workload or Gateway shop\/nobody/],
  ])('cannot be run from %j', async (text, message) => {
    const { code, stderr, stdout } = await ask(text);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  test.each([
    [['route', '--requests', 'requests.txt'], /^route: usage: /],
    [['route', '--requests', 'requests.txt', '-'], /:1: the request has no sender; set from, or --from/],
    [['route', '--requests', 'requests.txt', '-H', 'a: b', '-'], /-H and --sni apply to a single request/],
    [['route', '--requests', 'missing.txt', '--from', gateway, '-'], /missing\.txt/],
    [['route', 'http://a/', '--coverage', '--from', gateway, '-'], /--coverage needs --requests FILE/],
  ])('cannot be run by %j', async (args, message) => {
    fs.writeFileSync(path.join(folder, 'requests.txt'), 'http://a/');

    const { code, stderr } = await runCommand(args, { input, cwd: folder });

    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

function ask(text: string, args: readonly string[] = []) {
  const file = path.join(folder, 'requests.txt');
  fs.writeFileSync(file, text);
  return runCommand(['route', '--requests', file, '--from', gateway, ...args, '-'], { input });
}
