import { expect, test } from '@jest/globals';
import { readMeshSettings } from '../../lib/mesh/mesh-settings';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

test.each([
  ['enableAutoMtls: off', false],
  ['enableAutoMtls: n', false],
  ['enableAutoMtls: on', true],
  ['enableAutoMtls: "off"', 'off'],
])('reads MeshConfig with %j as istiod does', (mesh, enableAutoMtls) => {
  expect(settingsOf({ mesh })).toMatchObject({ mesh: { enableAutoMtls }, unreadable: new Map() });
});

test('reads the other keys if one is not YAML', () => {
  const { mesh, networks, unreadable } = settingsOf({ mesh: 'a: [', meshNetworks: 'networks: {}' });

  expect([mesh, networks]).toEqual([undefined, { networks: {} }]);
  expect([...unreadable.keys()]).toEqual(['mesh']);
});

function settingsOf(data: Readonly<Record<string, string>>) {
  const metadata = { name: 'istio', namespace: 'istio-system' };
  return readMeshSettings(new ConfigSnapshot([{ apiVersion: 'v1', kind: 'ConfigMap', metadata, data }]));
}
