import { Chart, JsonPatch } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import {
  AuthorizationPolicy,
  DestinationRule,
  EnvoyFilter,
  Gateway,
  MeshApp,
  PeerAuthentication,
  RequestAuthentication,
  Service,
  ServiceAccount,
  ServiceEntry,
  Sidecar,
  TrafficExtension,
  VirtualService,
  istioReleases,
  type GatewayReference,
  type HostReference,
  type IstioRelease,
} from '../../../lib';
import { firstReleaseWith, isAtLeast } from '../../../lib/model/istio-release';
import { render } from '../../seed-app';
import { exampleKinds, renderExample } from './examples';

describe('a rich example of each kind', () => {
  test.each(exampleKinds)('%s is rendered for the newest release', (kind) => {
    expect(renderExample(kind, '1.31').synthYaml()).toMatchSnapshot();
  });

  const kindsByRelease = istioReleases.flatMap((release) => exampleKinds.map((kind) => ({ kind, release })));
  const isThere = ({ kind, release }: (typeof kindsByRelease)[number]) =>
    isAtLeast(release, firstReleaseWith(kind) ?? '1.31');

  test.each(kindsByRelease.filter(isThere))('$kind is rendered for Istio $release', ({ kind, release }) => {
    expect(renderExample(kind, release).synthYaml()).toContain(`kind: ${kind}\n`);
  });

  test.each(kindsByRelease.filter((each) => !isThere(each)))(
    '$kind is refused for Istio $release',
    ({ kind, release }) => {
      expect(() => renderExample(kind, release)).toThrow(`Istio ${release} has no ${kind}; it was added in Istio 1.30`);
    },
  );
});

describe('what a release does not have', () => {
  const server = { port: { number: 443, name: 'https', protocol: 'HTTPS' }, hosts: ['a.example.com'] } as const;

  test('is refused with the release that brings it: a field', () => {
    const tls = { mode: 'SIMPLE', credentialNames: ['a', 'b'] } as const;

    expect(errorOf((chart) => new Gateway(chart, 'gateway', { servers: [server, { ...server, tls }] }), '1.25')).toBe(
      'test/gateway: servers[1].tls.credentialNames is not supported by Istio 1.25; it was added in Istio 1.26',
    );
  });

  test('is refused with the release that brings it: a member of an enumeration', () => {
    const tls = { mode: 'OPTIONAL_MUTUAL', credentialName: 'a' } as const;

    expect(errorOf((chart) => new Gateway(chart, 'gateway', { servers: [{ ...server, tls }] }), '1.18')).toBe(
      'test/gateway: servers[0].tls.mode: "OPTIONAL_MUTUAL" is not supported by Istio 1.18; it was added in Istio 1.19',
    );
    expect(
      errorOf((chart) => new Gateway(chart, 'gateway', { servers: [{ ...server, tls }] }), '1.19'),
    ).toBeUndefined();
  });

  test('is refused: a version that is not served', () => {
    const props = { apiVersion: 'security.istio.io/v1', mtls: { mode: 'STRICT' } } as const;

    expect(errorOf((chart) => new PeerAuthentication(chart, 'default', props), '1.15')).toBe(
      'test/default: apiVersion is one that Istio 1.15 serves, security.istio.io/v1beta1, got "security.istio.io/v1"',
    );
    expect(errorOf((chart) => new PeerAuthentication(chart, 'default', props), '1.31')).toBeUndefined();
  });
});

