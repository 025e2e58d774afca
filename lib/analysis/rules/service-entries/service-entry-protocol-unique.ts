import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import type { Rule } from '../../rule';
import { serviceEntryClaims } from './service-entry-claims';

export const serviceEntryProtocolUnique: Rule = {
  name: 'service-entry-protocol-unique',
  code: 'IST0177',
  alsoCodes: ['KIA1212'],
  severity: 'warning',
  summary: 'ServiceEntries give the same port of a host different protocols.',

  *check(mesh) {
    const reported = new Set<IstioResource<'ServiceEntry'>>();
    for (const all of serviceEntryClaims(mesh)) {
      const [{ target } = { target: '' }] = all;
      const protocols = [...new Set(all.map(({ protocol }) => protocol))].sort();
      if (protocols.length < 2) continue;
      for (const { entry, port } of all) {
        if (reported.has(entry)) continue;
        reported.add(entry);
        const others = [...new Set(all.map((claim) => claim.entry))].filter((each) => each !== entry).slice(0, 5);
        const where =
          others.length === 0 ? 'in this ServiceEntry' : `with ${others.map(formatResourceName).join(', ')}`;
        yield {
          manifest: entry.manifest,
          path: port.at('protocol'),
          message: `${target} is ${protocols.map((protocol) => protocol || 'without a protocol').join(' and ')}, ${where}`,
          fix: 'Give the port the same protocol everywhere',
          related: others.map(({ manifest }) => manifest),
        };
      }
    }
  },
};
