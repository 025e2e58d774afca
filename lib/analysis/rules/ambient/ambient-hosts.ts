import type { Item } from '../../../messages/item';
import type { Message } from '../../../messages/message';
import type { FieldPath } from '../../../model/field-path';
import type { MeshHost } from '../../../mesh/mesh-hosts';
import { NO_LABELS } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';
import { proxyOf } from '../../../mesh/workload-proxy';
import { isInAmbientNamespace } from '../../ambient-namespaces';
import { isLayer7Route, isLayer7Rule } from '../../layer-seven';
import type { MeshFinding, Findings } from '../../rule';
import { isEnrolled } from '../../waypoint-labels';
import { nearestWaypoint } from './waypoint-policies';

/** Kinds that say what is done with requests to hosts. */
export type HostKind = 'VirtualService' | 'DestinationRule';

interface AmbientHost {
  readonly resource: IstioResource;
  readonly path: FieldPath;
  readonly host: string;
  /** Undefined for a host that nothing defines. */
  readonly entry: MeshHost | undefined;
}

/** Hosts of ambient Services without a waypoint: nobody but sidecars would do what is said of their requests. */
export function* unenrolledHosts(mesh: MeshView, kind: HostKind): Findings {
  for (const { resource, path, entry } of ambientHosts(mesh, kind)) {
    if (entry?.service === undefined || hasWaypoint(mesh, entry)) continue;
    const source = entry.service;
    if (!isInAmbientNamespace(mesh, source.namespace)) continue;
    yield {
      manifest: resource.manifest,
      path,
      message: `Service ${formatResourceName(source)} is in the ambient mesh and has no waypoint, which alone would read this`,
      fix: `Label it or its namespace with istio.io/use-waypoint: ${nearestWaypoint(mesh, source.namespace)}`,
      related: [source.manifest],
      ...ifSidecarsRead(mesh),
    };
  }
}

/** Hosts of Services whose waypoint does not look into the namespace of the object. */
export function* foreignHosts(mesh: MeshView, kind: HostKind): Findings {
  for (const { resource, path, entry } of ambientHosts(mesh, kind)) {
    if (entry?.service === undefined || !hasWaypoint(mesh, entry)) continue;
    const source = entry.service;
    const own = source.labels.has('istio.io/use-waypoint') ? source.labels : namespaceLabels(mesh, source.namespace);
    const homes = [source.namespace, own.get('istio.io/use-waypoint-namespace') ?? source.namespace];
    // The DestinationRules of the root namespace are everybody's.
    if (kind === 'DestinationRule') homes.push(mesh.meshConfig.rootNamespace);
    if (homes.includes(resource.namespace)) continue;
    yield {
      manifest: resource.manifest,
      path,
      message: `the waypoint of Service ${formatResourceName(source)} reads no ${kind} of namespace "${resource.namespace}"`,
      fix: `Move it to namespace ${source.namespace}`,
      related: [source.manifest],
      ...ifSidecarsRead(mesh),
    };
  }
}

/** Hosts of other namespaces, or outside of the cluster, that an ambient namespace speaks of and that have no waypoint. */
export function* unservedHosts(mesh: MeshView, kind: HostKind): Findings {
  for (const { resource, path, host, entry } of ambientHosts(mesh, kind)) {
    const { namespace } = resource;
    // What nothing defines is said by other rules.
    if (entry === undefined || !isInAmbientNamespace(mesh, namespace) || hasWaypoint(mesh, entry)) continue;
    if (entry.service !== undefined && isInAmbientNamespace(mesh, entry.service.namespace)) continue;
    yield {
      manifest: resource.manifest,
      path,
      message: `namespace "${namespace}" is in the ambient mesh, and requests for "${host}" go through no waypoint, which alone would read this`,
      fix: `Label what defines the host, or its namespace, with istio.io/use-waypoint: ${nearestWaypoint(mesh, entry.source.namespace)}`,
    };
  }
}

/** What sidecars are to do with requests they do whatever waypoints there are. */
function ifSidecarsRead(mesh: MeshView): Pick<MeshFinding, 'severity'> {
  const hasSidecars = mesh.once('has sidecars', () =>
    mesh.ownWorkloads.some((workload) => proxyOf(mesh, workload) === 'sidecar'),
  );
  return hasSidecars ? { severity: 'info' } : {};
}

/** Whether a Service, or a host of a ServiceEntry, goes through a waypoint. */
function hasWaypoint(mesh: MeshView, entry: MeshHost): boolean {
  return isEnrolled(entry.source.labels, namespaceLabels(mesh, entry.source.namespace));
}

function namespaceLabels({ namespaces }: MeshView, namespace: string) {
  return namespaces.get(namespace)?.labels ?? NO_LABELS;
}

/** All hosts that objects of a kind have settings of HTTP for; none without an ambient namespace. */
function ambientHosts(mesh: MeshView, kind: HostKind): readonly AmbientHost[] {
  return mesh.once(`ambient hosts ${kind}`, () => {
    if (![...mesh.namespaces.keys()].some((name) => isInAmbientNamespace(mesh, name))) return [];
    return mesh.configs(kind).flatMap((resource) =>
      hostsOf(resource.spec, kind).map(({ value, path }) => {
        const viewer = { namespace: resource.namespace, exportTo: textList(resource.spec, 'exportTo') };
        return { resource, path, host: value, entry: mesh.registry.find(value, viewer) };
      }),
    );
  });
}

type Hosts = { readonly [Kind in HostKind]: (spec: Message<`${Kind}Spec`>) => readonly Item<string>[] };

const hosts: Hosts = {
  VirtualService: (spec) => (isLayer7Route(spec) ? spec.texts('hosts') : []),
  DestinationRule: (spec) => (isLayer7Rule(spec) ? [{ value: spec.text('host'), path: spec.at('host') }] : []),
};

function hostsOf<Kind extends HostKind>(spec: Message<`${Kind}Spec`>, kind: Kind): readonly Item<string>[] {
  return hosts[kind](spec);
}
