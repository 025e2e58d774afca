import { describe, expect, test } from '@jest/globals';
import { validateAdmission } from '../../lib/admission/validate-admission';
import { formatFieldPath } from '../../lib/model/field-path';
import { istioObject } from './istio-object';

/** What a spec is refused for, by rule and path. */
function refused(kind: string, spec: unknown): readonly string[] {
  const errors = validateAdmission(istioObject(kind, spec)).filter(({ severity }) => severity === 'error');
  return errors.map(({ rule, path }) => `${rule} ${formatFieldPath(path)}`);
}

const to = (destination: unknown) => ({ hosts: ['a'], http: [{ route: [{ destination }] }] });
const rule = (fields: unknown) => ({
  hosts: ['a'],
  http: [{ route: [{ destination: { host: 'a' } }], ...Object(fields) }],
});
const policy = (fields: unknown) => ({ host: 'a', trafficPolicy: fields });

describe('a name', () => {
  test('is in camelCase or as protobuf has it', () => {
    expect(
      refused('DestinationRule', { host: 'a', traffic_policy: { outlier_detection: { consecutive_5xx_errors: 1 } } }),
    ).toEqual([]);
  });

  test('is compared exactly', () => {
    expect(refused('DestinationRule', { host: 'a', TrafficPolicy: {} })).toEqual(['field-known spec.TrafficPolicy']);
  });

  test('set under both names counts in camelCase, even when that is null', () => {
    const spec = { host: 'a', trafficPolicy: null, traffic_policy: {} };

    expect(refused('DestinationRule', spec)).toEqual([]);
  });

  test('that is unknown is reported at every depth, with the nearest name', () => {
    const [found] = validateAdmission(istioObject('VirtualService', to({ host: 'a', subnet: 'v1' })));

    expect(found).toMatchObject({
      rule: 'field-known',
      path: ['spec', 'http', 0, 'route', 0, 'destination', 'subnet'],
      fix: 'Write subset, or leave it out',
    });
  });

  test('that is inherited from Object.prototype is unknown', () => {
    const spec: unknown = JSON.parse('{"host":"a","__proto__":{},"constructor":1}');

    expect(refused('DestinationRule', spec)).toEqual(['field-known spec.__proto__', 'field-known spec.constructor']);
  });
});

describe('null', () => {
  test('is an absent field, and an absent spec', () => {
    expect(refused('DestinationRule', { host: 'a', trafficPolicy: null, subsets: null })).toEqual([]);
    expect(refused('Telemetry', null)).toEqual([]);
  });

  test('in a list is an empty message', () => {
    expect(refused('DestinationRule', { host: 'a', subsets: [null] })).toEqual(['subset-name spec.subsets[0].name']);
  });

  test('in a map is the zero of its type', () => {
    expect(refused('WorkloadEntry', { address: 'a', ports: { http: null } })).toEqual(['port-number spec.ports.http']);
    expect(refused('WorkloadEntry', { address: 'a', labels: { a: null } })).toEqual([]);
  });
});

describe('a whole number', () => {
  test.each([80, 80.0, '80', ' 80\n', '-0'])('may be %j', (attempts) => {
    expect(refused('VirtualService', rule({ retries: { attempts } }))).toEqual([]);
  });

  test.each([1.5, '1e2', '1.0', '+1', '01', '', true, [], {}, 2 ** 31, '99999999999999999999999'])(
    'is not %j',
    (attempts) => {
      expect(refused('VirtualService', rule({ retries: { attempts } }))).toEqual([
        'field-type spec.http[0].retries.attempts',
      ]);
    },
  );

  test.each([-1, '-1', '-0', 2 ** 32])('without sign is not %j', (number) => {
    expect(refused('VirtualService', to({ host: 'a', port: { number } }))).toEqual([
      'field-type spec.http[0].route[0].destination.port.number',
    ]);
  });

  test('that is "null" in quotes is 0', () => {
    expect(refused('VirtualService', rule({ retries: { attempts: 'null' } }))).toEqual([]);
  });
});

