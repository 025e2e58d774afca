import type { FieldPath } from '../../model/field-path';
import { EVERYWHERE, exportScopes } from '../../snapshot/export-scopes';
import { groupBy } from '../../snapshot/group-by';
import type { MeshView } from '../../snapshot/mesh-view';
import { formatResourceName, type IstioResource } from '../../snapshot/resource';
import { textList } from '../../snapshot/text-map';
import type { Rule } from '../rule';

interface Claim {
  readonly entry: IstioResource;
  readonly scope: string;
  readonly target: string;
  readonly protocol: string;
  readonly path: FieldPath;
}

export const serviceEntryProtocolUnique: Rule = {
  name: 'service-entry-protocol-unique',
  code: 'IST0177',
  alsoCodes: ['KIA1212'],
  severity: 'warning',
  summary: 'ServiceEntries give the same port of one host different protocols.',
  why: 'A host has one listener for a port, with the protocol of one of them.',
  reads: ['ServiceEntry', 'ConfigMap'],

  *check(mesh) {
    const byKey = groupBy(claimsOf(mesh), ({ scope, target }) => `${scope}/${target}`);
    const reported = new Set<IstioResource>();
    for (const own of byKey.values()) {
      const [{ scope, target } = { scope: '', target: '' }] = own;
      const all = scope === EVERYWHERE ? own : [...own, ...(byKey.get(`${EVERYWHERE}/${target}`) ?? [])];
      const protocols = [...new Set(all.map(({ protocol }) => protocol))].sort();
      if (protocols.length < 2) continue;
      for (const { entry, path } of all) {
        if (reported.has(entry)) continue;
        reported.add(entry);
        const others = [...new Set(all.map((claim) => claim.entry))].filter((each) => each !== entry).slice(0, 5);
        const where =
          others.length === 0 ? 'in this ServiceEntry' : `with ${others.map(formatResourceName).join(', ')}`;
        yield {
          manifest: entry.manifest,
          path,
          message: `${target} is ${protocols.map((protocol) => protocol || 'without a protocol').join(' and ')}, ${where}`,
          fix: 'Give the port the same protocol everywhere',
          related: others.map(({ manifest }) => manifest),
        };
      }
    }
  },
};

function* claimsOf(mesh: MeshView): Generator<Claim, void, undefined> {
  for (const entry of mesh.configs('ServiceEntry')) {
    const said = textList(entry.spec, 'exportTo');
    const fallback = mesh.isPrecise ? mesh.meshConfig.defaultServiceExportTo : [];
    const scopes = exportScopes(said.length === 0 ? fallback : said, entry.namespace);
    for (const scope of scopes) {
      for (const host of textList(entry.spec, 'hosts')) {
        for (const port of entry.spec.messages('ports')) {
          const target = `${host}:${String(port.number('number'))}`;
          yield { entry, scope, target, protocol: port.text('protocol').toUpperCase(), path: port.at('protocol') };
        }
      }
    }
  }
}
