import type { Diagnostic } from '../../lib/model/diagnostic';
import type { Manifest } from '../../lib/model/manifest';

/** A VirtualService with annotations. */
export function manifestOf(name: string, annotations: Readonly<Record<string, unknown>> = {}): Manifest {
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name, namespace: 'prod', annotations },
  };
}

/** A finding of a rule with a code of istioctl. */
export function diagnosticOf(manifest?: Manifest, more: Partial<Diagnostic> = {}): Diagnostic {
  const found = { rule: 'virtual-service-subset-defined', code: 'IST0101', severity: 'error' } as const;
  return { ...found, manifest, path: ['spec', 'http', 0, 'route'], message: 'subset "v9" is not defined', ...more };
}
