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

/** Kinds whose objects configure requests to hosts. */
export type HostKind = 'VirtualService' | 'DestinationRule';

interface AmbientHost {
  readonly resource: IstioResource;
  readonly path: FieldPath;
  readonly host: string;
  /** Undefined for a host that is not defined. */
  readonly entry: MeshHost | undefined;
}

/** Hosts of ambient Services without a waypoint: only sidecars apply the configuration to requests for them. */
export function* unenrolledHosts(mesh: MeshView, kind: HostKind): Findings {
  for (const { resource, path, entry } of ambientHosts(mesh, kind)) {
    if (entry?.service === undefined || hasWaypoint(mesh, entry)) continue;
    const source = entry.service;
    if (!isInAmbientNamespace(mesh, source.namespace)) continue;
    yield {
      manifest: resource.manifest,
      path,
      message: `Service ${formatResourceName(source)} is in the ambient mesh and has no waypoint, and only a waypoint would apply this ${kind}`,
      fix: `Label it or its namespace with istio.io/use-waypoint: ${nearestWaypoint(mesh, source.namespace)}`,
      related: [source.manifest],
      ...ifSidecarsRead(mesh),
    };
  }
}

/** Hosts of Services whose waypoint does not read the namespace of the object. */
export function* foreignHosts(mesh: MeshView, kind: HostKind): Findings {
  for (const { resource, path, entry } of ambientHosts(mesh, kind)) {
    if (entry?.service === undefined || !hasWaypoint(mesh, entry)) continue;
    const source = entry.service;
    const own = source.labels.has('istio.io/use-waypoint') ? source.labels : namespaceLabels(mesh, source.namespace);
    const homes = [source.namespace, own.get('istio.io/use-waypoint-namespace') ?? source.namespace];
    // DestinationRules of the root namespace apply everywhere.
    if (kind === 'DestinationRule') homes.push(mesh.meshConfig.rootNamespace);
    if (homes.includes(resource.namespace)) continue;
    yield {
      manifest: resource.manifest,
      path,
      message: `the waypoint of Service ${formatResourceName(source)} does not read a ${kind} of namespace "${resource.namespace}"`,
      fix: `Move it to namespace ${source.namespace}`,
      related: [source.manifest],
      ...ifSidecarsRead(mesh),
    };
  }
}

/** Hosts of other namespaces, or outside the cluster, that objects of an ambient namespace name and that have no waypoint. */
export function* unservedHosts(mesh: MeshView, kind: HostKind): Findings {
  for (const { resource, path, host, entry } of ambientHosts(mesh, kind)) {
    const { namespace } = resource;
    // Other rules report hosts that are not defined.
    if (entry === undefined || !isInAmbientNamespace(mesh, namespace) || hasWaypoint(mesh, entry)) continue;
    if (entry.service !== undefined && isInAmbientNamespace(mesh, entry.service.namespace)) continue;
    yield {
      manifest: resource.manifest,
      path,
      message: `namespace "${namespace}" is in the ambient mesh, but requests for "${host}" do not pass through a waypoint, and only a waypoint would apply this ${kind}`,
      fix: `Label what defines the host, or its namespace, with istio.io/use-waypoint: ${nearestWaypoint(mesh, entry.source.namespace)}`,
    };
  }
}

/** Sidecars apply the configuration with or without a waypoint, so a mesh that has sidecars gets a lower severity. */
function ifSidecarsRead(mesh: MeshView): Pick<MeshFinding, 'severity'> {
  const hasSidecars = mesh.once('has sidecars', () =>
    mesh.ownWorkloads.some((workload) => proxyOf(mesh, workload) === 'sidecar'),
  );
  return hasSidecars ? { severity: 'info' } : {};
}

/** Whether requests to a Service, or to a host of a ServiceEntry, pass through a waypoint. */
function hasWaypoint(mesh: MeshView, entry: MeshHost): boolean {
  return isEnrolled(entry.source.labels, namespaceLabels(mesh, entry.source.namespace));
}

function namespaceLabels({ namespaces }: MeshView, namespace: string) {
  return namespaces.get(namespace)?.labels ?? NO_LABELS;
}

/** All hosts that objects of a kind have HTTP settings for; none without an ambient namespace. */
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
