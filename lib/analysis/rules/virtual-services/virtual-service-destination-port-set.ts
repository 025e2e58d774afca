import { resolvedDestinations } from '../../resolved-destinations';
import type { Rule } from '../../rule';

export const virtualServiceDestinationPortSet: Rule = {
  name: 'virtual-service-destination-port-set',
  aliases: ['virtual-service-port-said'],
  code: 'IST0112',
  severity: 'error',
  summary: 'A destination does not set which of several ports of its host it means.',

  *check(mesh) {
    for (const { virtualService, destination, entry } of resolvedDestinations(mesh)) {
      if (entry === undefined || destination.port !== undefined || entry.ports.length < 2) continue;
      const ports = entry.ports.map(({ number }) => String(number)).join(', ');
      yield {
        manifest: virtualService.manifest,
        path: destination.path,
        message: `host "${destination.host}" has the ports ${ports}, but the destination sets none of them`,
        fix: `Add port: { number: … } with one of ${ports}`,
        related: [entry.source.manifest],
      };
    }
  },
};
