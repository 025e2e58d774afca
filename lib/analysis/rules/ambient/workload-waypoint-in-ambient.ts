import { proxyOf } from '../../../mesh/workload-proxy';
import type { Rule } from '../../rule';

const LABEL = 'istio.io/use-waypoint';

export const workloadWaypointInAmbient: Rule = {
  name: 'workload-waypoint-in-ambient',
  code: 'KIA1312',
  severity: 'info',
  summary: 'A workload outside the ambient mesh refers to a waypoint.',

  *check(mesh) {
    for (const workload of mesh.ownWorkloads) {
      const { podLabels, manifest, templatePath } = workload;
      const waypoint = podLabels.get(LABEL) ?? 'none';
      if (['', 'none'].includes(waypoint)) continue;
      const proxy = proxyOf(mesh, workload);
      if (proxy !== 'none' && proxy !== 'sidecar') continue;
      yield {
        manifest,
        path: [...templatePath, 'metadata', 'labels', LABEL],
        message: `the workload refers to waypoint "${waypoint}", but ${proxy === 'sidecar' ? 'has a sidecar' : 'is not in the mesh'}`,
        fix: 'Add the label istio.io/dataplane-mode: ambient, or remove this one',
      };
    }
  },
};
