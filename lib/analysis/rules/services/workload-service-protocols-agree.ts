import { groupBy } from '../../../snapshot/group-by';
import type { Rule } from '../../rule';
import { MOST_NAMED, formatNameList } from '../../name-list';
import { servedWorkloads } from './service-workloads';

export const workloadServiceProtocolsAgree: Rule = {
  name: 'workload-service-protocols-agree',
  code: 'IST0116',
  severity: 'warning',
  summary: 'Services of one workload give the same port different transport protocols.',

  *check(mesh) {
    for (const { workload, services } of servedWorkloads(mesh)) {
      const all = services.flatMap((service) => service.ports.map((port) => ({ service, port })));
      for (const [number, ports] of groupBy(all, ({ port }) => port.number)) {
        const protocols = [...new Set(ports.map(({ port }) => port.protocol))];
        const owners = [...new Set(ports.map(({ service }) => service))];
        // One Service may have a port for both UDP and TCP, as DNS does.
        if (protocols.length < 2 || owners.length < 2) continue;
        yield {
          manifest: workload.manifest,
          path: workload.templatePath,
          message: `port ${String(number)} is ${protocols.join(' and ')} in Services ${formatNameList(owners)}`,
          fix: 'Give the port one protocol, or let one Service select the workload',
          related: owners.slice(0, MOST_NAMED).map(({ manifest }) => manifest),
        };
      }
    }
  },
};
