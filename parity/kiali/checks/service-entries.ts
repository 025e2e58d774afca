import { groupBy } from '../../../lib/snapshot/group-by';
import { textList } from '../../../lib/snapshot/text-map';
import type { KialiFindings } from '../kiali-finding';
import type { KialiPass } from '../kiali-pass';

/** KIA1211 and KIA1212: ServiceEntries with the same host and port. */
export function* checkServiceEntries(pass: KialiPass): KialiFindings {
  const entries = pass.imported.serviceEntries.flatMap((resource) =>
    textList(resource.spec, 'hosts').flatMap((host) =>
      resource.spec.messages('ports').map((port) => ({
        resource,
        path: port.path,
        key: `${host.toLowerCase()} ${String(port.number('number'))}`,
        protocol: port.text('protocol').toUpperCase(),
      })),
    ),
  );
  for (const group of groupBy(entries, ({ key }) => key).values()) {
    if (group.length < 2) continue;
    const code = new Set(group.map(({ protocol }) => protocol)).size > 1 ? 'KIA1212' : 'KIA1211';
    for (const { resource, path } of group) {
      const related = group.map((each) => each.resource).filter((each) => each !== resource);
      yield { code, resource, severity: 'warning', path, related };
    }
  }
}
