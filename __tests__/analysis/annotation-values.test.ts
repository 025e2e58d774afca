import { expect, test } from '@jest/globals';
import { annotationProblem } from '../../lib/analysis/rules/annotations/annotation-values';

test.each([
  ['', undefined],
  ['null', undefined],
  ['7', 'is not a ProxyConfig, which is a YAML mapping'],
  ['[]', 'is not a ProxyConfig, which is a YAML mapping'],
  ['[', 'is not valid YAML'],
  ['concurrency: two', expect.stringMatching(/^has concurrency: /)],
])('reports of the ProxyConfig %p: %p', (text, expected) => {
  expect(annotationProblem('proxy.istio.io/config', text)).toEqual(expected);
});
