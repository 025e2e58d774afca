import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../lib/analysis/analyze';
import { nameOf, type Manifest } from '../../lib/model/manifest';
import { decideAccess } from '../../lib/simulation/policies/decide-access';
import { decideRoute, type Sender } from '../../lib/simulation/journey/decide';
import type { RouteDecision } from '../../lib/simulation/journey/decision';
import { parseRequest } from '../../lib/simulation/request/request';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { MeshView } from '../../lib/mesh/mesh-view';
import { readFixture } from './fixture';

const gateway = { gateway: 'default/ingress' } as const;

/** The request that a fixture's finding quotes, decided by the simulator, and the same for the good example. */
describe('the simulator confirms what a rule reports', () => {
  test('virtual-service-delegate-exists: the route is missing, and the request is not answered', () => {
    const mesh = fixtureMesh('virtual-service-delegate-exists');

    expect(route(mesh, gateway, 'GET http://bad.example.com/missing')).toBe('notFound');
    expect(route(mesh, gateway, 'GET http://bad.example.com/self')).toBe('notFound');
    expect(route(mesh, gateway, 'GET http://bad.example.com/root')).toBe('notFound');
    expect(route(mesh, gateway, 'GET http://bad.example.com/hidden')).toBe('notFound');
    expect(route(mesh, gateway, 'GET http://good.example.com/reviews')).toBe('delivered to reviews');
  });

  test('virtual-service-delegate-fits: no request reaches a route that contradicts its root', () => {
    const { manifests, options } = readFixture('virtual-service-delegate-fits');
    const taken = (url: string, headers: Readonly<Record<string, string>>) => {
      const { trace } = decide(meshOf(manifests, options), gateway, url, headers);
      return trace.filter(({ message }) => message === 'matches').map(({ path }) => path[2]);
    };

    expect(taken('http://shop.example.com/ratings', { 'x-env': 'prod' })).toEqual([]);
    expect(taken('http://shop.example.com/reviews/new', { 'x-env': 'prod' })).toEqual([3]);
    expect(taken('http://shop.example.com/reviews', { 'x-env': 'prod' })).toEqual([0]);
    expect(taken('http://shop.example.com/reviews', { 'x-env': 'dev' })).toEqual([]);
  });

  test('virtual-service-merge-unambiguous: with other names, another VirtualService gets the request', () => {
    const { manifests, options } = readFixture('virtual-service-merge-unambiguous');
    const names = new Map([['a-first', 'z-last']]);
    const renamed = manifests.map((each) => {
      const name = names.get(nameOf(each));
      return name === undefined ? each : { ...each, metadata: { ...each.metadata, name } };
    });
    const both = (url: string) => [manifests, renamed].map((each) => route(meshOf(each, options), gateway, url));

    expect(both('GET http://shop.example.com/both')).toEqual(['delivered to reviews', 'delivered to ratings']);
    expect(both('GET http://shop.example.com/any')).toEqual(['delivered to reviews', 'delivered to ratings']);
    expect(both('GET http://shop.example.com/own')).toEqual(['delivered to ratings', 'delivered to ratings']);
    expect(both('GET http://shop.example.com/same')).toEqual(['delivered to reviews', 'delivered to reviews']);
  });

  test('virtual-service-mesh-host-exists: the host is known only on port 80', () => {
    const mesh = fixtureMesh('virtual-service-mesh-host-exists', [inMesh]);
    const client = { workload: 'default/reviews' };

    expect(route(mesh, client, 'GET http://revews.default.svc.cluster.local/')).toBe('clusterNotFound to reviews');
    expect(route(mesh, client, 'GET http://revews.default.svc.cluster.local:9080/')).toBe('passthrough to ');
    expect(route(mesh, client, 'GET http://reviews:9080/')).toBe('delivered to reviews');
  });

  test('virtual-service-protocol-served: routes of another protocol are not used', () => {
    const mesh = fixtureMesh('virtual-service-protocol-served', [inMesh]);
    const { trace } = decide(mesh, { workload: 'default/reviews' }, 'http://mysql:3306/');

    expect(trace[0]?.message).toBe('matches the connection');
    expect(trace.filter(({ manifest }) => manifest?.kind === 'VirtualService')).toEqual([]);
    expect(route(mesh, gateway, 'GET http://shop.example.com/')).toBe('delivered to reviews');
  });

  test.each([
    ['/late', '6s', 3, '2s', true],
    ['/', '1s', 1, '1.500s', true],
    ['/fits', '6.001s', 3, '2s', false],
  ])(
    'virtual-service-retries-within-timeout: the configuration of a proxy for %s',
    (path, timeout, attempts, perTryTimeout, isBad) => {
      const { manifests, options } = readFixture('virtual-service-retries-within-timeout');
      const mesh = meshOf([...manifests, inMesh, client], options);

      const { route: settings } = decide(
        mesh,
        { workload: 'default/client' },
        `http://${isBad ? 'reviews' : 'ratings'}.default.svc.cluster.local${path}`,
      );

      expect(settings).toMatchObject({ timeout, retries: { attempts, perTryTimeout } });
      // Whether the last try begins before the timeout, if all tries before it take their full time.
      expect(Number.parseFloat(perTryTimeout) * attempts >= Number.parseFloat(timeout)).toBe(isBad);
    },
  );

  test('virtual-service-weight-positive: a destination without a weight receives no requests', () => {
    const { manifests, options } = readFixture('virtual-service-weight-positive');
    const mesh = meshOf([...manifests, inMesh, client], options);
    const hosts = (url: string) => {
      const decision = decide(mesh, { workload: 'default/client' }, url);
      return 'destinations' in decision ? decision.destinations.map(({ host }) => host.split('.')[0]) : [];
    };

    expect(hosts('http://reviews.default.svc.cluster.local/')).toEqual(['reviews']);
    expect(hosts('http://reviews.default.svc.cluster.local/said')).toEqual(['reviews']);
    expect(hosts('http://ratings.default.svc.cluster.local/')).toEqual(['reviews', 'ratings']);
  });

  test('virtual-service-redirect-without-loop: the redirect leads back, and the good one does not', () => {
    const mesh = fixtureMesh('virtual-service-redirect-without-loop');
    const locations = (url: string) => {
      const decision = decide(mesh, gateway, url);
      return decision.outcome === 'redirect' ? decision.location : decision.outcome;
    };

    expect(locations('http://shop.example.com/ping')).toBe('http://shop.example.com/pong');
    expect(locations('http://shop.example.com/pong')).toBe('http://shop.example.com/ping');
    expect(locations('http://old.example.com/')).toBe('http://old.example.com/home');
    expect(locations('http://old.example.com/home')).toBe('delivered');
  });

  test('destination-rule-shadows-nothing: the subset does not exist for clients of the hidden rule', () => {
    const { manifests, options } = readFixture('destination-rule-shadows-nothing');
    const virtualService = {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name: 'reviews', namespace: 'shop' },
      spec: { hosts: ['reviews'], http: [{ route: [{ destination: { host: 'reviews', subset: 'v1' } }] }] },
    };
    const namespaces = ['team', 'other'].map((name) => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels: { 'istio-injection': 'enabled' } },
    }));
    const mesh = meshOf([...manifests, virtualService, ...namespaces], options);

    expect(route(mesh, { workload: 'team/client' }, 'GET http://reviews.shop:9080/')).toBe(
      'clusterNotFound to reviews',
    );
    expect(route(mesh, { workload: 'other/client' }, 'GET http://reviews.shop:9080/')).toBe('delivered to reviews');
  });

  test('destination-rule-in-lookup-path: no client uses the rule', () => {
    const { manifests, options } = readFixture('destination-rule-in-lookup-path');
    const namespace = { ...inMesh, metadata: { ...inMesh.metadata, name: 'team' } };
    const tls = (rule: string) => {
      const changed = manifests.map((each) =>
        nameOf(each) === rule
          ? { ...each, spec: { ...(each['spec'] as object), trafficPolicy: { tls: { mode: 'SIMPLE' } } } }
          : each,
      );
      const decision = decide(
        meshOf([...changed, namespace], options),
        { workload: 'team/client' },
        'http://reviews.shop:9080/',
      );
      return 'destinations' in decision ? decision.destinations[0]?.endpoints[0]?.tls : decision.outcome;
    };

    expect(tls('bad')).toBe('none');
    expect(tls('good-client')).toBe('simple');
  });

  test('service-selector-matches: the Service has no endpoints', () => {
    const mesh = fixtureMesh('service-selector-matches', [inMesh]);
    const client = { workload: 'default/reviews' };

    for (const name of ['bad-value', 'bad-key', 'bad-together', 'bad-unlike']) {
      expect(route(mesh, client, `GET http://${name}:9080/`)).toBe(`noEndpoints to ${name}`);
    }
    expect(route(mesh, client, 'GET http://good:9080/')).toBe('delivered to good');
  });

  test('gateway-https-redirected: plain HTTP is not redirected to HTTPS', () => {
    const mesh = fixtureMesh('gateway-https-redirected');

    expect(route(mesh, gateway, 'GET http://none.shop.example.com/')).toBe('notFound');
    expect(route(mesh, gateway, 'GET http://plain.shop.example.com/')).toBe('delivered to reviews');
    expect(route(mesh, gateway, 'GET http://good.shop.example.com/')).toBe('redirect');
  });

  test('workload-calls-declared-hosts: the sidecar blocks what is not declared', () => {
    const mesh = fixtureMesh('workload-calls-declared-hosts');
    const shop = { workload: 'default/shop' };

    expect(route(mesh, shop, 'GET http://api.payments.example/')).toBe('blocked');
    expect(route(mesh, shop, 'GET http://revews:9080/')).toBe('blocked');
    expect(route(mesh, shop, 'GET http://db.example.org:5432/')).toBe('blocked');
    expect(route(mesh, shop, 'GET http://reviews:9081/')).toBe('blocked');
    expect(route(mesh, shop, 'GET http://reviews:9080/')).toBe('delivered to reviews');
    expect(route(mesh, { workload: 'default/good-open' }, 'GET http://api.payments.example/')).toBe('passthrough to ');
  });

  test('request-authentication-token-required: a request without a token is allowed', () => {
    const mesh = fixtureMesh('request-authentication-token-required');
    const outcome = (app: string) =>
      decideAccess(mesh, {
        client: { tls: 'istio', principal: 'cluster.local/ns/default/sa/client' },
        server: { namespace: 'default', labels: new Map([['app', app]]), proxy: 'sidecar' },
        port: 9080,
        request: { method: 'GET', authority: app, path: '/', headers: {} },
      }).outcome;

    expect(outcome('reviews')).toBe('allowed');
    expect(outcome('ratings')).toBe('denied');
  });
});

