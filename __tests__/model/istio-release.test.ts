import { expect, test } from '@jest/globals';
import { apiVersionOf, firstReleaseWith, istioReleases, unknownRelease } from '../../lib/model/istio-release';

test('knows every minor release from 1.15 to 1.31', () => {
  expect(istioReleases).toEqual(Array.from({ length: 17 }, (_, index) => `1.${String(15 + index)}`));
});

test.each([
  ['Gateway', '1.15', 'networking.istio.io/v1alpha3'],
  ['Gateway', '1.21', 'networking.istio.io/v1alpha3'],
  ['Gateway', '1.22', 'networking.istio.io/v1'],
  ['AuthorizationPolicy', '1.15', 'security.istio.io/v1beta1'],
  ['AuthorizationPolicy', '1.31', 'security.istio.io/v1'],
  ['Telemetry', '1.15', 'telemetry.istio.io/v1alpha1'],
  ['EnvoyFilter', '1.31', 'networking.istio.io/v1alpha3'],
  ['TrafficExtension', '1.15', undefined],
] as const)('writes a %s for %s with %s', (kind, release, apiVersion) => {
  expect(apiVersionOf(kind, release)).toBe(apiVersion);
});

test('knows which release added a kind', () => {
  expect(firstReleaseWith('TrafficExtension')).toBe('1.30');
  expect(firstReleaseWith('Gateway')).toBe('1.15');
});

test('lists the known releases', () => {
  expect(unknownRelease('1.51')).toBe('is one of 1.15 to 1.31, got "1.51"; did you mean \'1.15\'?');
  expect(unknownRelease(1.3)).toBe("is one of 1.15 to 1.31, got 1.3; write the minor release, such as '1.31'");
});
