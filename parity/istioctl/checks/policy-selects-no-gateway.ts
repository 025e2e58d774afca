import { textMap } from '../../../lib/snapshot/text-map';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl checks targetRef, but not targetRefs. */
export const policySelectsNoGateway: IstioctlCheck = {
  rule: 'policy-selects-no-gateway',

  *check(mesh) {
    for (const kind of ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry', 'WasmPlugin'] as const) {
      for (const { spec, manifest, namespace } of mesh.configs(kind)) {
        if (!spec.has('selector') || spec.has('targetRef')) continue;
        const selector = textMap(spec.message('selector'), 'matchLabels');
        const selected = [...mesh.workloadsIn(namespace).matching(selector)];
        const isGateway = selected.some(({ podLabels }) => podLabels.has('gateway.networking.k8s.io/gateway-name'));
        if (isGateway) yield { manifest, path: ['spec', 'selector'] };
      }
    }
  },
};
