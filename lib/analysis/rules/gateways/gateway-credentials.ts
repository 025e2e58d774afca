import type { Message } from '../../../messages/message';
import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource, Resource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';

/** A Secret that a server of a Gateway takes its certificate from. */
export interface GatewayCredential {
  readonly gateway: IstioResource<'Gateway'>;
  readonly server: Message<'Server'>;
  /** As it was written. */
  readonly credentialName: string;
  readonly path: FieldPath;
  /** Namespace of the workload that serves it. */
  readonly workloadNamespace: string;
  readonly namespace: string;
  readonly name: string;
  readonly secret: Resource | undefined;
  /** Mode of the server's TLS. */
  readonly mode: string;
}

/**
 * The Secrets that the Gateways of a mesh name. Proxies look for them in the namespace of the workload, so a Gateway
 * without a workload yields none.
 *
 * @see Istio, gateway.SecretAnalyzer
 */
export function* gatewayCredentials(mesh: MeshView): Generator<GatewayCredential, void, undefined> {
  for (const gateway of mesh.configs('Gateway')) {
    const workloadNamespace = mesh.workloadIndex.first(textMap(gateway.spec, 'selector'))?.namespace ?? '';
    if (workloadNamespace === '') continue;
    for (const server of gateway.spec.messages('servers')) {
      const tls = server.message('tls');
      if (tls === undefined) continue;
      const written = [
        { name: tls.text('credentialName'), path: tls.at('credentialName') },
        ...tls.texts('credentialNames').map(({ value, path }) => ({ name: value, path })),
      ];
      for (const { name: credentialName, path } of written) {
        if (credentialName === '') continue;
        const place = secretOf(credentialName);
        if (place === undefined) continue;
        const { namespace = workloadNamespace, name } = place;
        const secret = mesh.find('Secret', namespace, name);
        yield {
          gateway,
          server,
          credentialName,
          path,
          workloadNamespace,
          namespace,
          name,
          secret,
          mode: tls.choice('mode'),
        };
      }
    }
  }
}

interface SecretPlace {
  readonly namespace?: string;
  readonly name: string;
}

function withNamespace(credentialName: string): SecretPlace {
  const slash = credentialName.indexOf('/');
  return slash === -1
    ? { name: credentialName }
    : { namespace: credentialName.slice(0, slash), name: credentialName.slice(slash + 1) };
}

/**
 * @returns undefined for what is not in a Secret: a ConfigMap or a file
 * @see Istio, credentials.ParseResourceName
 */
function secretOf(credentialName: string): SecretPlace | undefined {
  const [, scheme, rest = ''] = /^([a-z-]+):\/\/(.*)$/s.exec(credentialName) ?? [];
  if (scheme === undefined) return withNamespace(credentialName);
  return scheme === 'kubernetes' || scheme === 'kubernetes-gateway' ? withNamespace(rest) : undefined;
}
