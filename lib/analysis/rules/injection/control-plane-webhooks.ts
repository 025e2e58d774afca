import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import { listAt, textAt, valueAt } from '../../../model/plain';
import type { Resource } from '../../../snapshot/resource';

/** A webhook through which the API server calls istiod. */
export interface ControlPlaneWebhook {
  readonly configuration: Resource;
  readonly name: string;
  readonly path: FieldPath;
  /** Undefined if it names a Service instead; empty if the URL is empty. */
  readonly url: string | undefined;
  readonly hasService: boolean;
}

/**
 * The webhooks of Istio by the names of their configurations.
 *
 * @see Istio, externalcontrolplane.ExternalControlPlaneAnalyzer
 */
export function controlPlaneWebhooks(mesh: MeshView): readonly ControlPlaneWebhook[] {
  const configurations = [
    ...mesh
      .objects('ValidatingWebhookConfiguration')
      .filter(({ name }) => name === 'istiod-default-validator' || name.startsWith('istio-validator')),
    ...mesh.objects('MutatingWebhookConfiguration').filter(({ name }) => name.startsWith('istio-sidecar-injector')),
  ];
  return configurations.flatMap((configuration) =>
    listAt(configuration.manifest, 'webhooks').map((webhook, index) => {
      const url = valueAt(webhook, 'clientConfig', 'url');
      const service = valueAt(webhook, 'clientConfig', 'service');
      return {
        configuration,
        name: textAt(webhook, 'name'),
        path: ['webhooks', index, 'clientConfig'],
        url: typeof url === 'string' ? url : undefined,
        hasService: service !== undefined && service !== null,
      };
    }),
  );
}
