import { groupBy } from '../../../snapshot/group-by';
import { LabelIndex } from '../../../snapshot/label-index';
import { formatSelector } from '../../../snapshot/labels';
import { textMap } from '../../../snapshot/text-map';
import type { Rule } from '../../rule';
import { hasTargetRefs } from '../../../mesh/target-refs';

const LABEL = 'gateway.networking.k8s.io/gateway-name';

export const policySelectsNoGateway: Rule = {
  name: 'policy-selects-no-gateway',
  code: 'IST0166',
  severity: 'warning',
  summary: 'A policy selects the workload of a Gateway of the Gateway API by label.',

  *check(mesh) {
    const workloads = mesh.workloads.filter(({ podLabels }) => podLabels.has(LABEL));
    // One of several workloads of one gateway with the same labels is enough.
    const gateways = groupBy(workloads, ({ namespace }) => namespace);
    const indexes = new Map(
      [...gateways].map(([namespace, list]) => {
        const distinct = new Map(list.map(({ podLabels }) => [formatSelector(podLabels), podLabels]));
        return [namespace, new LabelIndex([...distinct.values()], (labels) => labels)];
      }),
    );
    for (const kind of ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry', 'WasmPlugin'] as const) {
      for (const policy of mesh.configs(kind)) {
        const { spec, manifest, namespace } = policy;
        if (!spec.has('selector') || hasTargetRefs(policy)) continue;
        const selector = textMap(spec.message('selector'), 'matchLabels');
        const selected = [...(indexes.get(namespace)?.matching(selector) ?? [])];
        for (const name of new Set(selected.map((labels) => labels.get(LABEL) ?? ''))) {
          yield {
            manifest,
            path: ['spec', 'selector'],
            message: `the selector matches the workload of Gateway "${name}", but selectors have no effect on it`,
            fix: `Write targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: ${name} }]`,
          };
        }
      }
    }
  },
};
