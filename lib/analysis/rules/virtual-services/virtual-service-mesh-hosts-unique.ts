import { EVERYWHERE, exportScopes } from '../../../mesh/export-scopes';
import { qualifyHost } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { SuffixIndex } from '../../../snapshot/suffix-index';
import { textList } from '../../../snapshot/text-map';
import { firstFew, formatNameList } from '../../name-list';
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
      { readonly key: string; readonly all: ReadonlySet<IstioResource<'VirtualService'>> }
    >();
    for (const key of [...byKey.keys()].sort()) {
      const own = byKey.get(key) ?? [];
      const [{ scope, host } = { scope: '', host: '' }] = own;
      const all = scope === EVERYWHERE ? own : [...own, ...everywhere.overlapping(host)];
      if (all.length < 2) continue;
      const claimants = new Set(all.map(({ virtualService }) => virtualService));
      for (const virtualService of claimants) {
        if (!conflicts.has(virtualService)) conflicts.set(virtualService, { key, all: claimants });
      }
    }
    for (const [virtualService, { key, all }] of conflicts) {
      const others = firstFew(othersIn(all, virtualService));
      const host = key.slice(key.indexOf('/') + 1);
      yield {
        manifest: virtualService.manifest,
        path: ['spec', 'hosts'],
        message:
          others.length === 0
            ? `host ${host} is listed twice`
            : `host ${host} is also in VirtualService ${formatNameList(others, all.size - 1)}`,
        fix: others.length === 0 ? 'Keep one' : 'Merge them into one, or export them to different namespaces',
        related: others.map(({ manifest }) => manifest),
      };
    }
  },
};

function* othersIn<T>(all: Iterable<T>, one: T): Generator<T, void, undefined> {
  for (const each of all) if (each !== one) yield each;
}

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
