import { EVERYWHERE, exportScopes } from '../../../lib/mesh/export-scopes';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import { groupBy } from '../../../lib/snapshot/group-by';
import { textList } from '../../../lib/snapshot/text-map';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl compares hosts case-sensitively, and treats an unset exportTo as all namespaces, whatever MeshConfig sets. */
export const serviceEntryProtocolUnique: IstioctlCheck = {
  rule: 'service-entry-protocol-unique',

  *check(mesh) {
    const byKey = groupBy(claimsOf(mesh), ({ scope, target }) => `${scope}/${target}`);
    for (const own of byKey.values()) {
      const [{ target } = { target: '' }] = own;
      const all = new Set([...own, ...(byKey.get(`${EVERYWHERE}/${target}`) ?? [])]);
      if (new Set([...all].map(({ protocol }) => protocol)).size < 2) continue;
      for (const { manifest, path } of all) yield { manifest, path };
    }
  },
};

function claimsOf(mesh: MeshView) {
  return mesh.configs('ServiceEntry').flatMap(({ manifest, namespace, spec }) =>
    exportScopes(textList(spec, 'exportTo'), namespace).flatMap((scope) =>
      textList(spec, 'hosts').flatMap((host) =>
        spec.messages('ports').map((port) => ({
          manifest,
          path: port.at('protocol'),
          scope,
          target: `${host}:${String(port.number('number'))}`,
          protocol: port.text('protocol').toUpperCase(),
        })),
      ),
    ),
  );
}
