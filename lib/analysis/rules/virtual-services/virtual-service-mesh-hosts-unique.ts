import { EVERYWHERE, exportScopes } from '../../../mesh/export-scopes';
import { qualifyHost } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { SuffixIndex } from '../../../snapshot/suffix-index';
import { textList } from '../../../snapshot/text-map';
import { MOST_NAMED, formatNameList } from '../../name-list';
import type { Rule } from '../../rule';

/** A host of a VirtualService for sidecars, and the namespaces that it is visible in. */
interface Claim {
  readonly virtualService: IstioResource<'VirtualService'>;
  readonly scope: string;
  readonly host: string;
}

export const virtualServiceMeshHostsUnique: Rule = {
  name: 'virtual-service-mesh-hosts-unique',
  code: 'IST0109',
  alsoCodes: ['KIA1106'],
  severity: 'error',
  summary: 'Several VirtualServices for sidecars have the same host.',

  *check(mesh) {
    const { byKey, everywhere } = indexClaims(mesh);
    const conflicts = new Map<
      IstioResource<'VirtualService'>,
      { readonly key: string; readonly all: readonly Claim[] }
    >();
    for (const key of [...byKey.keys()].sort()) {
      const own = byKey.get(key) ?? [];
      const [{ scope, host } = { scope: '', host: '' }] = own;
      const all = scope === EVERYWHERE ? own : [...own, ...everywhere.overlapping(host)];
      if (all.length < 2) continue;
      for (const { virtualService } of all) {
        if (!conflicts.has(virtualService)) conflicts.set(virtualService, { key, all });
      }
    }
    for (const [virtualService, { key, all }] of conflicts) {
      const others = [...new Set(all.map((claim) => claim.virtualService))].filter((each) => each !== virtualService);
      const host = key.slice(key.indexOf('/') + 1);
      yield {
        manifest: virtualService.manifest,
        path: ['spec', 'hosts'],
        message:
          others.length === 0
            ? `host ${host} is listed twice`
            : `host ${host} is also in VirtualService ${formatNameList(others)}`,
        fix: others.length === 0 ? 'Keep one' : 'Merge them into one, or export them to different namespaces',
        related: others.slice(0, MOST_NAMED).map(({ manifest }) => manifest),
      };
    }
  },
};

function indexClaims(mesh: MeshView) {
  const byKey = new Map<string, Claim[]>();
  const everywhere = new SuffixIndex<Claim>();
  for (const virtualService of mesh.configs('VirtualService')) {
    const { spec, namespace } = virtualService;
    const gateways = textList(spec, 'gateways');
    if (gateways.length > 0 && !gateways.includes('mesh')) continue;
    const exportTo = textList(spec, 'exportTo');
    const fallback = mesh.meshConfig.defaultVirtualServiceExportTo;
    for (const scope of exportScopes(exportTo.length === 0 ? fallback : exportTo, namespace)) {
      for (const written of textList(spec, 'hosts')) {
        const claim = { virtualService, scope, host: qualifyHost(written, namespace) };
        const key = `${scope}/${claim.host}`;
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [claim]);
        else known.push(claim);
        if (scope === EVERYWHERE) everywhere.add(claim.host, claim);
      }
    }
  }
  return { byKey, everywhere };
}
