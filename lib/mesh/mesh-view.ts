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
  /** What exists in the cluster but is not among the objects. @default - nothing */
  readonly externals?: Externals;
  /** MeshConfig as plain data. @default - from the ConfigMap `istio` in `istio-system`, else Istio's defaults */
  readonly meshConfig?: unknown;
  /** The time at which certificates are checked. @default - now */
  readonly now?: Date;
  /** MeshNetworks as plain data. @default - from the same ConfigMap, else none */
  readonly meshNetworks?: unknown;
}

/**
 * The objects of a snapshot as Istio sees them in a cluster: with the API server's defaults, and with Pod templates
 * instead of the Pods that they create. Everything is computed on first use.
 */
export class MeshView {
  public readonly snapshot: ConfigSnapshot;
  /**
   * Namespace of objects without a namespace: the current one when they are applied, `default` unless the user changed
   * it.
   */
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

  /** The objects of an Istio kind, sorted by namespace and name. */
  public configs<Kind extends IstioKindName>(kind: Kind): readonly IstioResource<Kind>[] {
    return this.once(`istio ${kind}`, () => {
      return this.read(istioKinds[kind]).map((resource) => ({
        ...resource,
        spec: decodeSpec(resource.manifest, kind).spec,
      }));
    });
  }

  /** The objects of a Kubernetes kind as they were given, sorted by namespace and name. */
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

  /** The Services among the objects. */
  public get ownServices(): readonly ServiceResource[] {
    return this.once('own services', () => this.objects('Service').map(readService));
  }

  /** The same, and that of the assumed ingress gateway. */
  public get services(): readonly ServiceResource[] {
    return this.once('services', () => {
      const services = this.ownServices;
      const made = this.defaultGateway.filter(({ kind }) => kind === 'Service');
      const known = new Set(services.map(({ namespace, name }) => `${namespace}\n${name}`));
      const added = made.filter(({ namespace, name }) => !known.has(`${namespace}\n${name}`));
      return [...services, ...added.map(readService)];
    });
  }

  /** Services, indexed by the workloads that they select. */
  public get serviceIndex(): ServiceIndex {
    return this.once('service index', () => new ServiceIndex(this.services));
  }

  /** Pods as objects: from a cluster, or written by a user. */
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

  /** Everything that selectors match: Pods, and objects that create Pods. */
  public get workloads(): readonly Workload[] {
    return this.once('workloads', () => [...this.pods, ...this.templates, ...this.gatewayWorkloads]);
  }

  /** Workloads that create Pods. */
  public get templates(): readonly Workload[] {
    return workloadKinds.filter((kind) => kind !== 'Pod').flatMap((kind) => this.workloadsOf(kind));
  }

  /** The workloads among the objects, without the assumed ingress gateway. */
  public get ownWorkloads(): readonly Workload[] {
    const assumed = this.defaultGateway.map(({ manifest }) => manifest);
    return this.once('own workloads', () => this.workloads.filter(({ manifest }) => !assumed.includes(manifest)));
  }

  /** The workloads that istiod deploys for each Gateway of the Gateway API. */
  public get gatewayWorkloads(): readonly Workload[] {
    return this.once('gateway workloads', () => readGatewayWorkloads(this.objects('KubernetesGateway')));
  }

  /** All workloads, indexed by their labels. */
  public get workloadIndex(): LabelIndex<Workload> {
    return this.once('workload index', () => new LabelIndex(this.workloads, ({ podLabels }) => podLabels));
  }

  /** The workloads of a namespace, indexed by their labels. */
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

  /** The hosts of Services and ServiceEntries. */
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

  /** Whether a Pod comes from a cluster that runs it, rather than from a user. */
  public isRunning({ manifest }: Workload): boolean {
    return valueAt(manifest, 'status') !== undefined;
  }

  /** The Gateway that a name refers to in a VirtualService of a namespace. */
  public gatewayNamed(text: string, from: string): GatewayName {
    return resolveGatewayName(text, from);
  }

  /** Computes something once for this view. */
  public once<T>(key: string, compute: () => T): T {
    if (!this.cache.has(key)) this.cache.set(key, compute());
    return this.cache.get(key) as T; // the value of a key has the type of its computation
  }

  /** Whether a workload of the mesh is Istio's ingress gateway, so that none has to be assumed. */
  protected hasIngressGateway(): boolean {
    const [[key, value] = ['', '']] = Object.entries(INGRESS_GATEWAY_LABELS);
    return [...this.workloadsOf('Pod'), ...this.templates].some(({ podLabels }) => podLabels.get(key) === value);
  }

  /** Istio's ingress gateway, if it is not among the objects. */
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
