import { isPlaced, istioAnnotations } from './istio-annotations';
import type { Rule } from '../../rule';

export const annotationPlaced: Rule = {
  name: 'annotation-placed',
  code: 'IST0107',
  severity: 'warning',
  summary: 'An Istio annotation is on a kind of object that it does not apply to.',

  *check(mesh) {
    for (const annotation of istioAnnotations(mesh)) {
      const { resource, name, path, known, kind } = annotation;
      if (known === undefined || isPlaced(annotation)) continue;
      const isTemplated = known.kinds.includes('Pod') && kind === 'Deployment';
      yield {
        manifest: resource.manifest,
        path,
        message: `annotation "${name}" applies to ${known.kinds.join(', ')}, got ${kind}`,
        fix: isTemplated ? 'Move it to spec.template.metadata.annotations' : `Move it to a ${known.kinds.join(' or ')}`,
      };
    }
  },
};
