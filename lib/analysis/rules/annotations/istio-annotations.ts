import type { FieldPath } from '../../../model/field-path';
import type { Labels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import type { Resource } from '../../../snapshot/resource';
import { knownAnnotations, type KnownAnnotation } from './known-annotations';

/** An Istio annotation on an object or its Pod template. */
export interface IstioAnnotation {
  readonly resource: Resource;
  /** Kind that the annotation applies to: `Pod` for a template. */
  readonly kind: string;
  readonly labels: Labels;
  readonly name: string;
  readonly value: string;
  readonly path: FieldPath;
  /** Undefined for one that Istio does not read. */
  readonly known: KnownAnnotation | undefined;
}

/** Annotations that Istio writes itself. */
const OWN = new Set(['sidecar.istio.io/status', 'gateway.istio.io/controller-version', 'istio.io/rev']);

/**
 * Istio's annotations on Namespaces, Services, Pods, Deployments and all Pod templates.
 *
 * @see Istio, annotations.K8sAnalyzer
 */
export function istioAnnotations(mesh: MeshView): readonly IstioAnnotation[] {
  return mesh.once('annotations', () => [...readAnnotations(mesh)]);
}

function* readAnnotations(mesh: MeshView): Generator<IstioAnnotation, void, undefined> {
  for (const kind of ['Namespace', 'Service', 'Pod', 'Deployment'] as const) {
    for (const resource of mesh.objects(kind)) {
      yield* annotationsIn(resource, kind, resource.labels, resource.annotations, []);
    }
  }
  for (const workload of mesh.templates) {
    yield* annotationsIn(workload, 'Pod', workload.podLabels, workload.podAnnotations, workload.templatePath);
  }
}

function* annotationsIn(
  resource: Resource,
  kind: string,
  labels: Labels,
  annotations: Labels,
  at: FieldPath,
): Generator<IstioAnnotation, void, undefined> {
  for (const [name, value] of annotations) {
    const prefix = name.split('/', 1)[0] ?? '';
    if ((name !== 'kubernetes.io/ingress.class' && !prefix.endsWith('istio.io')) || OWN.has(name)) continue;
    const path = [...at, 'metadata', 'annotations', name];
    yield { resource, kind, labels, name, value, path, known: knownAnnotations.get(name) };
  }
}

/** Whether an annotation applies to the kind of object that has it. */
export function isPlaced({ known, kind }: IstioAnnotation): boolean {
  return known === undefined || known.kinds.includes('Any') || known.kinds.includes(kind);
}
