import { Chart } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import { MeshApp, type IstioRelease } from '../../../lib';
import { MeshNamespace, type MeshNamespaceProps } from '../../../lib/constructs/mesh/mesh-namespace';
import { Waypoint, type WaypointProps } from '../../../lib/constructs/ambient/waypoint';
import type { NamedKubernetesGateway, NamespaceReference } from '../../../lib/model/references';
import { render, type PlainObject } from '../../seed-app';
import { errorOf } from '../error-of';

describe('a Waypoint', () => {
  test('is a Gateway that Istio runs as a waypoint', () => {
    expect(render((chart) => new Waypoint(chart, 'waypoint'))).toEqual([
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: { name: 'waypoint', namespace: 'default' },
        spec: {
          gatewayClassName: 'istio-waypoint',
          listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE' }],
        },
      },
    ]);
  });

  test.each(['service', 'workload', 'all', 'none'] as const)('is labelled for %s', (traffic) => {
    const metadata = { labels: { team: 'edge' } };
    const [waypoint] = render((chart) => new Waypoint(chart, 'waypoint', { for: traffic, metadata }));

    expect(waypoint?.metadata['labels']).toEqual({ team: 'edge', 'istio.io/waypoint-for': traffic });
  });

  test('accepts traffic of other namespaces when it is configured to', () => {
    const allowedRoutes = { namespaces: { from: 'All' } } as const;
    const [waypoint] = render((chart) => new Waypoint(chart, 'waypoint', { allowedRoutes }));

    expect(waypoint?.spec).toMatchObject({ listeners: [{ allowedRoutes }] });
  });

  test('can be referred to as a Gateway of the Gateway API', () => {
    const chart = new Chart(new MeshApp(), 'chart', { namespace: 'shop' });
    const gateway: NamedKubernetesGateway = new Waypoint(chart, 'waypoint');

    expect({ kind: gateway.kind, group: gateway.group, name: gateway.name, namespace: gateway.namespace }).toEqual({
      kind: 'Gateway',
      group: 'gateway.networking.k8s.io',
      name: 'waypoint',
      namespace: 'shop',
    });
  });

  test.each<[string, string, WaypointProps, IstioRelease, RegExp]>([
    [
      'Istio before ambient',
      'waypoint',
      {},
      '1.17',
      /^test\/waypoint: a waypoint is not supported by Istio 1\.17: it was added in Istio 1\.18; leave it out, sidecars do not need one$/,
    ],
    [
      'a kind of traffic before there was a choice',
      'waypoint',
      { for: 'all' },
      '1.21',
      /^test\/waypoint: for 'all' is not supported by Istio 1\.21: it was added in Istio 1\.22; leave it out$/,
    ],
    [
      'a name that no Service can have',
      'my.waypoint',
      {},
      '1.31',
      /^test\/my\.waypoint: the name is a DNS label: .*, got "my\.waypoint"; "my-waypoint" would do$/,
    ],
  ])('refuses %s', (_, id, props, istio, message) => {
    expect(errorOf((chart) => new Waypoint(chart, id, props), istio)).toMatch(message);
  });

  test.each<IstioRelease>(['1.18', '1.31'])('is supported by Istio %s', (istio) => {
    expect(errorOf((chart) => new Waypoint(chart, 'waypoint'), istio)).toBeUndefined();
  });
});

