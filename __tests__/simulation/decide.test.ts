import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../lib/model/manifest';
import { decideRoute } from '../../lib/simulation/journey/decide';
import type { RouteDecision } from '../../lib/simulation/journey/decision';
import { parseRequest } from '../../lib/simulation/request/request';
import { resolveCaller } from '../../lib/mesh/resolve-caller';
import { shopWith, viewOf } from './mesh-of';

const toCart = (subset: string, weight?: number) => ({ destination: { host: 'cart', subset }, weight });

describe('a request through a gateway', () => {
  test('follows the first route that matches', () => {
    const manifests = shopWith([
      { match: [{ uri: { prefix: '/new' } }], route: [toCart('v2')] },
      { route: [toCart('v1')] },
    ]);

    expect(ask(manifests, 'GET http://shop.example.org/new/a')).toMatchObject({
      outcome: 'delivered',
      destinations: [
        { subset: 'v2', weight: 100, endpoints: [{ workload: 'shop/cart-v2', port: 8000, tls: 'istio' }] },
      ],
    });
    expect(ask(manifests, 'GET http://shop.example.org/old')).toMatchObject({ destinations: [{ subset: 'v1' }] });
  });

  test.each(['HTTP', 'HTTP2', 'HTTP_PROXY', 'GRPC', 'GRPC-WEB', 'grpc'])(
    'is HTTP at a server of protocol %s',
    (protocol) => {
      const spec = {
        selector: { istio: 'ingressgateway' },
        servers: [{ port: { number: 80, name: 'main', protocol }, hosts: ['*'] }],
      };
      const manifests = shopWith([{ route: [toCart('v1')] }]).map((each) =>
        each.kind === 'Gateway' ? { ...each, spec } : each,
      );

      expect(ask(manifests, 'GET http://shop.example.org/')).toMatchObject({ outcome: 'delivered' });
    },
  );

  test('shows for each route why it does not match', () => {
    const manifests = shopWith([{ match: [{ headers: { 'x-user': { exact: 'anna' } } }], route: [toCart('v2')] }]);

    expect(ask(manifests, 'GET http://shop.example.org/')).toMatchObject({
      outcome: 'notFound',
      status: 404,
      trace: [
        {
          path: ['spec', 'http', 0, 'match', 0, 'headers', 'x-user'],
          message: 'header x-user is missing, not exact "anna"',
        },
      ],
    });
  });

  test('has no cluster for a subset that is not defined', () => {
    const manifests = shopWith([{ route: [toCart('v9')] }]);

    expect(ask(manifests, 'GET http://shop.example.org/')).toMatchObject({ outcome: 'clusterNotFound', status: 503 });
  });

  test('for a host without a VirtualService is not found', () => {
    expect(ask(shopWith([{ route: [toCart('v1')] }]), 'GET http://other.example.org/')).toMatchObject({
      outcome: 'notFound',
    });
  });

  test('is refused on a port without a server', () => {
    expect(ask(shopWith([]), 'GET http://shop.example.org:9999/').outcome).toBe('connectionRefused');
  });

  test('keeps its query in a redirect', () => {
    const manifests = shopWith([{ redirect: { uri: '/moved', redirectCode: 302 } }]);

    expect(ask(manifests, 'GET http://shop.example.org/a?b=c')).toMatchObject({
      status: 302,
      location: 'http://shop.example.org/moved?b=c',
    });
  });
});

describe('a request of a workload', () => {
  test('follows the VirtualService for the host that it calls', () => {
    const decision = ask(shopWith([{ route: [toCart('v2')] }]), 'GET http://cart/', 'shop/client');

    expect(decision).toMatchObject({ at: 'client', destinations: [{ subset: 'v2' }] });
  });

  test('to an unknown host is passed through', () => {
    expect(ask(shopWith([]), 'GET http://elsewhere.example.org/', 'shop/client').outcome).toBe('passthrough');
  });
});

function ask(
  manifests: readonly Manifest[],
  request: string,
  from = 'istio-system/istio-ingressgateway',
): RouteDecision {
  const view = viewOf(manifests);
  return decideRoute(view, resolveCaller(view, from), parseRequest(request));
}
