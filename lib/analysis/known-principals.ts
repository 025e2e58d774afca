import type { Item } from '../admission/decode/message';
import type { MeshView } from '../snapshot/mesh-view';
import { textAt } from '../snapshot/plain';
import type { IstioResource } from '../snapshot/resource';
import { trustDomainsOf } from '../snapshot/trust-domains';
import type { Workload } from '../snapshot/workloads';

/** The principals that a policy names, those that it excludes among them. */
export function* namedPrincipals({ spec }: IstioResource): Generator<Item<string>, void, undefined> {
  for (const rule of spec.messages('rules')) {
    for (const from of rule.messages('from')) {
      const source = from.message('source');
      for (const field of ['principals', 'notPrincipals']) yield* source?.texts(field) ?? [];
    }
  }
}

/** Service accounts by namespace: those that workloads run as, and those that are among the objects. */
export function serviceAccounts(mesh: MeshView): ReadonlyMap<string, ReadonlySet<string>> {
  return mesh.once('service accounts', () => {
    const accounts = new Map<string, Set<string>>();
    const add = (namespace: string, name: string) => {
      if (name !== '') accounts.set(namespace, (accounts.get(namespace) ?? new Set()).add(name));
    };
    for (const workload of mesh.ownWorkloads) add(workload.namespace, accountOf(mesh, workload));
    for (const { namespace, name } of mesh.objects('ServiceAccount')) add(namespace, name);
    for (const { namespace, spec } of mesh.configs('WorkloadEntry')) add(namespace, spec.text('serviceAccount'));
    for (const { namespace, spec } of mesh.configs('WorkloadGroup')) {
      add(namespace, spec.message('template')?.text('serviceAccount') ?? '');
    }
    return accounts;
  });
}

/** What a workload runs as; the one that istiod makes for a Gateway is named as the workload is. */
function accountOf({ gatewayWorkloads }: MeshView, workload: Workload): string {
  return gatewayWorkloads.includes(workload)
    ? workload.name
    : textAt(workload.podSpec, 'serviceAccountName') || 'default';
}

/** `cluster.local` and what is left of it: `ns/shop/sa/till`; undefined for a text that begins in another way. */
export function partsOfPrincipal(
  principal: string,
): { readonly trustDomain: string; readonly namespace: string; readonly account: string } | undefined {
  const [, trustDomain = '', namespace = '', account = ''] =
    /^([^/*]+)\/ns\/([^/*]+)\/sa\/([^/*]+)$/.exec(principal) ?? [];
  return account === '' ? undefined : { trustDomain, namespace, account };
}

/** Whether a trust domain is that of the mesh: `cluster.local` always is, in a policy. */
export function isOwnTrustDomain({ settings }: MeshView, trustDomain: string): boolean {
  return trustDomain === 'cluster.local' || trustDomainsOf(settings.mesh).includes(trustDomain);
}