describe('a reference', () => {
  test('to a ServiceEntry is its first host, and is applied after it', () => {
    const [entry, rule] = render((chart) => {
      const host = new ServiceEntry(chart, 'api', { hosts: ['api.example.com', 'b.example.com'], resolution: 'DNS' });
      new DestinationRule(chart, 'a-rule', { host });
    });

    expect(entry?.kind).toBe('ServiceEntry');
    expect(rule?.spec).toEqual({ host: 'api.example.com' });
  });

  test('to a ServiceAccount is a principal or namespace/name, as the field has it', () => {
    const [policy] = render((chart) => {
      const batch = ServiceAccount.fromName('batch', { namespace: 'jobs' });
      new AuthorizationPolicy(chart, 'policy', {
        rules: [{ from: [{ source: { principals: [batch] } }, { source: { serviceAccounts: [batch] } }] }],
      });
    });

    expect(policy?.spec).toMatchObject({
      rules: [
        {
          from: [
            { source: { principals: ['cluster.local/ns/jobs/sa/batch'] } },
            { source: { serviceAccounts: ['jobs/batch'] } },
          ],
        },
      ],
    });
  });

  test('to a target names group and kind, and has to lie beside the policy', () => {
    const cart = (namespace: string) => Service.fromName('cart', { namespace });
    const [policy] = render((chart) => new AuthorizationPolicy(chart, 'policy', { targetRefs: [cart('default')] }));

    expect(policy?.spec).toEqual({ targetRefs: [{ group: '', kind: 'Service', name: 'cart' }] });
    expect(errorOf((chart) => new AuthorizationPolicy(chart, 'policy', { targetRefs: [cart('shop')] }))).toBe(
      'test/policy: targetRefs[0] is in the namespace of the policy, default, got shop; put the policy into shop',
    );
  });

  test('to a workload takes the form that its kind has', () => {
    const workload = { matchLabels: { app: 'cart' } };
    const specs = render((chart) => {
      new Sidecar(chart, 'sidecar', { workloadSelector: workload });
      new PeerAuthentication(chart, 'peer', { selector: workload });
      new DestinationRule(chart, 'rule', { host: 'cart', workloadSelector: workload });
      new Gateway(chart, 'gateway', {
        selector: workload,
        servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
      });
    }).map((object) => object.spec?.['selector'] ?? object.spec?.['workloadSelector']);

    expect(specs).toEqual([{ labels: { app: 'cart' } }, workload, workload, { app: 'cart' }]);
  });

  test('of the wrong type is refused for those who write JavaScript', () => {
    const server = { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['a.example.com'] } as const;
    const http = [{ route: [{ destination: { host: 'a' } }] }];
    const asHost = (chart: Chart) => {
      const gateway = new Gateway(chart, 'gateway', { servers: [server] }) as unknown as HostReference;
      new DestinationRule(chart, 'rule', { host: gateway });
    };
    const asGateway = (chart: Chart) => {
      const rule = new DestinationRule(chart, 'rule', { host: 'a' }) as unknown as GatewayReference;
      new VirtualService(chart, 'route', { hosts: ['a'], gateways: [rule], http });
    };
    const asMatch = (chart: Chart) => {
      const uri = new DestinationRule(chart, 'rule', { host: 'a' }) as unknown as { readonly exact: string };
      new VirtualService(chart, 'route', { hosts: ['a'], http: [{ match: [{ uri }], ...http[0], route: [] }] });
    };

    expect(errorOf(asGateway)).toBe('test/route: gateways[0] takes a Gateway, got test/rule');
    expect(errorOf(asMatch)).toBe(
      'test/route: http[0].match[0].uri does not take a construct, got test/rule; give a name or plain fields',
    );
    expect(errorOf(asHost)).toBe('test/rule: host takes a host, got test/gateway');
  });
});

