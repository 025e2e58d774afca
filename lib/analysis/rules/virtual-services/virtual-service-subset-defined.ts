import { destinationsOf } from '../../../mesh/destinations';
import { hostTarget, qualifyHost } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';
import { NameIndex } from '../../../snapshot/name-index';
import { infoIfUnproven } from '../../info-if-unproven';
import type { Rule } from '../../rule';

export const virtualServiceSubsetDefined: Rule = {
  name: 'virtual-service-subset-defined',
  code: 'IST0101',
  alsoCodes: ['KIA1107'],
  severity: 'error',
  summary: 'A route or mirror uses a subset that no DestinationRule for its host defines.',

  *check(mesh) {
    const defined = definedSubsets(mesh);
    for (const virtualService of mesh.configs('VirtualService')) {
      for (const { host, subset, path } of destinationsOf(virtualService)) {
        if (subset === '') continue;
        const subsets = defined.get(targetKey(host, virtualService.namespace));
        if (subsets?.has(subset) === true) continue;
        const names = [...(subsets?.keys() ?? [])];
        const nearest = new NameIndex(names).nearest(subset);
        yield {
          manifest: virtualService.manifest,
          path: [...path, 'subset'],
          message: `subset "${subset}" of "${host}" is not defined, got ${names.join(', ') || 'no subsets'}`,
          fix:
            names.length === 0
              ? `Add a DestinationRule for ${qualifyHost(host, virtualService.namespace)} that defines it`
              : `Write ${nearest ?? names.join(' or ')}, or add the subset to the DestinationRule`,
          related: [...new Set(subsets?.values())].map(({ manifest }) => manifest),
          ...infoIfUnproven(subsets === undefined && isUnknownHost(mesh, host, virtualService)),
        };
      }
    }
  },
};

/** Whether the host is not among the objects either, so that its DestinationRule may exist outside them as well. */
function isUnknownHost(mesh: MeshView, host: string, { spec, namespace }: IstioResource<'VirtualService'>): boolean {
  return mesh.registry.find(host, { namespace, exportTo: textList(spec, 'exportTo') }) === undefined;
}

function definedSubsets(mesh: MeshView): ReadonlyMap<string, ReadonlyMap<string, IstioResource<'DestinationRule'>>> {
  const defined = new Map<string, Map<string, IstioResource<'DestinationRule'>>>();
  for (const rule of mesh.configs('DestinationRule')) {
    const key = targetKey(rule.spec.text('host'), rule.namespace);
    for (const subset of rule.spec.messages('subsets')) {
      const subsets = defined.get(key) ?? new Map<string, IstioResource<'DestinationRule'>>();
      defined.set(key, subsets.set(subset.text('name'), rule));
    }
  }
  return defined;
}

function targetKey(host: string, from: string): string {
  const { namespace, name } = hostTarget(host, from);
  return `${namespace}/${name}`;
}