test('finds the same in any order of the objects', () => {
  for (const rule of [
    'virtual-service-merge-unambiguous',
    'gateway-port-protocol-unique',
    'virtual-service-redirect-without-loop',
  ]) {
    const { manifests, options } = readFixture(rule);
    const found = (list: readonly Manifest[]) =>
      analyze(new ConfigSnapshot(list), options).map(
        ({ message, manifest }) => `${nameOf(manifest ?? inMesh)} ${message}`,
      );

    expect(found([...manifests].reverse()).sort()).toEqual(found(manifests).slice().sort());
  }
});

const inMesh: Manifest = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'default', labels: { 'istio-injection': 'enabled' } },
};

const client: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'client' },
  spec: { template: { metadata: { labels: { app: 'client' } } } },
};

type Options = ReturnType<typeof readFixture>['options'];

function meshOf(manifests: readonly Manifest[], options: Options): MeshView {
  return new MeshView(new ConfigSnapshot(manifests), options);
}

function fixtureMesh(rule: string, more: readonly Manifest[] = []): MeshView {
  const { manifests, options } = readFixture(rule);
  return meshOf([...manifests, ...more], options);
}

function decide(
  mesh: MeshView,
  sender: Sender,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): RouteDecision {
  return decideRoute(mesh, sender, parseRequest(url, { headers }));
}

/** `delivered to reviews` */
function route(mesh: MeshView, sender: Sender, request: string): string {
  const decision = decideRoute(mesh, sender, parseRequest(request));
  if (!('destinations' in decision)) return decision.outcome;
  return `${decision.outcome} to ${decision.destinations.map(({ host }) => host.split('.')[0] ?? '').join(', ')}`;
}
