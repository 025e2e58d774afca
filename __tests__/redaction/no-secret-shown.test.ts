import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { formats } from '../../lib/report/formats';
import { runCommand } from '../cli/run-command';
import { shopWith } from '../simulation/mesh-of';
import { Mesh } from '../../lib/testing/jest';
import { toHaveNoFindings } from '../../lib/testing/to-have-no-findings';
import { toRoute } from '../../lib/testing/route-matchers';
import { toAllow, toDeny } from '../../lib/testing/to-allow';
import { markMaker, plantedFile } from './planted-secrets';

const styles = ['block', 'flow', 'json'] as const;

describe.each(styles)('secrets in %s style', (style) => {
  const { make, marks } = markMaker();
  const input = plantedFile(make, style);
  const shown = (output: string) => marks.filter((mark) => output.includes(mark));

  test('are planted at more than 71 places', () => {
    expect(marks.length).toBeGreaterThan(71);
    expect(marks.filter((mark) => !input.includes(mark) && !input.includes(mark.slice(0, 5)))).toEqual([]);
  });

  test.each([...formats.keys()])('are not shown by check --format %s', async (format) => {
    const { stdout, stderr } = await runCommand(['check', '--format', format, '-'], { input });

    expect(stdout.length).toBeGreaterThan(1000);
    expect(shown(stdout + stderr)).toEqual([]);
  });

  test.each(['text', 'json', 'markdown'])('are not shown by access --format %s', async (format) => {
    const { stdout, stderr } = await runCommand(['access', '--from', 'outside', '--trace', '--format', format, '-'], {
      input: `${input}---\n${shop('x')}`,
    });

    expect(stdout).toContain('cart');
    expect(shown(stdout + stderr)).toEqual([]);
  });

  test('are not shown by a failing test', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-')), 'planted.yaml');
    fs.writeFileSync(file, input);
    const { pass, message } = toHaveNoFindings(Mesh.fromYaml(file));

    expect(pass).toBe(false);
    expect(shown(message())).toEqual([]);
  });
});

const headers = ['authorization', 'cookie', 'x-api-key', 'x-auth-token'];

describe.each(headers)('header %s', (header) => {
  const args = ['--from', 'istio-system/istio-ingressgateway', '-'];
  const secret = 'planted0001mark';
  const value = header === 'authorization' ? `Bearer ${secret}` : secret;
  const input = shop(value, header);

  test.each(['text', 'json'])('is not shown by route --format %s', async (format) => {
    for (const sent of [value, `${value}-other`]) {
      const sentHeader = ['-H', `${header}: ${sent}`];
      const { stdout } = await runCommand(
        ['route', 'GET http://shop.example.org/cart', ...sentHeader, '--format', format, ...args],
        { input },
      );

      expect(stdout).toContain('shop/cart');
      expect(stdout).not.toContain(secret);
    }
  });

  test('is not shown for a file of requests', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
    const file = path.join(folder, 'requests.yaml');
    const request = { request: 'GET http://shop.example.org/cart', headers: { [header]: value } };
    fs.writeFileSync(file, stringify([request, { ...request, headers: { [header]: [value] } }]));
    const wrong = await runCommand(['route', '--requests', file, ...args], { input });
    fs.writeFileSync(file, stringify([request]));
    const right = await runCommand(['route', '--requests', file, ...args], { input });

    expect(wrong.code).toBe(2);
    expect(right.stdout).toContain('shop/cart');
    expect(wrong.stderr + right.stdout + right.stderr).not.toContain(secret);
  });

  test('is not shown by failing tests of routes and access', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-')), 'shop.yaml');
    fs.writeFileSync(file, input);
    const gateway = Mesh.fromYaml(file).from('istio-system/istio-ingressgateway');
    const messages = [`${value}-other`, value].flatMap((sent) => {
      const options = { headers: { [header]: sent } };
      return [
        toRoute(gateway, 'GET http://shop.example.org/cart', { ...options, weight: 1 }),
        toAllow.call(undefined, gateway, 'GET http://shop.example.org/cart', options),
        toDeny(gateway, 'GET http://shop.example.org/cart', options),
      ].map(({ message }) => message());
    });

    expect(messages.join('\n')).toContain('shop/cart');
    expect(messages.join('\n')).not.toContain(secret);
  });
});

test('shows names, also if a Secret contains the same word', async () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x' }, stringData: { service: 'reviews-v1' } };
  const route = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'reviews-v1', namespace: 'shop' },
    spec: { hosts: ['reviews-v1'], http: [{ route: [{ destination: { host: 'reviews-v1' } }] }] },
  };
  const input = [secret, route].map((each) => stringify(each)).join('---\n');
  const { stdout } = await runCommand(['check', '-'], { input });

  expect(stdout).toContain('VirtualService shop/reviews-v1');
  expect(stdout).toContain('host "reviews-v1"');
});

/** A mesh whose route needs a header. */
function shop(value: string, header = 'authorization'): string {
  const route = [{ destination: { host: 'cart', subset: 'v1' } }];
  const policy = {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: { name: 'header', namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'cart' } },
      rules: [{ when: [{ key: `request.headers[${header}]`, values: [value] }] }],
    },
  };
  return [
    ...shopWith([
      {
        match: [{ headers: { [header]: { exact: value } } }],
        headers: { request: { set: { [header]: value } } },
        route,
      },
      { route },
    ]),
    policy,
  ]
    .map((each) => stringify(each))
    .join('---\n');
}
