import { expect, test } from '@jest/globals';
import { istioLabelKeyProblem, istioLabelValueProblem, labelKey, labelValue } from '../../lib/syntax/labels';

test.each([
  ['app', true, true],
  ['example.com/app', true, true],
  ['Example.com/app', false, true],
  ['/app', false, false],
  ['a/b/c', false, false],
  ['', false, false],
  ['example.com/', false, false],
  ['-a', false, false],
  ['a'.repeat(63), true, true],
  ['a'.repeat(64), false, false],
  [`${'a'.repeat(254)}/b`, false, false],
])('the key %j: Kubernetes %s, Istio %s', (key, kubernetes, istio) => {
  expect([labelKey.accepts(key), istioLabelKeyProblem(key) === undefined]).toEqual([kubernetes, istio]);
});

test.each([
  ['', true, true],
  ['v1.0_a', true, true],
  ['v1.', false, false],
  ['a b', false, false],
  ['a'.repeat(64), false, true],
])('the value %j: Kubernetes %s, Istio %s', (value, kubernetes, istio) => {
  expect([labelValue.accepts(value), istioLabelValueProblem(value) === undefined]).toEqual([kubernetes, istio]);
});
