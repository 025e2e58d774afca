import { groupBy } from '../../../snapshot/group-by';
import type { Rule } from '../../rule';
import { MOST_NAMED, formatNameList } from '../../name-list';
import { servedWorkloads } from './service-workloads';

export const workloadServicePortsAgree: Rule = {
  name: 'workload-service-ports-agree',
  code: 'IST0137',
  severity: 'warning',
  summary: 'Services reach the same port of a workload by different port numbers.',

  *check(mesh) {
    for (const { workload, services } of servedWorkloads(mesh)) {
      const all = services.flatMap((service) => service.ports.map((port) => ({ service, port })));
      const byTarget = groupBy(all, ({ port }) => String(port.targetPort));
      for (const [target, ports] of byTarget) {
        const numbers = [...new Set(ports.map(({ port }) => port.number))];
        const owners = [...new Set(ports.map(({ service }) => service))];
        if (numbers.length < 2 || owners.length < 2) continue;
        yield {
          manifest: workload.manifest,
          path: workload.templatePath,
          message: `target port ${target} is port ${numbers.map(String).join(' and ')} in Services ${formatNameList(owners)}`,
          fix: 'Give the Services the same port number, or let one Service select the workload',
          related: owners.slice(0, MOST_NAMED).map(({ manifest }) => manifest),
        };
      }
    }
  },
};
