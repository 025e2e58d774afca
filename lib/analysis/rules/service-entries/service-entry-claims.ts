import type { Message } from '../../../messages/message';
import { EVERYWHERE, exportScopes } from '../../../mesh/export-scopes';
import { groupBy } from '../../../snapshot/group-by';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';

/** A port that a ServiceEntry gives a host, and who sees it. */
export interface ServiceEntryClaim {
  readonly entry: IstioResource<'ServiceEntry'>;
  readonly scope: string;
  /** `api.example.org:443` */
  readonly target: string;
  /** In upper case; empty for none. */
  readonly protocol: string;
  readonly port: Message<'ServiceEntryPort'>;
}

/** Ports of hosts with all that ServiceEntries say of them: those that one namespace sees stand together. */
export function* serviceEntryClaims(mesh: MeshView): Generator<readonly ServiceEntryClaim[], void, undefined> {
  const byKey = groupBy(claimsOf(mesh), ({ scope, target }) => `${scope}/${target}`);
  for (const own of byKey.values()) {
    const [{ target } = { target: '' }] = own;
    yield [...new Set([...own, ...(byKey.get(`${EVERYWHERE}/${target}`) ?? [])])];
  }
}

function* claimsOf(mesh: MeshView): Generator<ServiceEntryClaim, void, undefined> {
  for (const entry of mesh.configs('ServiceEntry')) {
    const said = textList(entry.spec, 'exportTo');
    const scopes = exportScopes(said.length === 0 ? mesh.meshConfig.defaultServiceExportTo : said, entry.namespace);
    for (const scope of scopes) {
      for (const written of textList(entry.spec, 'hosts')) {
        // DNS names have no case.
        const host = written.toLowerCase();
        for (const port of entry.spec.messages('ports')) {
          const target = `${host}:${String(port.number('number'))}`;
          yield { entry, scope, target, protocol: port.text('protocol').toUpperCase(), port };
        }
      }
    }
  }
}
