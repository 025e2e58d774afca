import type { MeshView } from '../../lib/mesh/mesh-view';
import type { FieldPath } from '../../lib/model/field-path';
import type { IstioResource, Resource } from '../../lib/snapshot/resource';
import { textMap } from '../../lib/snapshot/text-map';

interface Credential {
  readonly gateway: IstioResource<'Gateway'>;
  readonly path: FieldPath;
  readonly secret: Resource | undefined;
}

/**
 * The Secrets of Gateways as istioctl reads them: `credentialName` without a scheme, and no `credentialNames`.
 *
 * @see Istio, gateway.SecretAnalyzer
 */
export function* credentials(mesh: MeshView): Generator<Credential, void, undefined> {
  for (const gateway of mesh.configs('Gateway')) {
    const workload = mesh.workloadIndex.first(textMap(gateway.spec, 'selector'));
    if (workload === undefined || workload.namespace === '') continue;
    for (const tls of gateway.spec.messages('servers').flatMap((server) => server.message('tls') ?? [])) {
      const written = tls.text('credentialName');
      if (written === '') continue;
      const slash = written.indexOf('/');
      const namespace = slash === -1 ? workload.namespace : written.slice(0, slash);
      const secret = mesh.find('Secret', namespace, written.slice(slash + 1));
      yield { gateway, path: tls.at('credentialName'), secret };
    }
  }
}
