import { servedWorkloads } from '../../../lib/analysis/rules/services/service-workloads';
import { groupBy } from '../../../lib/snapshot/group-by';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl requires one protocol even within one Service. */
export const workloadServiceProtocolsAgree: IstioctlCheck = {
  rule: 'workload-service-protocols-agree',

  *check(mesh) {
    for (const { workload, services } of servedWorkloads(mesh)) {
      const all = services.flatMap(({ ports }) => ports);
      for (const ports of groupBy(all, ({ number }) => number).values()) {
        if (new Set(ports.map(({ protocol }) => protocol)).size < 2) continue;
        yield { manifest: workload.manifest, path: workload.templatePath };
      }
    }
  },
};