describe('a number', () => {
  test.each([0.5, '0.5', '1e1', 'NaN'])('may be %j', (randomSamplingPercentage) => {
    expect(refused('Telemetry', { tracing: [{ randomSamplingPercentage }] })).toEqual([]);
  });

  test.each(['', '.5', 'nan', '1e999', false])('is not %j', (randomSamplingPercentage) => {
    expect(refused('Telemetry', { tracing: [{ randomSamplingPercentage }] })).toEqual([
      'field-type spec.tracing[0].randomSamplingPercentage',
    ]);
  });
});

describe('a duration', () => {
  test.each(['1s', '1h2m', '1.s', '.5s', '+1s', '1000000ns', '1000µs', '2562047h'])('may be %j', (timeout) => {
    expect(refused('VirtualService', rule({ timeout }))).toEqual([]);
  });

  test.each(['1', '', ' 1s', '1e3s', '1 s', '.s', 's', 5, '2562048h', '1d'])('is not %j', (timeout) => {
    expect(refused('VirtualService', rule({ timeout }))).toEqual(['field-type spec.http[0].timeout']);
  });
});

describe('a value of an enum', () => {
  test.each(['UPGRADE', 2, 0, 7, -1])('may be %j', (h2UpgradePolicy) => {
    expect(refused('DestinationRule', policy({ connectionPool: { http: { h2UpgradePolicy } } }))).toEqual([]);
  });

  test.each(['upgrade', '2', '', 2 ** 31, 1.5, []])('is not %j', (h2UpgradePolicy) => {
    expect(refused('DestinationRule', policy({ connectionPool: { http: { h2UpgradePolicy } } }))).toEqual([
      'field-value spec.trafficPolicy.connectionPool.http.h2UpgradePolicy',
    ]);
  });

  test('that is unknown is reported with the nearest one', () => {
    const [found] = validateAdmission(istioObject('DestinationRule', policy({ tls: { mode: 'ISTIO_MUTAL' } })));

    expect(found?.fix).toBe('Write ISTIO_MUTUAL');
  });
});

describe('bytes', () => {
  const body = (bytes: unknown) => ({ hosts: ['a'], http: [{ directResponse: { status: 200, body: { bytes } } }] });

  test.each(['', 'AA==', 'AAAA\nAAAA', [0, 255]])('may be %j', (bytes) => {
    expect(refused('VirtualService', body(bytes))).toEqual([]);
  });

  test.each(['A', 'AA', '_-==', [256], 7])('are not %j', (bytes) => {
    expect(refused('VirtualService', body(bytes))).toEqual(['field-type spec.http[0].directResponse.body.bytes']);
  });
});

test('strings, lists and objects are not converted', () => {
  expect(refused('DestinationRule', { host: 7, subsets: {}, trafficPolicy: [] })).toEqual([
    'field-type spec.host',
    'field-type spec.subsets',
    'field-type spec.trafficPolicy',
  ]);
  expect(refused('WasmPlugin', { url: 'oci://a', pluginConfig: 'a' })).toEqual(['field-type spec.pluginConfig']);
  expect(refused('Sidecar', 'a')).toEqual(['field-type spec']);
});

test('of alternatives, the one that is declared last counts, whatever its position', () => {
  const match = (uri: unknown) => rule({ match: [{ method: uri }] });

  expect(refused('VirtualService', match({ regex: 'a', prefix: '' }))).toEqual([]);
  expect(refused('VirtualService', match({ regex: null, prefix: '' }))).toEqual([
    'match-prefix spec.http[0].match[0].method.prefix',
  ]);
});

test('an object that cannot be decoded has all decoding findings, and no others', () => {
  const spec = { hosts: [''], http: [{ timeout: 5, retries: { attempts: 'x' } }] };

  expect(refused('VirtualService', spec)).toEqual([
    'field-type spec.http[0].timeout',
    'field-type spec.http[0].retries.attempts',
  ]);
});
