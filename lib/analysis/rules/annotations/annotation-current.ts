import { istioAnnotations } from './istio-annotations';
import type { Rule } from '../../rule';

const INJECT = 'sidecar.istio.io/inject';

export const annotationCurrent: Rule = {
  name: 'annotation-current',
  code: 'IST0135',
  severity: 'info',
  summary: 'An Istio annotation is deprecated.',

  *check(mesh) {
    for (const { resource, name, path, known, labels } of istioAnnotations(mesh)) {
      if (known?.isDeprecated !== true || (name === INJECT && labels.has(INJECT))) continue;
      yield {
        manifest: resource.manifest,
        path,
        message: `annotation "${name}" is deprecated`,
        fix: name === INJECT ? 'Use the label of the same name' : 'Remove it',
      };
    }
  },
};
