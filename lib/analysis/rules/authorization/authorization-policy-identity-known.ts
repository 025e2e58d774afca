import { bothWays } from '../../../messages/both-ways';
import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource, type Resource } from '../../../snapshot/resource';
import { serverMtls } from '../../../mesh/server-mtls';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import { hasOrMayHaveSidecar } from '../../assumed-sidecars';
import type { Rule } from '../../rule';
import { destinationRuleChoices, ruleWithPolicy } from '../../../mesh/destination-rules';
import { hostOfService } from '../../../mesh/hosts';
import { hasTargetRefs } from '../../../mesh/target-refs';

const FIELDS = (['principals', 'namespaces', 'serviceAccounts', 'trustDomains'] as const).flatMap(bothWays);
const KEYS = ['source.principal', 'source.namespace', 'source.serviceAccount', 'source.trustDomain', 'connection.sni'];

export const authorizationPolicyIdentityKnown: Rule = {
  name: 'authorization-policy-identity-known',
  code: 'KIA0105',
  severity: 'error',
  summary: 'An AuthorizationPolicy matches identities, but its workloads accept plain text.',

  *check(mesh) {
    for (const policy of mesh.configs('AuthorizationPolicy')) {
      if (hasTargetRefs(policy)) continue;
      const [first, ...more] = identityFields(policy);
      if (first === undefined) continue;
      const workloads = sidecarsOf(mesh, policy);
      const open = workloads.flatMap((workload) => {
        const reason = whyPlain(mesh, workload);
        return reason === undefined ? [] : [{ workload, reason }];
      });
      const [sample] = open;
      if (sample === undefined) continue;
      const { workload, reason } = sample;
      for (const path of [first, ...more]) {
        yield {
          manifest: policy.manifest,
          path,
          message: `no client calls ${workload.kind} ${formatResourceName(workload)} with mTLS: ${reason.text}`,
          fix: 'Let the workload accept mTLS and its clients send it, or match what plain text has, such as ipBlocks',
          related: reason.by === undefined ? [] : [reason.by.manifest],
          // The policy works for other workloads that clients call with mTLS.
          ...(open.length < workloads.length && { severity: 'warning' as const }),
        };
      }
    }
  },
};

function* identityFields({ spec }: IstioResource<'AuthorizationPolicy'>): Generator<FieldPath, void, undefined> {
  for (const rule of spec.messages('rules')) {
    for (const from of rule.messages('from')) {
      const source = from.message('source');
      for (const field of FIELDS) if (source?.has(field) === true) yield source.at(field);
    }
    for (const when of rule.messages('when')) if (KEYS.includes(when.text('key'))) yield when.path;
  }
}

/** The workloads with a sidecar that a policy applies to. Between ztunnels and waypoints mTLS always holds, and gateways serve any client. */
function sidecarsOf(mesh: MeshView, { spec, namespace }: IstioResource<'AuthorizationPolicy'>): readonly Workload[] {
  const selector = textMap(spec.message('selector'), 'matchLabels');
  const index = namespace === mesh.meshConfig.rootNamespace ? mesh.workloadIndex : mesh.workloadsIn(namespace);
  return [...index.matching(selector)].filter((workload) => hasOrMayHaveSidecar(mesh, workload));
}

interface Reason {
  readonly text: string;
  readonly by?: Resource;
}

/** Why calls to a workload are in plain text; undefined if they are not, or if it is not known. */
function whyPlain(mesh: MeshView, { namespace, podLabels }: Workload): Reason | undefined {
  const { mode, policy } = serverMtls(mesh, { namespace, labels: podLabels }, 0);
  if (mode === 'DISABLE' && policy !== undefined && !hasPortWithMtls(policy)) {
    return { text: `PeerAuthentication ${formatResourceName(policy)} has mode DISABLE`, by: policy };
  }
  const services = mesh.serviceIndex.selecting(podLabels, namespace);
  const reasons = services.map((service) => {
    const [rules = []] = destinationRuleChoices(mesh, hostOfService(service));
    const rule = ruleWithPolicy(rules);
    const policy = rule?.spec.message('trafficPolicy');
    const mode = policy?.message('tls')?.choice('mode');
    const hasPorts = policy?.has('portLevelSettings') === true;
    if (hasPorts || mode === 'ISTIO_MUTUAL' || mode === 'MUTUAL') return undefined;
    if (mode === 'DISABLE')
      return { text: `DestinationRule ${formatResourceName(rule ?? service)} has mode DISABLE`, by: rule };
    if (mesh.meshConfig.isAutoMtls) return undefined;
    return {
      text: `enableAutoMtls is false and no DestinationRule for ${formatResourceName(service)} has mode ISTIO_MUTUAL`,
    };
  });
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

function hasPortWithMtls({ spec }: IstioResource<'PeerAuthentication'>): boolean {
  return spec.entries('portLevelMtls').some(({ value }) => ['STRICT', 'PERMISSIVE'].includes(value.choice('mode')));
}
