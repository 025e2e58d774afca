import { describe, expect, test } from '@jest/globals';
import { workloadLabels } from '../../../lib/constructs/mesh/workload-labels';
import { KubernetesGateway } from '../../../lib/constructs/gateway-api/kubernetes-gateway';

const waypoint = KubernetesGateway.fromName('waypoint', { namespace: 'infra' });

describe('the labels of a workload', () => {
  test('are empty when nothing is set', () => {
    expect(workloadLabels({})).toEqual({});
  });

  test.each([
    ['sidecar', { 'sidecar.istio.io/inject': 'true' }],
    ['ambient', { 'sidecar.istio.io/inject': 'false', 'istio.io/dataplane-mode': 'ambient' }],
    ['none', { 'sidecar.istio.io/inject': 'false', 'istio.io/dataplane-mode': 'none' }],
    [{ revision: 'canary' }, { 'istio.io/rev': 'canary' }],
  ] as const)('for data plane %j are %j', (dataPlane, labels) => {
    expect(workloadLabels({ dataPlane })).toEqual(labels);
  });

  test('name the waypoint and, where it may lie elsewhere, its namespace', () => {
    const both = { 'istio.io/use-waypoint': 'waypoint', 'istio.io/use-waypoint-namespace': 'infra' };

    expect(workloadLabels({ waypoint })).toEqual(both);
    expect(workloadLabels({ waypoint, namespace: 'shop' })).toEqual(both);
    expect(workloadLabels({ waypoint, namespace: 'infra' })).toEqual({ 'istio.io/use-waypoint': 'waypoint' });
  });

  test('go past the waypoint of the namespace', () => {
    expect(workloadLabels({ waypoint: 'none' })).toEqual({ 'istio.io/use-waypoint': 'none' });
  });

  test('say what telemetry calls the workload', () => {
    expect(workloadLabels({ dataPlane: 'sidecar', canonicalName: 'reviews', canonicalRevision: 'v2' })).toEqual({
      'sidecar.istio.io/inject': 'true',
      'service.istio.io/canonical-name': 'reviews',
      'service.istio.io/canonical-revision': 'v2',
    });
  });

  test('refuse a revision that is no DNS label', () => {
    expect(() => workloadLabels({ dataPlane: { revision: '1.31' } })).toThrow(
      /^workloadLabels: dataPlane\.revision is a DNS label: .*, got "1\.31"$/,
    );
  });
});
