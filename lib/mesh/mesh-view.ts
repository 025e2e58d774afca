import { ConfigSnapshot } from '../snapshot/config-snapshot';
import { decodeSpec } from '../messages/decode-spec';
import { resolveGatewayName, type GatewayName } from './gateway-names';
import { defaultGateway, INGRESS_GATEWAY_LABELS } from './default-gateway';
import { HostRegistry } from './host-registry';
import {
  istioKinds,
  kubernetesKinds,
  type IstioKindName,
  type KnownKind,
  type KubernetesKindName,
} from '../model/known-kinds';
import type { Externals } from '../snapshot/externals';
import { groupBy } from '../snapshot/group-by';
import { LabelIndex } from '../snapshot/label-index';
import { valueAt } from '../model/plain';
import { readMeshConfig, type MeshConfig } from './mesh-config';
import { isAmbient, isInMesh } from './mesh-membership';
import { readMeshHosts } from './mesh-hosts';
import { readMeshSettings, type MeshSettings } from './mesh-settings';
import { readGatewayWorkloads } from './gateway-workloads';
import { readResources } from '../snapshot/read-resources';
import type { IstioResource, Resource } from '../snapshot/resource';
import { ServiceIndex } from '../snapshot/service-index';
import { readService, type ServiceResource } from '../snapshot/services';
import { readWorkload, workloadKinds, type Workload, type WorkloadKindName } from '../snapshot/workloads';

export interface MeshViewOptions {
  /** What is there without being among the objects. @default - nothing */
  readonly externals?: Externals;
  /** MeshConfig as plain data. @default - from the ConfigMap `istio` in `istio-system`, else Istio's defaults */
  readonly meshConfig?: unknown;
  /** The moment to judge certificates at. @default - now */
  readonly now?: Date;
  /** MeshNetworks as plain data. @default - from the same ConfigMap, else none */
  readonly meshNetworks?: unknown;
}

/**
 * The objects of a snapshot with what they mean to Istio: what a cluster would make of them, with the API server's defaults, and
 * with templates in place of the Pods that they make. All of it is read when it is first asked for.
 */
export class MeshView {
  public readonly snapshot: ConfigSnapshot;
  /** Namespace of objects that name none: they are applied to the current one, `default` unless a user changed it. */
  protected readonly unsetNamespace: string = 'default';
  private readonly options: MeshViewOptions;
  private readonly cache = new Map<string, unknown>();

  public constructor(snapshot: ConfigSnapshot, options: MeshViewOptions = {}) {
    this.snapshot = snapshot;
    this.options = options;
  }

  public get now(): Date {
    return this.options.now ?? new Date();
  }

  public get externals(): Externals {
    return this.options.externals ?? {};
  }

  public get settings(): MeshSettings {
    return this.once('settings', () => {
      const { meshConfig, meshNetworks } = this.options;
      if (meshConfig !== undefined && meshNetworks !== undefined) {
        return { mesh: meshConfig, networks: meshNetworks, unreadable: new Map<string, string>() };
      }
      const found = readMeshSettings(this.snapshot);
      return { ...found, mesh: meshConfig ?? found.mesh, networks: meshNetworks ?? found.networks };
    });
  }

  public get meshConfig(): MeshConfig {
    return this.once('meshConfig', () => readMeshConfig(this.settings.mesh));
  }

  /** Objects of one of Istio's kinds, sorted by namespace and name. */
  public configs<Kind extends IstioKindName>(kind: Kind): readonly IstioResource<Kind>[] {
    return this.once(`istio ${kind}`, () => {
      return this.read(istioKinds[kind]).map((resource) => ({
        ...resource,
        spec: decodeSpec(resource.manifest, kind).spec,
      }));
    });
  }

  /** Objects of one of Kubernetes' kinds as they were given, sorted by namespace and name. */
  public objects(kind: KubernetesKindName): readonly Resource[] {
    return this.once(kind, () => this.read(kubernetesKinds[kind]));
  }

  /** Finds an object by name. */
  public find(kind: KubernetesKindName, namespace: string, name: string): Resource | undefined {
    const index = this.once(`${kind} by name`, () => indexByName(this.objects(kind)));
    return index.get(`${namespace}\n${name}`);
  }

  public findConfig<Kind extends IstioKindName>(
    kind: Kind,
    namespace: string,
    name: string,
  ): IstioResource<Kind> | undefined {
    const index = this.once(`istio ${kind} by name`, () => indexByName(this.configs(kind)));
    return index.get(`${namespace}\n${name}`);
  }

  /** The Services that are among the objects. */
  public get ownServices(): readonly ServiceResource[] {
    return this.once('own services', () => this.objects('Service').map(readService));
  }

  /** The same, and that of an ingress gateway that is taken to be there. */
  public get services(): readonly ServiceResource[] {
    return this.once('services', () => {
      const services = this.ownServices;
      const made = this.defaultGateway.filter(({ kind }) => kind === 'Service');
      const known = new Set(services.map(({ namespace, name }) => `${namespace}\n${name}`));
      const added = made.filter(({ namespace, name }) => !known.has(`${namespace}\n${name}`));
      return [...services, ...added.map(readService)];
    });
  }

  /** Services, found by the workloads that they select. */
  public get serviceIndex(): ServiceIndex {
    return this.once('service index', () => new ServiceIndex(this.services));
  }

