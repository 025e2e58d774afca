import { gatewayReferences } from '../../../lib/analysis/rules/virtual-services/gateway-references';
import { firstClaim } from '../../../lib/analysis/rules/virtual-services/virtual-service-claims-authenticated';
import { matchesLabels } from '../../../lib/snapshot/labels';
import { textMap } from '../../../lib/snapshot/text-map';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl assumes that istio-system is the root namespace, whatever MeshConfig sets, and ignores targetRefs. */
export const virtualServiceClaimsAuthenticated: IstioctlCheck = {
  rule: 'virtual-service-claims-authenticated',

  *check(mesh) {
    const selectors = mesh.configs('RequestAuthentication').map(({ namespace, spec }) => ({
      namespace,
      labels: textMap(spec.message('selector'), 'matchLabels'),
    }));
    for (const virtualService of mesh.configs('VirtualService')) {
      const claim = firstClaim(virtualService);
      if (claim === undefined) continue;
      for (const { gateway } of gatewayReferences(mesh, virtualService)) {
        if (gateway === undefined) continue;
        const workloads = [...mesh.workloadIndex.matching(textMap(gateway.spec, 'selector'))];
        const isVerified = workloads.every((workload) =>
          selectors.some(
            ({ namespace, labels }) =>
              ['istio-system', workload.namespace].includes(namespace) && matchesLabels(labels, workload.podLabels),
          ),
        );
        if (!isVerified) yield { manifest: virtualService.manifest, path: claim.path };
      }
    }
  },
};
