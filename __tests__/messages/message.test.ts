import { expect, test } from '@jest/globals';
import { AnyMessage } from '../../lib/messages/any-message';
import { decodeSpec } from '../../lib/messages/decode-spec';
import { asMessage } from '../../lib/messages/message';
import type { IstioKindName } from '../../lib/model/known-kinds';

test('a Message and its nested messages have the names of the L1', () => {
  const spec = decode('VirtualService', { http: [{ route: [{ destination: { host: 'reviews' } }] }] });
  const [rule] = spec.messages('http');
  const [share] = rule?.messages('route') ?? [];

  expect([spec, rule, share, share?.message('destination')].map((message) => message?.typeName)).toEqual([
    'VirtualServiceSpec',
    'HttpRoute',
    'HttpRouteDestination',
    'Destination',
  ]);
});

test('reads each type of field, and the zero value of one that is absent', () => {
  const spec = decode('ServiceEntry', { resolution: 'DNS', hosts: ['a'], ports: [{ number: 80 }] });

  expect(spec.choice('resolution')).toBe('DNS');
  expect(spec.choice('location')).toBe('MESH_EXTERNAL');
  expect(spec.texts('hosts')).toEqual([{ value: 'a', path: ['spec', 'hosts', 0] }]);
  expect(spec.messages('ports').map((port) => [port.number('number'), port.text('protocol')])).toEqual([[80, '']]);
  expect(spec.message('workloadSelector')).toBeUndefined();
});

test('the values of a map have the type that the map has', () => {
  const spec = decode('PeerAuthentication', { portLevelMtls: { 80: { mode: 'STRICT' } } });

  expect(spec.entries('portLevelMtls').map(({ key, value }) => [key, value.choice('mode')])).toEqual([
    ['80', 'STRICT'],
  ]);
});

test('bytes keep their value', () => {
  const spec = decode('VirtualService', { http: [{ directResponse: { status: 200, body: { bytes: 'aGVsbG8=' } } }] });
  const body = spec.messages('http')[0]?.message('directResponse')?.message('body');

  expect(new TextDecoder().decode(body?.bytes('bytes'))).toBe('hello');
});

test('a message cannot be read as another type', () => {
  const message = new AnyMessage([], new Map(), { name: 'Delegate', fields: new Map(), names: new Map(), oneOfs: [] });

  expect(asMessage(message, 'Delegate')).toBe(message);
  expect(() => asMessage(message, 'Destination')).toThrow('the message is a Delegate, not a Destination');
});

test('a manifest is decoded once, whoever reads it', () => {
  const manifest = { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', metadata: {}, spec: { servers: [{}] } };

  expect(decodeSpec(manifest, 'Gateway').spec).toBe(decodeSpec(manifest, 'Gateway').spec);
  expect(decodeSpec({ ...manifest }, 'Gateway').spec).not.toBe(decodeSpec(manifest, 'Gateway').spec);
});

test('unknown fields are reported, and the rest is read', () => {
  const manifest = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Sidecar',
    metadata: {},
    spec: { mood: 1, egress: [{}] },
  };
  const { spec, findings } = decodeSpec(manifest, 'Sidecar');

  expect(findings.map(({ rule, path }) => [rule, path])).toEqual([['field-known', ['spec', 'mood']]]);
  expect(spec.messages('egress')).toHaveLength(1);
});

test('an empty map is not a field that is set, and can be distinguished from an absent one', () => {
  const [empty, absent] = [decode('PeerAuthentication', { portLevelMtls: {} }), decode('PeerAuthentication', {})];

  expect([empty, absent].map((spec) => spec.has('portLevelMtls'))).toEqual([false, false]);
  expect([empty, absent].map((spec) => spec.hasEmptyMap('portLevelMtls'))).toEqual([true, false]);
});

function decode<Kind extends IstioKindName>(kind: Kind, spec: unknown) {
  const manifest = { apiVersion: 'networking.istio.io/v1', kind, metadata: {}, spec };
  return decodeSpec(manifest, kind).spec;
}
