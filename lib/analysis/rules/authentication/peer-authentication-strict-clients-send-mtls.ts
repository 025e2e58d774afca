import { groupBy } from '../../../snapshot/group-by';
import type { MeshView } from '../../../mesh/mesh-view';
import { type IstioResource } from '../../../snapshot/resource';
import type { ServiceResource } from '../../../snapshot/services';
import { hasOrMayHaveSidecar } from '../../assumed-sidecars';
import { policyTlsMode } from '../../mesh-wide-tls';
import type { Rule } from '../../rule';
import { destinationRuleChoices, ruleWithPolicy } from '../../../mesh/destination-rules';
import { hostOfService } from '../../../mesh/hosts';
import { formatNameList } from '../../name-list';

export const peerAuthenticationStrictClientsSendMtls: Rule = {
  name: 'peer-authentication-strict-clients-send-mtls',
  aliases: ['peer-authentication-strict-reached'],
  code: 'KIA0501',
  alsoCodes: ['KIA0401'],
  severity: 'error',
  summary: 'A PeerAuthentication requires mTLS, but no DestinationRule makes clients send it.',

  *check(mesh) {
    if (mesh.meshConfig.isAutoMtls) return;
    const policies = mesh.configs('PeerAuthentication').filter((policy) => policyTlsMode(policy) !== undefined);
    const byNamespace = groupBy(policies, ({ namespace }) => namespace);
    const { rootNamespace } = mesh.meshConfig;
    for (const policy of policies) {
      if (policyTlsMode(policy) !== 'STRICT') continue;
      const isOfMesh = policy.namespace === rootNamespace;
      const services = mesh.services.filter(({ namespace }) =>
        isOfMesh ? !byNamespace.has(namespace) || namespace === rootNamespace : namespace === policy.namespace,
      );
      const refused = services.filter((service) => isInMesh(mesh, service) && !isSentMtls(mesh, service));
      if (refused.length === 0) continue;
      yield {
        manifest: policy.manifest,
        path: pathOf(policy),
        message: `enableAutoMtls is false and no DestinationRule sets ISTIO_MUTUAL for ${formatNameList(refused)}`,
        fix: `Add a DestinationRule for *.${isOfMesh ? 'local' : `${policy.namespace}.svc.cluster.local`} with trafficPolicy.tls.mode: ISTIO_MUTUAL, or set enableAutoMtls: true`,
        related: refused.slice(0, 5).map(({ manifest }) => manifest),
      };
    }
  },
};

function pathOf({ spec }: IstioResource<'PeerAuthentication'>) {
  return spec.message('mtls')?.at('mode') ?? spec.at('mtls');
}

/** Whether workloads of the Service have a sidecar, so that STRICT applies. */
function isInMesh(mesh: MeshView, { selector, namespace }: ServiceResource): boolean {
  if (selector.size === 0) return false;
  for (const workload of mesh.workloadsIn(namespace).matching(selector))
    if (hasOrMayHaveSidecar(mesh, workload)) return true;
  return false;
}

/** Whether the DestinationRule for a Service sends mTLS. TLS settings of single ports count as deliberate. */
function isSentMtls(mesh: MeshView, service: ServiceResource): boolean {
  const [rules = []] = destinationRuleChoices(mesh, hostOfService(service));
  const policy = ruleWithPolicy(rules)?.spec.message('trafficPolicy');
  const mode = policy?.message('tls')?.choice('mode');
  return policy?.has('portLevelSettings') === true || mode === 'ISTIO_MUTUAL' || mode === 'MUTUAL';
}