  /** Pods as objects: what a cluster runs, or what a user writes by hand. */
  public get pods(): readonly Workload[] {
    return this.once('pods', () => {
      const pods = this.workloadsOf('Pod');
      const known = new Set(pods.map(({ namespace, name }) => `${namespace}\n${name}`));
      const made = this.defaultGateway.filter(
        ({ kind, namespace, name }) => kind === 'Pod' && !known.has(`${namespace}\n${name}`),
      );
      return [...pods, ...made.map((pod) => readWorkload(pod, 'Pod'))];
    });
  }

  public workloadsOf(kind: WorkloadKindName): readonly Workload[] {
    return this.once(`workloads ${kind}`, () => this.objects(kind).map((resource) => readWorkload(resource, kind)));
  }

  /** What selectors choose from: Pods, and whatever makes Pods. */
  public get workloads(): readonly Workload[] {
    return this.once('workloads', () => [...this.pods, ...this.templates, ...this.gatewayWorkloads]);
  }

  /** Workloads that are no Pods themselves, and make them. */
  public get templates(): readonly Workload[] {
    return workloadKinds.filter((kind) => kind !== 'Pod').flatMap((kind) => this.workloadsOf(kind));
  }

  /** The workloads that are among the objects: all but an ingress gateway that was taken to be there. */
  public get ownWorkloads(): readonly Workload[] {
    const assumed = this.defaultGateway.map(({ manifest }) => manifest);
    return this.once('own workloads', () => this.workloads.filter(({ manifest }) => !assumed.includes(manifest)));
  }

  /** What istiod runs for each Gateway of the Gateway API. */
  public get gatewayWorkloads(): readonly Workload[] {
    return this.once('gateway workloads', () => readGatewayWorkloads(this.objects('KubernetesGateway')));
  }

  /** All workloads, found by their labels. */
  public get workloadIndex(): LabelIndex<Workload> {
    return this.once('workload index', () => new LabelIndex(this.workloads, ({ podLabels }) => podLabels));
  }

  /** The workloads of a namespace, found by their labels. */
  public workloadsIn(namespace: string): LabelIndex<Workload> {
    const indexes = this.once('workloads by namespace', () =>
      indexByNamespace(this.workloads, ({ podLabels }) => podLabels),
    );
    return indexes.get(namespace) ?? new LabelIndex<Workload>([], ({ podLabels }) => podLabels);
  }

  public get namespaces(): ReadonlyMap<string, Resource> {
    return this.once(
      'namespaces',
      () => new Map(this.objects('Namespace').map((resource) => [resource.name, resource])),
    );
  }

  /** The hosts that Services and ServiceEntries make. */
  public get registry(): HostRegistry {
    return this.once('registry', () => {
      const { defaultServiceExportTo } = this.meshConfig;
      return new HostRegistry(readMeshHosts(this.services, this.configs('ServiceEntry'), defaultServiceExportTo));
    });
  }

  /** Whether a workload has, or will get, a sidecar. */
  public isInMesh(workload: Workload): boolean {
    return isInMesh(workload, this.namespaces.get(workload.namespace)?.labels);
  }

  /** Whether ztunnel has, or will have, a workload's traffic. */
  public isAmbient(workload: Workload): boolean {
    return isAmbient(workload, this.namespaces.get(workload.namespace)?.labels);
  }

  /** Whether a Pod was taken from a cluster that runs it, rather than written by a user. */
  public isRunning({ manifest }: Workload): boolean {
    return valueAt(manifest, 'status') !== undefined;
  }

  /** The Gateway that a VirtualService of a namespace means by a name. */
  public gatewayNamed(text: string, from: string): GatewayName {
    return resolveGatewayName(text, from);
  }

  /** Computes something once for this view. */
  public once<T>(key: string, compute: () => T): T {
    if (!this.cache.has(key)) this.cache.set(key, compute());
    return this.cache.get(key) as T; // what is kept under a key is what was computed for it
  }

  /** Whether a workload of the mesh stands for Istio's own ingress gateway, so that none is assumed. */
  protected hasIngressGateway(): boolean {
    const [[key, value] = ['', '']] = Object.entries(INGRESS_GATEWAY_LABELS);
    return [...this.workloadsOf('Pod'), ...this.templates].some(({ podLabels }) => podLabels.get(key) === value);
  }

  /** Istio's own ingress gateway, for those who do not have it among their objects. */
  private get defaultGateway(): readonly Resource[] {
    return this.once('default gateway', () => {
      const { ingressService, rootNamespace } = this.meshConfig;
      if (ingressService === undefined || this.hasIngressGateway()) return [];
      const manifests = new ConfigSnapshot(defaultGateway(ingressService, rootNamespace));
      return [kubernetesKinds.Pod, kubernetesKinds.Service].flatMap((kind) => readResources(manifests, kind, ''));
    });
  }

  private read(kind: KnownKind): readonly Resource[] {
    return readResources(this.snapshot, kind, this.unsetNamespace);
  }
}

function indexByName<T extends Resource>(resources: readonly T[]): ReadonlyMap<string, T> {
  return new Map(resources.map((resource) => [`${resource.namespace}\n${resource.name}`, resource]));
}

function indexByNamespace<T extends Resource>(
  resources: readonly T[],
  labelsOf: (resource: T) => Workload['podLabels'],
): ReadonlyMap<string, LabelIndex<T>> {
  const lists = groupBy(resources, ({ namespace }) => namespace);
  return new Map([...lists].map(([namespace, list]) => [namespace, new LabelIndex(list, labelsOf)]));
}