describe('a VirtualService', () => {
  const route = [{ destination: { host: 'a' } }];

  test('for every host of the mesh is refused, and behind a gateway is not', () => {
    const gateways = [Gateway.fromName('edge')];

    expect(errorOf((chart) => new VirtualService(chart, 'route', { hosts: ['*'], http: [{ route }] }))).toBe(
      'test/route: hosts cannot be "*" for the sidecars of the mesh, got "*"; name hosts or give gateways',
    );
    expect(
      errorOf((chart) => new VirtualService(chart, 'route', { hosts: ['*'], gateways, http: [{ route }] })),
    ).toBeUndefined();
  });

  test.each([
    ['tcp-main', true],
    ['mongo', true],
    ['http-main', false],
    ['web', false],
  ])('with an HTTP route to port %s is refused: %s', (name, isRefused) => {
    const cart = Service.fromName('cart', { ports: { [name]: 8080 } });
    const error = errorOf(
      (chart) =>
        new VirtualService(chart, 'route', { hosts: ['a'], http: [{ route: [{ destination: cart.port(name) }] }] }),
    );

    expect(error).toBe(
      isRefused
        ? `test/route: http[0].route[0].destination.port speaks HTTP, got 8080 (${name}) of cart; write the route under tcp`
        : undefined,
    );
  });

  test('with a host that is no DNS name is refused', () => {
    expect(errorOf((chart) => new VirtualService(chart, 'route', { hosts: ['a_b'], http: [{ route }] }))).toBe(
      'test/route: hosts[0] is a DNS name or a Service, got "a_b"',
    );
  });

  test.each([{}, { prefix: '' }, { regex: '' }])('with a header match without a value is refused: %j', (value) => {
    const http = [{ match: [{ headers: { 'x-user': value } }], route }];

    expect(errorOf((chart) => new VirtualService(chart, 'route', { hosts: ['a'], http }))).toBe(
      'test/route: http[0].match[0].headers.x-user has a value to compare with, got none; ' +
        "write { exact: … }, or { regex: '.*' } for a header that is there",
    );
  });

  test.each([-1, 100.5])('with a percentage of %s is refused', (value) => {
    const http = [{ route, fault: { abort: { percentage: { value }, httpStatus: 500 } } }];

    expect(errorOf((chart) => new VirtualService(chart, 'route', { hosts: ['a'], http }))).toBe(
      `test/route: http[0].fault.abort.percentage.value is 0 to 100, got ${String(value)}`,
    );
  });

  test('without hosts is a delegate', () => {
    const [delegate] = render((chart) => new VirtualService(chart, 'delegate', { http: [{ route }] }));

    expect(delegate?.spec).toEqual({ http: [{ route: [{ destination: { host: 'a' } }] }] });
  });
});

describe('what is rendered', () => {
  test('keeps null, both spellings of jwksUri and fields that nobody knows', () => {
    const rules = { issuer: 'a', jwks_uri: 'https://a/keys', future: { 'a/b~c': null } };
    const objects = render((chart) => {
      const value = { name: 'x', unset: null, list: [null, { deep: null }] };
      new EnvoyFilter(chart, 'filter', {
        configPatches: [{ applyTo: 'CLUSTER', patch: { operation: 'MERGE', value } }],
      });
      new RequestAuthentication(chart, 'jwt', { jwtRules: [rules] });
    });

    expect(objects[0]?.spec).toEqual({
      configPatches: [
        {
          applyTo: 'CLUSTER',
          patch: { operation: 'MERGE', value: { name: 'x', unset: null, list: [null, { deep: null }] } },
        },
      ],
    });
    expect(objects[1]?.spec).toEqual({ jwtRules: [rules] });
  });

  test('takes JSON patches and metadata from outside, unknown fields included', () => {
    const [entry] = render((chart) => {
      const object = new ServiceEntry(chart, 'api', { hosts: ['api.example.com'] });
      object.apiObject.addJsonPatch(JsonPatch.add('/spec/future', { on: true }));
      object.apiObject.metadata.addLabel('team', 'shop');
    });

    expect(entry?.spec).toEqual({ hosts: ['api.example.com'], future: { on: true } });
    expect(entry?.metadata['labels']).toEqual({ team: 'shop' });
  });

  test('is read back as copies', () => {
    const chart = new Chart(new MeshApp({ outdir: 'build/never-written' }), 'test');
    const entry = new ServiceEntry(chart, 'api', { hosts: ['api.example.com'] });
    (entry.hosts as string[]).push('changed');
    const rule = new DestinationRule(chart, 'rule', { host: entry, subsets: { v1: {} } });
    (rule.subsets as string[]).push('changed');

    expect([entry.hosts, rule.subsets, rule.host, rule.kind, rule.group]).toEqual([
      ['api.example.com'],
      ['v1'],
      'api.example.com',
      'DestinationRule',
      'networking.istio.io',
    ]);
  });
});

test('a TrafficExtension says one of wasm and lua', () => {
  const [extension] = render((chart) => new TrafficExtension(chart, 'x', { wasm: { url: 'oci://a/b' } }));

  expect(extension?.apiVersion).toBe('extensions.istio.io/v1alpha1');
});

function errorOf(build: (chart: Chart) => unknown, istio: IstioRelease = '1.31'): string | undefined {
  try {
    render(build, istio);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
