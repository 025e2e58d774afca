import { annotationProblem } from './annotation-values';
import { isPlaced, istioAnnotations } from './istio-annotations';
import type { Rule } from '../../rule';

export const annotationValid: Rule = {
  name: 'annotation-valid',
  code: 'IST0125',
  severity: 'warning',
  summary: 'An Istio annotation has an invalid value.',

  *check(mesh) {
    for (const annotation of istioAnnotations(mesh)) {
      const { resource, name, value, path } = annotation;
      if (!isPlaced(annotation)) continue;
      const problem = annotationProblem(name, value);
      if (problem === undefined) continue;
      yield {
        manifest: resource.manifest,
        path,
        message: `the value "${value.length > 80 ? `${value.slice(0, 80)}…` : value}" of annotation "${name}" ${problem}`,
        fix: 'Correct the value',
      };
    }
  },
};
