import type { Rule } from '../../rule';

/** @see Kubernetes, kube-apiserver --service-node-port-range */
const [FIRST, LAST] = [30_000, 32_767];

export const serviceNodePortAllocatable: Rule = {
  name: 'service-node-port-allocatable',
  severity: 'warning',
  summary: 'A Service requests a node port that the API server refuses.',

  *check(mesh) {
    for (const service of mesh.ownServices) {
      const { manifest, type, ports } = service;
      for (const { nodePort = 0, index } of ports) {
        if (nodePort === 0) continue;
        const path = ['spec', 'ports', index, 'nodePort'];
        if (type !== 'NodePort' && type !== 'LoadBalancer') {
          yield {
            manifest,
            path,
            message: `a Service of type ${type} cannot have a node port, got ${String(nodePort)}`,
            fix: 'Remove nodePort, or write type NodePort or LoadBalancer',
            severity: 'error',
          };
        } else if (nodePort < FIRST || nodePort > LAST) {
          yield {
            manifest,
            path,
            message: `node port ${String(nodePort)} is not from ${String(FIRST)} to ${String(LAST)}`,
            fix: `Write a number from ${String(FIRST)} to ${String(LAST)}, or remove nodePort`,
          };
        }
      }
    }
  },
};
