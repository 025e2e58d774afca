import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import type { Rule } from '../../rule';
import { addresslessPorts } from './addressless-ports';

export const serviceEntryAddressesSet: Rule = {
  name: 'service-entry-addresses-set',
  code: 'IST0134',
  severity: 'warning',
  summary: 'A TCP port of a ServiceEntry has no address that distinguishes it.',

  *check(mesh) {
    for (const { entry, port } of addresslessPorts(mesh)) {
      if (isAllocatable(mesh, entry)) continue;
      yield {
        manifest: entry.manifest,
        path: port.path,
        message: `port ${String(port.number('number'))} is TCP, but the ServiceEntry has no addresses`,
        fix: 'Add addresses, or use a protocol that carries the host, such as HTTP or TLS',
      };
    }
  },
};

/** Whether istiod allocates an address in the status, and a DNS proxy answers with it. */
function isAllocatable(mesh: MeshView, { spec, labels, namespace }: IstioResource<'ServiceEntry'>): boolean {
  const isAnswered =
    mesh.meshConfig.proxyMetadata.get('ISTIO_META_DNS_CAPTURE') === 'true' ||
    mesh.namespaces.get(namespace)?.labels.get('istio.io/dataplane-mode') === 'ambient';
  const isOff = labels.get('networking.istio.io/enable-autoallocate-ip')?.toLowerCase() === 'false';
  return isAnswered && !isOff && spec.choice('resolution') !== 'NONE';
}
