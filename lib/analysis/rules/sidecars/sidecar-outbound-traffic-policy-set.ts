import type { Rule } from '../../rule';

export const sidecarOutboundTrafficPolicySet: Rule = {
  name: 'sidecar-outbound-traffic-policy-set',
  aliases: ['sidecar-outbound-policy-said'],
  code: 'KIA1007',
  severity: 'info',
  summary: 'A Sidecar has an outboundTrafficPolicy without a mode.',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('Sidecar')) {
      const policy = spec.message('outboundTrafficPolicy');
      if (policy === undefined || policy.has('mode')) continue;
      yield {
        manifest,
        path: policy.path,
        message: 'outboundTrafficPolicy has no mode, so it is REGISTRY_ONLY',
        fix: 'Write mode: REGISTRY_ONLY or mode: ALLOW_ANY',
      };
    }
  },
};
