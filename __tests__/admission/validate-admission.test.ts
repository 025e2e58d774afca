import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { validateAdmission } from '../../lib/admission/validate-admission';
import type { Manifest } from '../../lib/model/manifest';
import { istioObject } from './istio-object';

const rulesOf = (object: Manifest) => validateAdmission(object).map(({ rule }) => rule);

test('reports what is wrong, where, and how to fix it', () => {
  const object = istioObject('DestinationRule', { host: 'a', subsets: [{ name: 'v1' }, { name: 'v1' }] });

  expect(validateAdmission(object)).toEqual([
    {
      rule: 'destination-rule-subset-unique',
      code: 'IST0106',
      severity: 'error',
      manifest: object,
      path: ['spec', 'subsets', 1, 'name'],
      message: 'subset "v1" is defined twice',
      fix: 'Rename one of them',
    },
  ]);
});

describe('validates', () => {
  test('every version that Istio serves alike', () => {
    for (const version of ['v1', 'v1beta1', 'v1alpha3']) {
      const object = { ...istioObject('DestinationRule', {}), apiVersion: `networking.istio.io/${version}` };

      expect(rulesOf(object)).toEqual(['destination-rule-host']);
    }
  });

  test.each(['networking.istio.io/v2', 'networking.istio.io', 'gateway.networking.k8s.io/v1', 'v1', ''])(
    'nothing of a Gateway of %j',
    (apiVersion) => {
      expect(rulesOf({ ...istioObject('Gateway', {}), apiVersion })).toEqual([]);
    },
  );

  test.each(['Service', 'MeshConfig', 'constructor', '__proto__'])('nothing of kind %s', (kind) => {
    expect(rulesOf({ apiVersion: 'networking.istio.io/v1', kind, metadata: {}, spec: 7 })).toEqual([]);
  });
});

describe('before the rules of the kind', () => {
  const policy = (annotations: unknown, action = 'ALLOW') => ({
    ...istioObject('AuthorizationPolicy', { action, selector: {} }),
    metadata: { name: 'a', annotations },
  });

  test('an object has no unknown top-level fields', () => {
    const object = istioObject('Gateway', {}, { status: {}, Spec: {} });

    expect(rulesOf(object)).toEqual(['field-known']);
  });

  test('a dry run is true or false', () => {
    expect(rulesOf(policy({ 'istio.io/dry-run': 'yes' }))).toEqual(['annotation-dry-run']);
    expect(rulesOf(policy({ 'istio.io/dry-run': 'T' }))).toEqual(['selector-not-empty']);
  });

  test('a dry run needs action ALLOW or DENY', () => {
    expect(rulesOf(policy({ 'istio.io/dry-run': 'true' }, 'AUDIT'))).toEqual(['annotation-dry-run']);
    const gateway = {
      ...istioObject('Gateway', {}),
      metadata: { name: 'a', annotations: { 'istio.io/dry-run': 'true' } },
    };
    expect(rulesOf(gateway)).toEqual(['annotation-dry-run']);
  });

  test('annotations that are reserved for istiod are rejected', () => {
    expect(rulesOf(policy({ 'internal.istio.io/parents': 'a' }))).toEqual(['annotation-internal']);
  });

  test('annotations count as absent when one of them is not a string', () => {
    expect(rulesOf(policy({ 'internal.istio.io/parents': 'a', b: 1 }))).toEqual(['selector-not-empty']);
  });
});

test('the name of a Gateway is one label', () => {
  const gateway = {
    ...istioObject('Gateway', { servers: [{ hosts: ['*'], port: { number: 80, name: 'a', protocol: 'HTTP' } }] }),
  };

  expect(rulesOf({ ...gateway, metadata: { name: 'a.b' } })).toEqual(['gateway-name-label']);
  expect(rulesOf({ ...gateway, metadata: { name: 'A' } })).toEqual([]);
});

