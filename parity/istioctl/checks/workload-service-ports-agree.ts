import { servedWorkloads } from '../../../lib/analysis/rules/services/service-workloads';
import { groupBy } from '../../../lib/snapshot/group-by';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl requires one port number even within one Service. */
export const workloadServicePortsAgree: IstioctlCheck = {
  rule: 'workload-service-ports-agree',

  *check(mesh) {
    for (const { workload, services } of servedWorkloads(mesh)) {
      const all = services.flatMap(({ ports }) => ports);
      for (const ports of groupBy(all, ({ targetPort }) => String(targetPort)).values()) {
        if (new Set(ports.map(({ number }) => number)).size < 2) continue;
        yield { manifest: workload.manifest, path: workload.templatePath };
      }
    }
  },
};
