import { groupBy } from '../../../snapshot/group-by';
import { policyTlsMode, ruleScope } from '../../mesh-wide-tls';
import type { Rule } from '../../rule';

export const destinationRuleMtlsHasPeerAuthentication: Rule = {
  name: 'destination-rule-mtls-has-peer-authentication',
  aliases: ['destination-rule-mtls-demanded'],
  code: 'KIA0205',
  alsoCodes: ['KIA0206'],
  severity: 'info',
  summary: 'A DestinationRule turns on mTLS for a namespace or the mesh, but no PeerAuthentication does.',

  *check(mesh) {
    if (mesh.meshConfig.isAutoMtls) return;
    const { rootNamespace } = mesh.meshConfig;
    const policies = groupBy(mesh.configs('PeerAuthentication'), ({ namespace }) => namespace);
    for (const { spec, manifest } of mesh.configs('DestinationRule')) {
      const scope = ruleScope(spec.text('host'), rootNamespace);
      const tls = spec.message('trafficPolicy')?.message('tls');
      if (scope === undefined || tls?.choice('mode') !== 'ISTIO_MUTUAL') continue;
      const modes = [scope, rootNamespace].flatMap((each) => policies.get(each) ?? []).map(policyTlsMode);
      if (modes.some((mode) => mode !== undefined && mode !== 'UNSET')) continue;
      yield {
        manifest,
        path: tls.at('mode'),
        message: `clients send mTLS, but no PeerAuthentication for ${scope === rootNamespace ? 'the mesh' : `namespace "${scope}"`} enables it`,
        fix: `Add a PeerAuthentication in namespace ${scope} with mtls.mode: STRICT, or PERMISSIVE if plain text is meant to work as well`,
      };
    }
  },
};
