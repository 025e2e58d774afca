import { resolvedDestinations } from '../../resolved-destinations';
import type { Rule } from '../../rule';

export const virtualServicePortExists: Rule = {
  name: 'virtual-service-port-exists',
  code: 'IST0101',
  severity: 'error',
  summary: 'A route or mirror goes to a port that its host does not have.',

  *check(mesh) {
    for (const { virtualService, destination, entry } of resolvedDestinations(mesh)) {
      const { port, host, path } = destination;
      if (entry === undefined || port === undefined || port === 0 || entry.ports.some(({ number }) => number === port))
        continue;
      const known = entry.ports.map(({ number }) => String(number)).join(', ');
      yield {
        manifest: virtualService.manifest,
        path: [...path, 'port', 'number'],
        message: `host "${host}" has no port ${String(port)}, got ${known || 'no ports'}`,
        fix: known === '' ? `Add the port to ${entry.source.kind} ${entry.source.name}` : `Write ${known}`,
        related: [entry.source.manifest],
      };
    }
  },
};
