import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import type { Rule } from '../../rule';
import { serviceEntryClaims } from './service-entry-claims';

export const serviceEntryHostUnique: Rule = {
  name: 'service-entry-host-unique',
  code: 'KIA1211',
  severity: 'warning',
  summary: 'Several ServiceEntries define the same port of a host.',

  *check(mesh) {
    const reported = new Set<IstioResource<'ServiceEntry'>>();
    for (const all of serviceEntryClaims(mesh)) {
      const entries = [...new Set(all.map(({ entry }) => entry))];
      if (entries.length < 2 || new Set(all.map(({ protocol }) => protocol)).size > 1) continue;
      for (const { entry, port, target } of all) {
        const others = entries.filter((each) => each !== entry).slice(0, 5);
        if (reported.has(entry)) continue;
        reported.add(entry);
        yield {
          manifest: entry.manifest,
          path: port.path,
          message: `${target} is also in ServiceEntry ${others.map(formatResourceName).join(', ')}`,
          fix: 'Define the host in one ServiceEntry, or export them to different namespaces',
          related: others.map(({ manifest }) => manifest),
        };
      }
    }
  },
};
