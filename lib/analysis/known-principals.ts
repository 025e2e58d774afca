import type { Item } from '../messages/item';
import type { MeshView } from '../mesh/mesh-view';
import { textAt } from '../model/plain';
import type { IstioResource } from '../snapshot/resource';
import { matchesPattern, textPattern } from '../syntax/pattern';
import { inAllTrustDomains, trustDomainsOf } from '../mesh/trust-domains';
import type { Workload } from '../snapshot/workloads';

/** The principals that a policy names, including those that it excludes. */
export function* namedPrincipals({
  spec,
}: IstioResource<'AuthorizationPolicy'>): Generator<Item<string>, void, undefined> {
  for (const rule of spec.messages('rules')) {
    for (const from of rule.messages('from')) {
      const source = from.message('source');
      for (const field of ['principals', 'notPrincipals'] as const) yield* source?.texts(field) ?? [];
    }
  }
}

type Accounts = ReadonlyMap<string, ReadonlySet<string>>;

/** Service accounts by namespace: those that workloads run as, and the ServiceAccount objects. */
export function runningAccounts(mesh: MeshView): Accounts {
  return mesh.once('running accounts', () => {
    const workloads = mesh.ownWorkloads.map((workload) => ({
      namespace: workload.namespace,
      name: accountOf(mesh, workload),
    }));
    return namesByNamespace([...workloads, ...mesh.objects('ServiceAccount')]);
  });
}

/** The same, with the service accounts of machines outside the cluster, which policies may name as well. */
export function serviceAccounts(mesh: MeshView): Accounts {
  return mesh.once('service accounts', () => {
    const groups = mesh.configs('WorkloadGroup').map(({ namespace, spec }) => ({
      namespace,
      spec: spec.message('template'),
    }));
    const machines = [...mesh.configs('WorkloadEntry'), ...groups].map(({ namespace, spec }) => ({
      namespace,
      name: spec?.text('serviceAccount') ?? '',
    }));
    const running = [...runningAccounts(mesh)].flatMap(([namespace, names]) =>
      [...names].map((name) => ({ namespace, name })),
    );
    return namesByNamespace([...running, ...machines]);
  });
}

function namesByNamespace(named: readonly { readonly namespace: string; readonly name: string }[]): Accounts {
  const accounts = new Map<string, Set<string>>();
  for (const { namespace, name } of named) {
    if (name === '') continue;
    const known = accounts.get(namespace);
    if (known === undefined) accounts.set(namespace, new Set([name]));
    else known.add(name);
  }
  return accounts;
}

/** The service account of a workload. The one that istiod creates for a Gateway has the name of the workload. */
function accountOf({ gatewayWorkloads }: MeshView, workload: Workload): string {
  return workload.kind === 'Gateway' && gatewayWorkloads.includes(workload)
    ? workload.name
    : textAt(workload.podSpec, 'serviceAccountName') || 'default';
}

/** The parts of `cluster.local/ns/shop/sa/till`; undefined for a string of another form. */
export function partsOfPrincipal(
  principal: string,
): { readonly trustDomain: string; readonly namespace: string; readonly account: string } | undefined {
  const [, trustDomain = '', namespace = '', account = ''] =
    /^([^/*]+)\/ns\/([^/*]+)\/sa\/([^/*]+)$/.exec(principal) ?? [];
  return account === '' ? undefined : { trustDomain, namespace, account };
}

/** Whether a trust domain is that of the mesh. In a policy, `cluster.local` always is. */
export function isOwnTrustDomain({ settings }: MeshView, trustDomain: string): boolean {
  return trustDomain === 'cluster.local' || trustDomainsOf(settings.mesh).includes(trustDomain);
}

/** Whether a workload of a cluster has a principal, which belongs to its mesh or is a pattern. */
export function hasPrincipal(mesh: MeshView, principal: string): boolean {
  const named = partsOfPrincipal(principal);
  if (named === undefined) return isMatchedPrincipal(mesh, principal);
  return serviceAccounts(mesh).get(named.namespace)?.has(named.account) === true;
}

/** Whether a workload has a principal that matches a pattern. */
export function isMatchedPrincipal(mesh: MeshView, pattern: string): boolean {
  const trustDomains = trustDomainsOf(mesh.settings.mesh);
  const patterns = inAllTrustDomains(pattern, trustDomains);
  const principals = mesh.once('principals', () =>
    [...serviceAccounts(mesh)].flatMap(([namespace, names]) =>
      [...names].flatMap((name) => trustDomains.map((domain) => `${domain}/ns/${namespace}/sa/${name}`)),
    ),
  );
  return (
    pattern === '*' ||
    principals.some((principal) => patterns.some((each) => matchesPattern(textPattern(each), principal)))
  );
}
