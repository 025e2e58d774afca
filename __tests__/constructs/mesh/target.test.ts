import { expect, test } from '@jest/globals';
import { MeshApp, targetIstio, type IstioRelease } from '../../../lib';
import { errorOf } from '../error-of';

test('refuses an Istio release that is not known', () => {
  const unknown = '1.51' as IstioRelease;

  expect(() => new MeshApp({ istio: unknown })).toThrow(
    `istio is one of 1.15 to 1.31, got "1.51"; did you mean '1.15'?`,
  );
  expect(
    errorOf((chart) => {
      targetIstio(chart, unknown);
    }),
  ).toMatch(/^test: istio is one of 1.15 to 1.31, got "1.51"/);
});
