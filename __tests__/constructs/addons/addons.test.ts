import { App, Chart } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import { AuthorizationPolicy, MeshApp, Service } from '../../../lib';
import type { AddonService } from '../../../lib/constructs/addons/addon-service';
import { GrafanaService } from '../../../lib/constructs/addons/grafana-service';
import { JaegerService } from '../../../lib/constructs/addons/jaeger-service';
import { KialiService } from '../../../lib/constructs/addons/kiali-service';
import { PrometheusService } from '../../../lib/constructs/addons/prometheus-service';
import { prometheusUrl } from '../../../lib/constructs/addons/prometheus-url';
import type { ServiceAccess } from '../../../lib/constructs/addons/service-access';
import type { ServiceReference } from '../../../lib/model/references';
import { render } from '../../seed-app';
import { errorOf } from '../error-of';

const addons: readonly (readonly [string, (chart: Chart, access: ServiceAccess) => AddonService])[] = [
  ['Kiali', (chart, access) => new KialiService(chart, 'addon', access)],
  ['Prometheus', (chart, access) => new PrometheusService(chart, 'addon', access)],
  ['Grafana', (chart, access) => new GrafanaService(chart, 'addon', access)],
  ['Jaeger', (chart, access) => new JaegerService(chart, 'addon', access)],
];

test('Grafana is exposed on a node port', () => {
  const [service] = render((chart) => new GrafanaService(chart, 'grafana', { nodePort: 30010, version: '12.0.1' }));
  const instance = { 'app.kubernetes.io/name': 'grafana', 'app.kubernetes.io/instance': 'grafana' };

  expect(service).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'grafana',
      namespace: 'default',
      labels: { ...instance, 'app.kubernetes.io/version': '12.0.1' },
    },
    spec: {
      type: 'NodePort',
      ports: [{ name: 'http', port: 3000, targetPort: 3000, nodePort: 30010, protocol: 'TCP' }],
      selector: instance,
    },
  });
});

test('Jaeger is exposed on a node port', () => {
  const [service] = render((chart) => new JaegerService(chart, 'jaeger', { nodePort: 30011 }));

  expect(service).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'jaeger', namespace: 'default', labels: { app: 'jaeger' } },
    spec: {
      type: 'NodePort',
      ports: [{ name: 'http-query', port: 80, targetPort: 16686, nodePort: 30011, protocol: 'TCP' }],
      selector: { app: 'jaeger' },
    },
  });
});

describe.each(addons)('%s', (_, add) => {
  test.each(['LoadBalancer', 'ClusterIP'] as const)('can have a Service of type %s', (type) => {
    const [service] = render((chart) => add(chart, { type }));

    expect(service?.spec).toMatchObject({ type });
    expect(JSON.stringify(service)).not.toContain('nodePort');
  });

  test('has a Service of type NodePort when only a node port is set', () => {
    const [service] = render((chart) => add(chart, { nodePort: 30007 }));

    expect(service?.spec).toMatchObject({ type: 'NodePort', ports: [{ nodePort: 30007 }] });
  });

  test('is a Service that others can refer to', () => {
    const chart = new Chart(new MeshApp(), 'addons', { namespace: 'istio-system' });
    const addon = add(chart, { type: 'ClusterIP' });
    const { name, metadata, ports }: ServiceReference = addon;

    expect({ name, metadata, ports: ports.length }).toEqual({
      name: 'addon',
      metadata: { namespace: 'istio-system' },
      ports: 1,
    });
  });

  test('is a Service that a policy can be attached to', () => {
    const [, policy] = render((chart) => {
      const addon = add(chart, { type: 'ClusterIP' });
      new AuthorizationPolicy(chart, 'policy', { targetRefs: [addon], rules: [] });
    });

    expect(policy?.spec).toMatchObject({ targetRefs: [{ group: '', kind: 'Service', name: 'addon' }] });
  });

  test('refuses a node port out of range, none, and one for another type', () => {
    // @ts-expect-error plain JavaScript may say nothing
    const nothing: ServiceAccess = {};
    // @ts-expect-error plain JavaScript may say too much
    const both: ServiceAccess = { type: 'ClusterIP', nodePort: 30007 };

    expect(errorOf((chart) => add(chart, { nodePort: 80 }))).toBe('test/addon: nodePort is 30000 to 32767, got 80');
    expect(errorOf((chart) => add(chart, nothing))).toBe('test/addon: nodePort is 30000 to 32767, got undefined');
    expect(errorOf((chart) => add(chart, both))).toBe(
      'test/addon: nodePort requires type NodePort, got 30007 for ClusterIP; leave one out',
    );
  });
});

test('a node port can be used only once', () => {
  const add = (chart: Chart) => {
    new GrafanaService(chart, 'grafana', { nodePort: 30010 });
    new JaegerService(chart, 'jaeger', { nodePort: 30010 });
  };

  expect(errorOf(add)).toBe(
    'test/jaeger: node port 30010 is taken by test/grafana; give nodePort another number from 30000 to 32767',
  );
});

describe('the URL of a Prometheus', () => {
  test.each([
    ['http://prometheus.istio-system:9090', Service.fromName('prometheus', { namespace: 'istio-system' }), undefined],
    ['http://prometheus.istio-system:9090', Service.fromName('prometheus'), 'istio-system'],
    ['http://prometheus.monitoring:9090', Service.fromName('prometheus', { namespace: 'monitoring' }), 'istio-system'],
    ['http://prometheus:9090', Service.fromName('prometheus'), undefined],
    ['http://thanos.monitoring:10902', Service.fromName('thanos', { ports: { web: 10902 } }), 'monitoring'],
    ['http://thanos:80', Service.fromName('thanos', { ports: { grpc: 10901, http: 80 } }), undefined],
  ] as const)('is %s', (url, service, namespace) => {
    expect(prometheusUrl(service, namespace)).toBe(url);
  });

  test('is that of the add-on', () => {
    const chart = new Chart(new MeshApp(), 'addons', { namespace: 'istio-system' });

    expect(prometheusUrl(new PrometheusService(chart, 'prometheus', { type: 'ClusterIP' }))).toBe(
      'http://prometheus.istio-system:9090',
    );
  });
});

describe('an add-on Service', () => {
  test.each([29999, 32768, 30000.5, NaN])('refuses node port %s', (nodePort) => {
    expect(errorOf((chart) => new KialiService(chart, 'kiali-svc', { nodePort }))).toBe(
      `test/kiali-svc: nodePort is 30000 to 32767, got ${String(nodePort)}`,
    );
  });

  test.each([30000, 32767])('takes node port %s', (nodePort) => {
    expect(errorOf((chart) => new KialiService(chart, 'kiali-svc', { nodePort }))).toBeUndefined();
  });

  test('refuses a node port that another Service of the app has, in whichever chart', () => {
    const add = (chart: Chart) => {
      new KialiService(chart, 'kiali-svc', { nodePort: 30007, metricsNodePort: 30008 });
      new PrometheusService(new Chart(App.of(chart), 'other'), 'prometheus', { nodePort: 30008 });
    };

    expect(errorOf(add)).toBe(
      'other/prometheus: node port 30008 is taken by test/kiali-svc; give nodePort another number from 30000 to 32767',
    );
  });

  test('rejects a name that is not a DNS label', () => {
    expect(errorOf((chart) => new KialiService(chart, '1.kiali', { nodePort: 30007 }))).toMatch(
      /^test\/1\.kiali: the name is a DNS label: .*, got "1\.kiali"; "1-kiali" would do$/,
    );
  });
});
