import { describe, expect, test } from '@jest/globals';
import { formatFieldPath } from '../../lib/model/field-path';
import type { IstioRelease } from '../../lib/model/istio-release';
import type { Manifest } from '../../lib/model/manifest';
import { validateSchema } from '../../lib/schema/validate-schema';

describe('validateSchema', () => {
  test('accepts what the API server stores', () => {
    expect(
      judge(virtualService({ hosts: ['reviews'], http: [{ route: [{ destination: { host: 'reviews' } }] }] })),
    ).toEqual([]);
  });

  test('finds an unknown field, and the one that was intended', () => {
    expect(judge(virtualService({ hosts: ['a'], http: [{ timout: '5s' }] }))).toEqual([
      'schema-unknown-field spec.http[0].timout: unknown field "timout". Write timeout',
    ]);
  });

  test('lists the known fields when none is similar', () => {
    expect(judge(destinationRule({ host: 'a', subsets: [{ name: 'v1', xyzzy: 1 }] }))).toEqual([
      'schema-unknown-field spec.subsets[0].xyzzy: unknown field "xyzzy". Remove it, or write one of labels, name, trafficPolicy',
    ]);
  });

  test('finds a value of another type', () => {
    expect(judge(virtualService({ hosts: 'a' }))).toEqual([
      'schema-type spec.hosts: must be of type array, got string "a". Write a list, with "-" before each item',
    ]);
    expect(judge(destinationRule({ host: 80 }))).toEqual([
      'schema-type spec.host: must be of type string, got integer 80. Write "80"',
    ]);
    expect(
      judge(virtualService({ hosts: ['a'], http: [{ route: [{ destination: { host: 'a' }, weight: '90' }] }] })),
    ).toEqual([
      'schema-type spec.http[0].route[0].weight: must be of type integer, got string "90". Write 90 without quotes',
    ]);
    expect(judge(virtualService({ hosts: [null] }))).toEqual([
      'schema-type spec.hosts[0]: must be of type string, got null',
    ]);
  });

  test('treats a null field as absent', () => {
    expect(judge(virtualService({ hosts: ['a'], gateways: null }))).toEqual([]);
    expect(judge(destinationRule({ host: null }))).toEqual([
      'schema-required spec.host: required value, got none. Add host',
    ]);
  });

  test('keeps null where the schema lets a value be null', () => {
    const action = { apiVersion: 'security.istio.io/v1', kind: 'AuthorizationPolicy', metadata: { name: 'a' } };

    expect(judge({ ...action, spec: { rules: [null] } })).toEqual([
      'schema-type spec.rules[0]: must be of type object, got null',
    ]);
    expect(judge(virtualService({ hosts: ['a'], http: [{ match: [{ queryParams: { a: null } }] }] }))).toEqual([]);
  });

  test('finds a value outside an enum', () => {
    expect(judge(destinationRule({ host: 'a', trafficPolicy: { tls: { mode: 'simple' } } }))).toEqual([
      'schema-enum spec.trafficPolicy.tls.mode: unsupported value "simple", supported values: "DISABLE", "SIMPLE", "MUTUAL", "ISTIO_MUTUAL". Write SIMPLE',
    ]);
  });

  test('finds alternatives that exclude each other', () => {
    expect(judge(virtualService({ hosts: ['a'], http: [{ match: [{ uri: { exact: '/a', prefix: '/' } }] }] }))).toEqual(
      [
        'schema-one-of spec.http[0].match[0].uri: must validate one and only one schema (oneOf), found 2 valid alternatives: exact, prefix. Keep one of exact, prefix',
      ],
    );
  });

  test('finds numbers, strings and lists out of bounds', () => {
    const port = (number: number) =>
      gateway({ servers: [{ hosts: ['a'], port: { number, name: 'a', protocol: 'TCP' } }] });

    expect(judge(port(80))).toEqual([]);
    expect(judge(port(-1))).toEqual([
      'schema-bounds spec.servers[0].port.number: should be greater than or equal to 0, got -1',
    ]);
    expect(judge(port(4294967296))).toEqual([
      'schema-bounds spec.servers[0].port.number: should be less than or equal to 4294967295, got 4294967296',
    ]);
    expect(judge(serviceEntry({ hosts: [] }))).toEqual([
      'schema-bounds spec.hosts: should have at least 1 items, got 0',
    ]);
    expect(judge(virtualService({ hosts: ['a'], http: [{ retries: { attempts: 2 ** 31 } }] }))).toEqual([
      'schema-bounds spec.http[0].retries.attempts: must be an integer of 32 bits, got 2147483648',
    ]);
  });

  test('finds a string that does not match', () => {
    expect(judge(wasmPlugin({ url: 'oci://r/i', sha256: 'zz' }))).toEqual([
      'schema-pattern spec.sha256: should match \'(^$|^[a-f0-9]{64}$)\', got "zz"',
    ]);
  });

  test('finds duplicate items of a list, once', () => {
    const port = { name: 'a', number: 80, protocol: 'TCP' };

    expect(judge(serviceEntry({ hosts: ['a.b'], ports: [port, port, port, { ...port, name: 'b' }] }))).toEqual([
      'schema-duplicate spec.ports[1]: duplicate value: name "a"',
    ]);
  });

  test('runs the CEL rules when there are no other findings', () => {
    expect(judge(wasmPlugin({ url: 'ftp://a' }))).toEqual([
      'schema-cel spec.url: must be a URL with one of the schemes http, https, oci, file, got "ftp://a"',
    ]);
    expect(judge(wasmPlugin({ url: 'ftp://a', sha256: 'zz' }))).toEqual([expect.stringContaining('schema-pattern')]);
  });

  test('uses the rules of each release', () => {
    const policy = {
      apiVersion: 'security.istio.io/v1beta1',
      kind: 'PeerAuthentication',
      metadata: { name: 'a' },
      spec: { portLevelMtls: { 0: { mode: 'STRICT' } } },
    };

    expect(judge(policy, '1.15')).toEqual([]);
    expect(judge(policy, '1.31')).toEqual([
      'schema-cel spec: portLevelMtls needs a selector with labels. Add selector.matchLabels',
      'schema-cel spec.portLevelMtls: each key must be a port from 1 to 65535',
    ]);
  });

  test('names the releases that have an unknown field', () => {
    const spec = { http: [{ mirrors: [{ destination: { host: 'a' } }] }] };
    const mirrors = { ...virtualService(spec), apiVersion: 'networking.istio.io/v1beta1' };
    const [found] = judge(mirrors, '1.15');

    expect(found).toMatch(
      /^schema-unknown-field spec\.http\[0\]\.mirrors: unknown field "mirrors": Istio 1\.15 does not have it, releases 1\.\d+ to 1\.31 do\. Remove it, or target a release that does$/,
    );
    expect(judge(mirrors, '1.31')).toEqual([]);
  });

  test('ignores kinds of other groups', () => {
    expect(judge({ apiVersion: 'v1', kind: 'Service', metadata: {}, spec: 7 })).toEqual([]);
    expect(judge({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: {}, spec: 7 })).toEqual([]);
    expect(judge({ apiVersion: 'install.istio.io/v1alpha1', kind: 'IstioOperator', metadata: {} })).toEqual([]);
  });

  test('finds a kind or version that the release does not serve', () => {
    expect(judge(virtualService({}), '1.20')).toEqual([
      'schema-not-served apiVersion: Istio 1.20 does not serve VirtualService in networking.istio.io/v1, but releases 1.22 to 1.31 do. Write networking.istio.io/v1beta1 or networking.istio.io/v1alpha3',
    ]);
    expect(judge({ ...virtualService({}), kind: 'VirtualServce' })).toEqual([
      'schema-not-served kind: networking.istio.io/v1 of Istio 1.31 has no kind "VirtualServce". Write VirtualService',
    ]);
    expect(judge({ ...virtualService({}), apiVersion: 'security.istio.io/v1' })).toEqual([
      expect.stringMatching(
        /^schema-not-served apiVersion: .* and no release does\. Write networking\.istio\.io\/v1 or/,
      ),
    ]);
    expect(judge({ ...virtualService({}), kind: 'constructor' })).toEqual([
      'schema-not-served kind: networking.istio.io/v1 of Istio 1.31 has no kind "constructor"',
    ]);
  });

  test('validates names, labels and annotations as the server does for every object', () => {
    const named = (metadata: Manifest['metadata']) => judge({ ...destinationRule({ host: 'a' }), metadata });

    expect(named({})).toEqual([
      'schema-metadata metadata.name: name or generateName is required, got none. Add metadata.name',
    ]);
    expect(named({ generateName: 'a-' })).toEqual([]);
    expect(named({ name: 'A' })).toEqual([
      expect.stringMatching(/^schema-metadata metadata\.name: must be a DNS name/),
    ]);
    expect(named({ name: 'a', namespace: 'a.b' })).toEqual([
      expect.stringMatching(/^schema-metadata metadata\.namespace: must be a DNS label/),
    ]);
    expect(named({ name: 'a', labels: { 'a/b': 'c', 'a b': 'c', d: 'e f', g: 7, h: null } })).toEqual([
      expect.stringMatching(/^schema-metadata metadata\.labels\["a b"\]: the key must be/),
      expect.stringMatching(/^schema-metadata metadata\.labels\.d: must be/),
      'schema-metadata metadata.labels.g: must be of type string, got integer 7. Write "7"',
    ]);
    expect(named({ name: 'a', annotations: { a: 'x'.repeat(300_000) } })).toEqual([
      'schema-metadata metadata.annotations: must have at most 262144 bytes, got 300001',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', '', 'a.b'])(
    'treats the field name "%s" like any other',
    (name) => {
      const spec = JSON.parse(`{"host": "a", ${JSON.stringify(name)}: {"a": 1}}`) as object;

      expect(validateSchema(destinationRule(spec), '1.31')).toEqual([
        expect.objectContaining({ rule: 'schema-unknown-field', path: ['spec', name] }),
      ]);
    },
  );

  test('survives nested and circular lists', () => {
    const deep: unknown[] = [];
    let inner = deep;
    for (let depth = 0; depth < 100_000; depth++) inner.push((inner = []));
    const circular: unknown[] = [];
    circular.push(circular);

    expect(judge(virtualService(deep))).toEqual([
      'schema-type spec: must be of type object, got array. Write fields, not a list',
    ]);
    expect(judge(virtualService(circular))).toEqual([expect.stringContaining('schema-type spec:')]);
  });
});

function judge(manifest: Manifest, release: IstioRelease = '1.31'): readonly string[] {
  return validateSchema(manifest, release).map(
    ({ rule, path, message, fix }) =>
      `${rule} ${formatFieldPath(path)}: ${message}${fix === undefined ? '' : `. ${fix}`}`,
  );
}

const networking =
  (kind: string) =>
  (spec: unknown): Manifest => ({
    apiVersion: 'networking.istio.io/v1',
    kind,
    metadata: { name: 'a', namespace: 'shop' },
    spec,
  });
const virtualService = networking('VirtualService');
const destinationRule = networking('DestinationRule');
const gateway = networking('Gateway');
const serviceEntry = networking('ServiceEntry');
const wasmPlugin = (spec: unknown): Manifest => ({
  apiVersion: 'extensions.istio.io/v1alpha1',
  kind: 'WasmPlugin',
  metadata: { name: 'a' },
  spec,
});
