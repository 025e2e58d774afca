import type { Message } from '../../../messages/message';
import { EVERYWHERE, exportScopes } from '../../../mesh/export-scopes';
import { groupBy } from '../../../snapshot/group-by';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';

/** A port that a ServiceEntry defines for a host, and the namespaces that it is visible in. */
export interface ServiceEntryClaim {
  readonly entry: IstioResource<'ServiceEntry'>;
  readonly scope: string;
  /** `api.example.org:443` */
  readonly target: string;
  /** In upper case; empty for none. */
  readonly protocol: string;
  readonly port: Message<'ServiceEntryPort'>;
}

/** All definitions of each port of a host by ServiceEntries, grouped by the namespaces that they are visible in. */
export function* serviceEntryClaims(mesh: MeshView): Generator<readonly ServiceEntryClaim[], void, undefined> {
  const byKey = groupBy(claimsOf(mesh), ({ scope, target }) => `${scope}/${target}`);
  for (const own of byKey.values()) {
    const [{ target } = { target: '' }] = own;
    yield [...new Set([...own, ...(byKey.get(`${EVERYWHERE}/${target}`) ?? [])])];
  }
}

function* claimsOf(mesh: MeshView): Generator<ServiceEntryClaim, void, undefined> {
  for (const entry of mesh.configs('ServiceEntry')) {
    const exportTo = textList(entry.spec, 'exportTo');
    const scopes = exportScopes(
      exportTo.length === 0 ? mesh.meshConfig.defaultServiceExportTo : exportTo,
      entry.namespace,
    );
    for (const scope of scopes) {
      for (const written of textList(entry.spec, 'hosts')) {
        // DNS names are case-insensitive.
        const host = written.toLowerCase();
        for (const port of entry.spec.messages('ports')) {
          const target = `${host}:${String(port.number('number'))}`;
          yield { entry, scope, target, protocol: port.text('protocol').toUpperCase(), port };
        }
      }
    }
  }
}
