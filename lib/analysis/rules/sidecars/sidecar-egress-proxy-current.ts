import type { Rule } from '../../rule';

export const sidecarEgressProxyCurrent: Rule = {
  name: 'sidecar-egress-proxy-current',
  code: 'IST0002',
  severity: 'warning',
  summary: 'A Sidecar uses the deprecated field egressProxy.',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('Sidecar')) {
      const policy = spec.message('outboundTrafficPolicy');
      if (policy?.has('egressProxy') !== true) continue;
      yield {
        manifest,
        path: policy.at('egressProxy'),
        message: 'egressProxy is deprecated',
        fix: 'Send the traffic to an egress gateway with a ServiceEntry and a VirtualService',
      };
    }
  },
};