test('a label of a ServiceEntry disables automatic addresses', () => {
  const spec = { hosts: ['a.com'], ports: [{ number: 1, name: 'a', protocol: 'TCP' }], resolution: 'DNS' };
  const labels = { 'networking.istio.io/enable-autoallocate-ip': 'False' };

  expect(rulesOf(istioObject('ServiceEntry', spec))).toEqual([]);
  expect(rulesOf({ ...istioObject('ServiceEntry', spec), metadata: { labels } })).toEqual(['service-entry-addresses']);
});

test('a host with resolution DYNAMIC_DNS has no waypoint in the mesh', () => {
  const spec = { hosts: ['*.a.com'], resolution: 'DYNAMIC_DNS', location: 'MESH_INTERNAL' };
  const entry = (waypoint: string) => ({
    ...istioObject('ServiceEntry', spec),
    metadata: { labels: { 'istio.io/use-waypoint': waypoint } },
  });

  expect(rulesOf(entry('a'))).toEqual(['service-entry-dynamic-waypoint']);
  expect(rulesOf(entry('None'))).toEqual([]);
});

test('an object without a namespace is in namespace default', () => {
  const spec = { host: 'a', exportTo: ['.', 'default'] };

  expect(rulesOf({ ...istioObject('DestinationRule', spec), metadata: {} })).toEqual(['export-to-unique']);
});

test('an EnvoyFilter is always warned about, but not when its selector is rejected', () => {
  expect(rulesOf(istioObject('EnvoyFilter', {}))).toEqual(['envoy-filter-internal']);
  expect(rulesOf(istioObject('EnvoyFilter', { workloadSelector: { labels: { a: '*' } } }))).toEqual(['selector-label']);
});

describe('of hostile objects', () => {
  const kinds = [
    'VirtualService',
    'DestinationRule',
    'Gateway',
    'ServiceEntry',
    'Sidecar',
    'EnvoyFilter',
    'Telemetry',
    'AuthorizationPolicy',
    'RequestAuthentication',
    'WasmPlugin',
    'WorkloadGroup',
  ];
  const names = [
    'host',
    'hosts',
    'http',
    'tls',
    'tcp',
    'match',
    'route',
    'destination',
    'servers',
    'port',
    'number',
    'trafficPolicy',
    'subsets',
    'ports',
    'endpoints',
    'egress',
    'configPatches',
    'patch',
    'value',
    'rules',
    'from',
    'to',
    'when',
    'jwtRules',
    'jwks',
    'tracing',
    'accessLogging',
    'filter',
    'expression',
    'url',
    'probe',
    'template',
    'uri',
    'regex',
    '__proto__',
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(null, undefined, NaN, -0, 1n, '', '*', '80', 'a/b', 'unix://', '{"keys":[]}', '[', '(('),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 4 }),
    ),
  }));

  test('nothing is thrown, whatever the values', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), tree, tree, (kind, spec, labels) => {
        const object = {
          ...istioObject(kind, spec),
          metadata: { name: labels, namespace: labels, labels, annotations: labels },
        };

        expect(Array.isArray(validateAdmission(object))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('an expression that is nested too deeply is rejected, not followed', () => {
    const expression = '('.repeat(100_000);

    expect(rulesOf(istioObject('Telemetry', { accessLogging: [{ filter: { expression } }] }))).toEqual([
      'telemetry-filter',
    ]);
  });

  test('a value of an EnvoyFilter that is nested without end is followed to the maximum depth of configurations', () => {
    let value: unknown = {};
    for (let depth = 0; depth < 2000; depth++)
      value = { '@type': 'type.googleapis.com/envoy.config.listener.v3.Filter', typed_config: value };
    const spec = { configPatches: [{ applyTo: 'NETWORK_FILTER', patch: { operation: 'ADD', value } }] };

    expect(rulesOf(istioObject('EnvoyFilter', spec))).toEqual(['envoy-filter-internal']);
  });
});
