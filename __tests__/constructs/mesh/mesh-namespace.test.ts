import { describe, expect, test } from '@jest/globals';
import { MeshNamespace } from '../../../lib';
import { errorOf } from '../error-of';

describe('a MeshNamespace', () => {
  test('refuses a name that is no DNS label', () => {
    expect(errorOf((chart) => new MeshNamespace(chart, 'my.shop'))).toMatch(
      /the name is a DNS label: .*; "my-shop" would do$/,
    );
  });

  test('refuses ambient before there was an ambient mode', () => {
    expect(errorOf((chart) => new MeshNamespace(chart, 'shop', { dataPlane: 'ambient' }), '1.15')).toBe(
      "test/shop: dataPlane 'ambient' is not supported by Istio 1.15: it was added in Istio 1.18; write 'sidecar'",
    );
  });

  test('refuses a revision that is no DNS label', () => {
    expect(errorOf((chart) => new MeshNamespace(chart, 'shop', { dataPlane: { revision: '1.31' } }))).toMatch(
      /^test\/shop: dataPlane\.revision is a DNS label: .*, got "1\.31"$/,
    );
  });
});
