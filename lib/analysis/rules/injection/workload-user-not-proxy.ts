import type { FieldPath } from '../../../model/field-path';
import { textAt, valueAt } from '../../../model/plain';
import { containersOf, workloadKinds, type Workload } from '../../../snapshot/workloads';
import { isControlPlane } from '../../control-plane';
import type { Rule } from '../../rule';

/** The user that the sidecar runs as. Traffic of this user bypasses the sidecar. */
const PROXY_USER = 1337;

export const workloadUserNotProxy: Rule = {
  name: 'workload-user-not-proxy',
  code: 'IST0144',
  severity: 'warning',
  summary: 'A workload runs as user 1337, the user of the sidecar.',

  *check(mesh) {
    for (const workload of workloadKinds.flatMap((kind) => mesh.workloadsOf(kind))) {
      if (isControlPlane(workload.labels)) continue;
      for (const path of proxyUsers(workload)) {
        yield {
          manifest: workload.manifest,
          path,
          message: `user ${String(PROXY_USER)} is the user of the sidecar, so traffic of this container bypasses the sidecar`,
          fix: 'Use another user ID',
        };
      }
    }
  },
};

function* proxyUsers(workload: Workload): Generator<FieldPath, void, undefined> {
  const context = ['securityContext', 'runAsUser'] as const;
  if (valueAt(workload.podSpec, ...context) === PROXY_USER) yield [...workload.templatePath, 'spec', ...context];
  for (const { value, path } of containersOf(workload)) {
    const name = textAt(value, 'name');
    if (name === 'istio-proxy' || name === 'istio-operator') continue;
    if (valueAt(value, ...context) === PROXY_USER) yield [...path, ...context];
  }
}
