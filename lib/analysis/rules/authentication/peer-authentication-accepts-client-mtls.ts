import { groupBy } from '../../../snapshot/group-by';
import { policyTlsMode, ruleScope } from '../../mesh-wide-tls';
import type { Rule } from '../../rule';

export const peerAuthenticationAcceptsClientMtls: Rule = {
  name: 'peer-authentication-accepts-client-mtls',
  aliases: ['peer-authentication-accepts-rules'],
  code: 'KIA0505',
  alsoCodes: ['KIA0506'],
  severity: 'error',
  summary: 'A PeerAuthentication disables mTLS, but a DestinationRule for the same workloads uses it.',

  *check(mesh) {
    const { rootNamespace } = mesh.meshConfig;
    const rules = mesh
      .configs('DestinationRule')
      .filter(({ spec }) => spec.message('trafficPolicy')?.has('tls') === true);
    const byScope = groupBy(rules, ({ spec }) => ruleScope(spec.text('host'), rootNamespace));
    for (const policy of mesh.configs('PeerAuthentication')) {
      if (policyTlsMode(policy) !== 'DISABLE') continue;
      const [rule] = byScope.get(policy.namespace) ?? byScope.get(rootNamespace) ?? [];
      const mode = rule?.spec.message('trafficPolicy')?.message('tls')?.choice('mode') ?? '';
      if (rule === undefined || !['ISTIO_MUTUAL', 'MUTUAL'].includes(mode)) continue;
      yield {
        manifest: policy.manifest,
        path: policy.spec.message('mtls')?.at('mode') ?? policy.spec.at('mtls'),
        message: `the workloads accept only plain text, but DestinationRule "${rule.namespace}/${rule.name}" sends ${mode}`,
        fix: 'Write PERMISSIVE or STRICT, or change the DestinationRule as well',
        related: [rule.manifest],
      };
    }
  },
};
