import { expect, test } from '@jest/globals';
import { checkManifests } from '../../lib/check/check-manifests';
import { orderFindings } from '../../lib/check/order-findings';
import type { Manifest } from '../../lib/model/manifest';
import { parseManifests } from '../../lib/yaml/parse-manifests';

test('reports an object that is defined twice at both places', () => {
  const [first, second] = ['a.yaml', 'b.yaml'].map((file) => parseManifests(service('reviews'), file));
  const manifests = [...(first?.manifests ?? []), ...(second?.manifests ?? [])];
  const origins = new Map([...(first?.origins ?? []), ...(second?.origins ?? [])]);

  expect(checkManifests(manifests, { origins }).findings).toMatchObject([
    {
      rule: 'object-unique',
      object: { kind: 'Service', name: 'reviews' },
      place: { file: 'b.yaml', line: 4 },
      related: [{ place: { file: 'a.yaml', line: 1 } }],
    },
  ]);
});

test.each([
  ['name', { metadata: { name: 'other' } }],
  ['namespace', { metadata: { name: 'reviews', namespace: 'prod' } }],
  ['kind', { kind: 'Secret' }],
  ['group', { apiVersion: 'example.com/v1' }],
])('objects with another %s are no duplicates', (_, change) => {
  const manifest: Manifest = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'reviews' } };

  expect(checkManifests([manifest, { ...manifest, ...change }]).findings).toEqual([]);
});

test('treats one kind in two versions as the same object', () => {
  const manifests = ['v1', 'v1beta1'].map((version) => {
    return { apiVersion: `gateway.networking.k8s.io/${version}`, kind: 'Gateway', metadata: { name: 'a' } };
  });

  expect(checkManifests(manifests).findings).toMatchObject([{ rule: 'object-unique' }]);
});

test('does not report objects with generateName as duplicates', () => {
  const manifest = { apiVersion: 'batch/v1', kind: 'Job', metadata: { generateName: 'a-' } };

  expect(checkManifests([manifest, { ...manifest }]).findings).toEqual([]);
});

test('sorts findings by file, line and column', () => {
  const findings = ['b:1:1', 'a:10:1', 'a:9:2', 'a:9:1'].map((where) => {
    const [file = '', line, column] = where.split(':');
    const place = { file, line: Number(line), column: Number(column) };
    return { rule: where, severity: 'error', path: '', message: '', related: [], place } as const;
  });

  expect(orderFindings(findings).map(({ rule }) => rule)).toEqual(['a:9:1', 'a:9:2', 'a:10:1', 'b:1:1']);
});

function service(name: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;
}
