import type { Message } from '../../../messages/message';
import type { MeshView } from '../../../mesh/mesh-view';
import { listAt } from '../../../model/plain';
import type { IstioResource } from '../../../snapshot/resource';

/** TCP ports of ServiceEntries without addresses; none if sidecars allocate addresses. */
export function* addresslessPorts(
  mesh: MeshView,
): Generator<
  { readonly entry: IstioResource<'ServiceEntry'>; readonly port: Message<'ServiceEntryPort'> },
  void,
  undefined
> {
  if (allocatesAddresses(mesh)) return;
  for (const entry of mesh.configs('ServiceEntry')) {
    if (entry.spec.has('addresses') || listAt(entry.manifest, 'status', 'addresses').length > 0) continue;
    for (const port of entry.spec.messages('ports')) {
      if (['', 'TCP'].includes(port.text('protocol').toUpperCase())) yield { entry, port };
    }
  }
}

function allocatesAddresses(mesh: MeshView): boolean {
  const { proxyMetadata } = mesh.meshConfig;
  const isTrue = (name: string) => proxyMetadata.get(name) === 'true';
  return (
    isTrue('ISTIO_META_DNS_CAPTURE') &&
    (isTrue('ISTIO_META_DNS_AUTO_ALLOCATE') || isTrue('PILOT_ENABLE_IP_AUTOALLOCATE'))
  );
}