describe('a MeshNamespace with a waypoint', () => {
  test('names one of its own, which comes after it', () => {
    const objects = render((chart) => {
      const waypoint = new Waypoint(chart, 'waypoint', { metadata: { namespace: 'shop' } });
      new MeshNamespace(chart, 'shop', { dataPlane: 'ambient', waypoint });
    });

    expect(objects.map(({ kind }) => kind)).toEqual(['Namespace', 'Gateway']);
    expect(labelsOf(objects)).toEqual({ 'istio.io/dataplane-mode': 'ambient', 'istio.io/use-waypoint': 'waypoint' });
  });

  test.each<[string, WaypointProps['allowedRoutes']]>([
    ['all namespaces', { namespaces: { from: 'All' } }],
    ['its labels', { namespaces: { from: 'Selector', selector: { matchLabels: { team: 'shop' } } } }],
    [
      'its name',
      { namespaces: { from: 'Selector', selector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } } },
    ],
  ])('names one of another namespace that serves %s', (_, allowedRoutes) => {
    const objects = render((chart) => {
      const waypoint = new Waypoint(chart, 'waypoint', { metadata: { namespace: 'infra' }, allowedRoutes });
      new MeshNamespace(chart, 'shop', { waypoint, labels: { team: 'shop' } });
    });

    expect(labelsOf(objects)).toEqual({
      team: 'shop',
      'istio.io/use-waypoint': 'waypoint',
      'istio.io/use-waypoint-namespace': 'infra',
    });
  });

  test.each<[string, WaypointProps['allowedRoutes']]>([
    ['its own namespace only', undefined],
    ['its own namespace only, as it says', { namespaces: { from: 'Same' } }],
    ['other labels', { namespaces: { from: 'Selector', selector: { matchLabels: { team: 'edge' } } } }],
  ])('refuses one that serves %s', (_, allowedRoutes) => {
    const add = (chart: Chart) => {
      const waypoint = new Waypoint(chart, 'waypoint', { metadata: { namespace: 'infra' }, allowedRoutes });
      new MeshNamespace(chart, 'prod', { waypoint, labels: { team: 'shop' } });
    };

    expect(errorOf(add)).toBe(
      'test/prod: waypoint serves this namespace, got test/waypoint, which does not; ' +
        "allow it in the waypoint's allowedRoutes",
    );
  });

  test('can do without', () => {
    expect(labelsOf(render((chart) => new MeshNamespace(chart, 'shop', { waypoint: 'none' })))).toEqual({
      'istio.io/use-waypoint': 'none',
    });
  });

  test('refuses Istio before the label', () => {
    expect(errorOf((chart) => new MeshNamespace(chart, 'prod', { waypoint: 'none' }), '1.21')).toBe(
      'test/prod: waypoint is not supported by Istio 1.21: it was added in Istio 1.22; leave it out',
    );
  });
});

describe("a MeshNamespace with the user's own labels", () => {
  test.each<[string, MeshNamespaceProps, string]>([
    [
      'another value',
      { dataPlane: 'sidecar', labels: { 'istio-injection': 'disabled' } },
      'labels agree with dataPlane, got {"istio-injection":"disabled"}; leave the label or dataPlane out',
    ],
    [
      'another data plane',
      { dataPlane: 'sidecar', labels: { 'istio.io/dataplane-mode': 'ambient' } },
      'labels agree with dataPlane, got {"istio.io/dataplane-mode":"ambient"}; leave the label or dataPlane out',
    ],
    [
      'a revision',
      { dataPlane: 'ambient', labels: { 'istio.io/rev': 'canary' } },
      'labels agree with dataPlane, got {"istio.io/rev":"canary"}; leave the label or dataPlane out',
    ],
    [
      'another waypoint',
      { waypoint: 'none', labels: { 'istio.io/use-waypoint': 'waypoint' } },
      'labels agree with waypoint, got {"istio.io/use-waypoint":"waypoint"}; leave the label or waypoint out',
    ],
  ])('refuses %s', (_, props, problem) => {
    expect(errorOf((chart) => new MeshNamespace(chart, 'prod', props))).toBe(`test/prod: ${problem}`);
  });

  test.each<[string, MeshNamespaceProps]>([
    ['the same value', { dataPlane: 'sidecar', labels: { 'istio-injection': 'enabled' } }],
    ['a label that no prop speaks of', { labels: { 'istio.io/rev': 'canary' } }],
    ['a label that another prop speaks of', { dataPlane: 'ambient', labels: { 'istio.io/use-waypoint': 'waypoint' } }],
  ])('takes %s', (_, props) => {
    const namespace = render((chart) => new MeshNamespace(chart, 'prod', props));

    expect(labelsOf(namespace)).toMatchObject(props.labels ?? {});
  });
});

test('a MeshNamespace can be referred to as a Namespace', () => {
  const namespace = new MeshNamespace(new Chart(new MeshApp(), 'chart'), 'shop');
  const { resourceType, name }: NamespaceReference = namespace;

  expect({ kind: namespace.kind, resourceType, name }).toEqual({
    kind: 'Namespace',
    resourceType: 'namespaces',
    name: 'shop',
  });
});

function labelsOf(objects: readonly PlainObject[]): unknown {
  return objects.find(({ kind }) => kind === 'Namespace')?.metadata['labels'];
}
