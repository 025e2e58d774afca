import type { Message } from '../../messages/message';
import { groupBy } from '../../snapshot/group-by';
import { SuffixIndex } from '../../snapshot/suffix-index';
import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../mesh/mesh-view';
import { textAt } from '../../model/plain';
import type { IstioResource } from '../../snapshot/resource';
import { textList, textMap } from '../../snapshot/text-map';
import type { Workload } from '../../snapshot/workloads';
import { isVisible } from '../../mesh/export-scopes';
import type { MeshHost } from '../../mesh/mesh-hosts';
import { boundVirtualServices, MESH, type BoundVirtualService } from './virtual-services';

/** The hosts that a sidecar knows for one outbound port. */
export interface SidecarScope {
  readonly hosts: readonly MeshHost[];
  readonly virtualServices: readonly BoundVirtualService[];
  /** Whether unknown hosts are blocked: `REGISTRY_ONLY`. */
  readonly isRegistryOnly: boolean;
  /** The Sidecar that sets it. */
  readonly source: IstioResource<'Sidecar'> | undefined;
}

/**
 * The hosts that a workload's sidecar knows on a port: all that are exported to its namespace, limited by the Sidecar
 * that applies.
 *
 * @see Istio, model.SidecarScope
 */
export function sidecarScope(view: MeshView, workload: Workload, port: number): SidecarScope {
  const { namespace } = workload;
  const source = sidecarFor(view, workload);
  const spec = source?.spec;
  const all = view.once(`simulation scope ${namespace}`, () => ({
    hosts: [...view.registry.byName.values()].flatMap(
      // An ExternalName is an alias of its target, not a host.
      (list) => list.find(({ scopes, aliasFor }) => aliasFor === undefined && isVisible(scopes, namespace)) ?? [],
    ),
    virtualServices: boundVirtualServices(view).filter(
      ({ gateways, scopes }) => gateways.has(MESH) && isVisible(scopes, namespace),
    ),
  }));
  const mode = spec?.has('outboundTrafficPolicy')
    ? spec.message('outboundTrafficPolicy')?.choice('mode')
    : textAt(view.settings.mesh, 'outboundTrafficPolicy', 'mode');
  const isRegistryOnly = mode === 'REGISTRY_ONLY';
  if (!spec?.has('egress')) return { ...all, isRegistryOnly, source };
  const egress = spec.messages('egress');
  const ofPort = egress.filter((each) => each.message('port')?.number('number') === port);
  const listeners = ofPort.length > 0 ? ofPort : egress.filter((each) => each.message('port') === undefined);
  const patterns = new SuffixIndex<string>();
  for (const listener of listeners) addPatterns(patterns, listener, namespace);
  const virtualServices = all.virtualServices.filter(({ hosts, resource }) =>
    hosts.some((host) => isCovered(host, resource.namespace, patterns)),
  );
  const hosts = all.hosts.filter((each) => isCovered(each.host, each.namespace, patterns));
  return { hosts, virtualServices, isRegistryOnly, source };
}

/** Adds the namespace of each pattern by its host. */
function addPatterns(patterns: SuffixIndex<string>, egress: Message<'IstioEgressListener'>, namespace: string): void {
  for (const text of textList(egress, 'hosts')) {
    const slash = text.indexOf('/');
    const scope = text.slice(0, Math.max(slash, 0));
    patterns.add(text.slice(slash + 1), scope === '.' ? namespace : scope);
  }
}

function isCovered(host: string, namespace: string, patterns: SuffixIndex<string>): boolean {
  for (const scope of patterns.overlapping(host)) if (scope === '*' || scope === namespace) return true;
  return false;
}

/** The Sidecar that selects the workload, otherwise that of its namespace, otherwise that of the root namespace. */
export function sidecarFor(view: MeshView, workload: Workload): IstioResource<'Sidecar'> | undefined {
  // Looked up for every request.
  const known = view.once(
    'simulation sidecars of workloads',
    () => new Map<Workload, IstioResource<'Sidecar'> | null>(),
  );
  let sidecar = known.get(workload);
  if (sidecar === undefined) known.set(workload, (sidecar = findSidecar(view, workload) ?? null));
  return sidecar ?? undefined;
}

function findSidecar(view: MeshView, { namespace, podLabels }: Workload): IstioResource<'Sidecar'> | undefined {
  const all = view.once('simulation sidecars', () => groupBy(view.configs('Sidecar'), (each) => each.namespace));
  const own = all.get(namespace) ?? [];
  const selects = ({ spec }: IstioResource<'Sidecar'>) => textMap(spec.message('workloadSelector'), 'labels');
  return (
    own.find((each) => selects(each).size > 0 && matchesLabels(selects(each), podLabels)) ??
    own.find((each) => selects(each).size === 0) ??
    all.get(view.meshConfig.rootNamespace)?.find((each) => selects(each).size === 0)
  );
}
