import type { IstioResource } from '../../../snapshot/resource';
import { policyTlsMode, ruleScope } from '../../mesh-wide-tls';
import type { Rule } from '../../rule';

export const destinationRuleTlsAccepted: Rule = {
  name: 'destination-rule-tls-accepted',
  code: 'KIA0207',
  alsoCodes: ['KIA0208'],
  severity: 'error',
  summary: 'A DestinationRule for a namespace or the mesh sends plain text to workloads that require mTLS.',

  *check(mesh) {
    const { rootNamespace } = mesh.meshConfig;
    const policies = mesh.configs('PeerAuthentication');
    const decides = (scope: string, policy: IstioResource<'PeerAuthentication'>) =>
      policy.namespace === scope && !['UNSET', undefined].includes(policyTlsMode(policy));
    for (const { spec, manifest } of mesh.configs('DestinationRule')) {
      const scope = ruleScope(spec.text('host'), rootNamespace);
      const tls = spec.message('trafficPolicy')?.message('tls');
      if (scope === undefined || tls?.choice('mode') !== 'DISABLE') continue;
      const policy =
        policies.find((each) => decides(scope, each)) ?? policies.find((each) => decides(rootNamespace, each));
      if (policy === undefined || policyTlsMode(policy) !== 'STRICT') continue;
      yield {
        manifest,
        path: tls.at('mode'),
        message: `clients send plain text, but PeerAuthentication "${policy.namespace}/${policy.name}" requires mTLS (STRICT)`,
        fix: 'Write ISTIO_MUTUAL, or remove tls and let Istio choose the mode',
        related: [policy.manifest],
      };
    }
  },
};
