import { NameIndex } from '../../../snapshot/name-index';
import { istioAnnotations } from './istio-annotations';
import { knownAnnotations } from './known-annotations';
import type { Rule } from '../../rule';

export const annotationKnown: Rule = {
  name: 'annotation-known',
  code: 'IST0108',
  severity: 'warning',
  summary: "An annotation looks like one of Istio's, but Istio does not know it.",

  *check(mesh) {
    const names = new NameIndex(knownAnnotations.keys());
    for (const { resource, name, path, known } of istioAnnotations(mesh)) {
      if (known !== undefined) continue;
      const nearest = names.nearest(name);
      yield {
        manifest: resource.manifest,
        path,
        message: `Istio does not know annotation "${name}"`,
        fix: nearest === undefined ? 'Remove it' : `Write ${nearest}`,
      };
    }
  },
};
