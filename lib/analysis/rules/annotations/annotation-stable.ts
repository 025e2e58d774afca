import { istioAnnotations, type IstioAnnotation } from './istio-annotations';
import { listAt, textAt } from '../../../model/plain';
import type { Rule } from '../../rule';

/** Annotations that the injector adds to Pods itself, unless an init container sets up iptables. */
const INJECTED = new Set([
  'sidecar.istio.io/interceptionMode',
  'traffic.sidecar.istio.io/includeInboundPorts',
  'traffic.sidecar.istio.io/excludeInboundPorts',
  'traffic.sidecar.istio.io/includeOutboundIPRanges',
]);

export const annotationStable: Rule = {
  name: 'annotation-stable',
  code: 'IST0136',
  severity: 'info',
  summary: 'An Istio annotation is in its alpha phase.',
  isOptional: true,

  *check(mesh) {
    for (const annotation of istioAnnotations(mesh)) {
      const { resource, name, path, known } = annotation;
      if (known?.phase !== 'alpha' || (INJECTED.has(name) && isInjected(annotation))) continue;
      yield {
        manifest: resource.manifest,
        path,
        message: `annotation "${name}" is alpha`,
        fix: 'Check the release notes before each upgrade, because it may change',
      };
    }
  },
};

function isInjected({ resource }: IstioAnnotation): boolean {
  if (resource.kind !== 'Pod') return false;
  const init = listAt(resource.manifest, 'spec', 'initContainers');
  return !init.some((container) => textAt(container, 'name') === 'istio-init');
}
