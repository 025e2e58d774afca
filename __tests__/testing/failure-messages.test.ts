import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ApiObject, Chart } from 'cdk8s';
import { MeshApp } from '../../lib';
import { Mesh } from '../../lib/testing/jest';
import { shopWith } from '../simulation/mesh-of';

const toCart = (subset: string) => [{ destination: { host: 'cart', subset } }];
const v2 = { host: 'cart.shop.svc.cluster.local', subset: 'v2' };

describe('a failure shows the nearest route', () => {
  test('with the condition that failed', () => {
    const from = gatewayOf([
      { match: [{ headers: { 'x-user': { exact: 'anna' } }, method: { exact: 'PUT' } }], route: toCart('v2') },
      { match: [{ headers: { 'x-user': { exact: 'anna' } } }], route: toCart('v2') },
      { route: toCart('v1') },
    ]);

    expect(
      textOf(() => {
        expect(from).toRoute('GET http://shop.example.org/cart', { to: v2 });
      }),
    ).toContain(
      [
        'nearest: VirtualService shop/cart spec.http[1].match[0] would, but for one condition',
        '  header x-user is missing, not exact "anna"',
        '',
      ].join('\n'),
    );
  });

  test('with the earlier route that takes the request', () => {
    const from = gatewayOf([
      { match: [{ uri: { prefix: '/' } }], route: toCart('v1') },
      { match: [{ uri: { prefix: '/cart' } }], route: toCart('v2') },
    ]);

    expect(
      textOf(() => {
        expect(from).toRoute('GET http://shop.example.org/cart', { to: v2 });
      }),
    ).toContain(
      'nearest: VirtualService shop/cart spec.http[1].match[0] would, but VirtualService shop/cart spec.http[0].match[0] comes before it\n',
    );
    const narrow = gatewayOf([
      { match: [{ uri: { prefix: '/ca' } }], route: toCart('v1') },
      { match: [{ uri: { prefix: '/cart' } }], route: toCart('v2') },
    ]);
    expect(
      textOf(() => {
        expect(narrow).toRoute('GET http://shop.example.org/cart', { to: v2 });
      }),
    ).toContain(
      'nearest: VirtualService shop/cart spec.http[1].match[0] would, but VirtualService shop/cart spec.http[0].match[0] comes before it\n',
    );
  });

  test('with the most similar path', () => {
    const from = gatewayOf([
      { match: [{ uri: { exact: '/admin' } }], route: toCart('v1') },
      { match: [{ uri: { prefix: '/cart/items' } }], route: toCart('v1') },
    ]);

    expect(
      textOf(() => {
        expect(from).toRoute('GET http://shop.example.org/cart/itms');
      }),
    ).toContain('path is "/cart/itms", not prefix "/cart/items"');
  });

  test('or the most similar host', () => {
    const from = gatewayOf([{ route: toCart('v1') }]);

    expect(
      textOf(() => {
        expect(from).toRoute('GET http://shop.exmaple.org/');
      }),
    ).toContain('nearest: the host shop.example.org has routes\n');
  });

  test('or that there is none', () => {
    const from = gatewayOf([{ route: toCart('v1') }]);

    expect(
      textOf(() => {
        expect(from).toRedirect('GET http://shop.example.org/', 'https://shop.example.org/');
      }),
    ).toMatch(/nearest: none; no route of this host leads there\n$/);
  });

  test('but not for a negated expectation', () => {
    const from = gatewayOf([{ route: toCart('v1') }]);

    expect(
      textOf(() => {
        expect(from).not.toRoute('GET http://shop.example.org/');
      }),
    ).not.toContain('nearest');
  });
});

describe('a failure shows the line', () => {
  test('of YAML for each field', () => {
    const from = Mesh.fromYaml(path.join(__dirname, 'fixtures', 'shop.yaml')).from('istio-system/istio-ingressgateway');

    const message = messageOf(() => {
      expect(from).toRoute('GET http://shop.example.org/cart', { to: v2 });
    });

    expect(message).toMatch(/match\[0\]\.headers\.x-user \([^ ]*shop\.yaml:41:\d+\): header x-user is missing/);
    expect(message).toMatch(/VirtualService shop\/cart spec\.http\[1\] \([^ ]*shop\.yaml:47:\d+\): matches/);
    expect(message).toMatch(/ {2}header x-user is missing, not exact "anna" \([^ ]*shop\.yaml:41:\d+\)\n/);
  });

  test('of TypeScript that created the object', () => {
    const from = gatewayOf([{ route: toCart('v1') }]);

    expect(
      messageOf(() => {
        expect(from).toRoute('GET http://shop.example.org/', { to: v2 });
      }),
    ).toMatch(
      /VirtualService shop\/cart spec\.http\[0\] \(__tests__\/testing\/failure-messages\.test\.ts:\d+:\d+\): matches/,
    );
  });
});

function messageOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

/** The message without the places, which are all the same line here. */
function textOf(run: () => void): string {
  return messageOf(run).replace(/ \(\S+:\d+:\d+\)/g, '');
}

function gatewayOf(http: readonly object[]) {
  const app = new MeshApp();
  const chart = new Chart(app, 'shop');
  for (const [index, manifest] of shopWith(http).entries()) {
    new ApiObject(chart, String(index), { ...manifest } as ConstructorParameters<typeof ApiObject>[2]); // a manifest is what its props are
  }
  return Mesh.of(app).from('istio-system/istio-ingressgateway');
}
