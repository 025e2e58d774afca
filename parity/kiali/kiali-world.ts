import type { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { namespaceOf } from '../../lib/model/manifest';
import { LabelIndex } from '../../lib/snapshot/label-index';
import { NO_LABELS, type Labels } from '../../lib/snapshot/labels';
import { MeshView } from '../../lib/mesh/mesh-view';
import { groupBy } from '../../lib/snapshot/group-by';
import { fieldsOf, listAt, textAt, valueAt } from '../../lib/model/plain';
import { readService, type ServiceResource } from '../../lib/snapshot/services';
import { parseKialiHost, parseKialiHostAsWritten, type KialiHost, type KialiHostReader } from './kiali-host';
import { readKialiPods, readKialiWorkloads, type KialiPod, type KialiWorkload } from './kiali-workloads';

/** The objects of a mesh as Kiali reads them, for all namespaces. */
export class KialiWorld implements KialiHostReader {
  public readonly mesh: MeshView;
  public readonly rootNamespace: string;
  public readonly domain: string;
  public readonly trustDomain: string;
  public readonly isAutoMtls: boolean;
  public readonly isOpen: boolean;
  public readonly namespaces: ReadonlySet<string>;
  public readonly pods: readonly KialiPod[];
  public readonly workloads: readonly KialiWorkload[];
  /** By labels, across namespaces. */
  public readonly podIndex: LabelIndex<KialiPod>;
  public readonly workloadIndex: LabelIndex<KialiWorkload>;
  public readonly services: readonly ServiceResource[];
  private readonly byNamespace: ReadonlyMap<string, LabelIndex<KialiWorkload>>;
  private readonly byName: ReadonlyMap<string, ServiceResource>;
  private readonly hosts: ReadonlyMap<string, ServiceResource>;

  public constructor(snapshot: ConfigSnapshot, meshConfig: unknown) {
    // Kiali does not assume an ingress gateway.
    const settings = { ...fieldsOf(meshConfig), ingressControllerMode: 'OFF' };
    this.mesh = new MeshView(snapshot, { meshConfig: settings });
    this.rootNamespace = this.mesh.meshConfig.rootNamespace;
    this.trustDomain = textAt(settings, 'trustDomain') || 'cluster.local';
    this.domain = `svc.${this.trustDomain}`;
    this.isAutoMtls = valueAt(settings, 'enableAutoMtls') !== false;
    this.isOpen = textAt(settings, 'outboundTrafficPolicy', 'mode') !== 'REGISTRY_ONLY';
    const used = snapshot.manifests.map(namespaceOf).filter((namespace) => namespace !== '');
    this.namespaces = new Set([...used, ...this.mesh.namespaces.keys(), this.rootNamespace, 'istio-system']);
    this.pods = readKialiPods(this.mesh, (namespace) => this.labelsOf(namespace));
    this.workloads = readKialiWorkloads(this.mesh, this.pods);
    this.podIndex = new LabelIndex(this.pods, ({ labels }) => labels);
    this.workloadIndex = new LabelIndex(this.workloads, ({ labels }) => labels);
    this.byNamespace = new Map(
      [...groupBy(this.workloads, ({ namespace }) => namespace)].map(([namespace, list]) => [
        namespace,
        new LabelIndex(list, ({ labels }) => labels),
      ]),
    );
    const made = this.mesh.gatewayWorkloads.map((each) => readService({ ...each, labels: each.podLabels }));
    this.services = this.mesh.services;
    const all = [...made, ...this.services];
    this.byName = new Map(all.map((service) => [`${service.name}.${service.namespace}`, service]));
    this.hosts = new Map(
      all.flatMap((service) => {
        const short = `${service.name}.${service.namespace}`;
        return [short, `${short}.svc`, `${short}.${this.domain}`].map((host) => [host, service]);
      }),
    );
  }

  public get meshSettings(): unknown {
    return this.mesh.settings.mesh;
  }

  public get trustDomains(): readonly string[] {
    return [this.trustDomain, ...listAt(this.meshSettings, 'trustDomainAliases').map(String)];
  }

  public labelsOf(namespace: string): Labels {
    return this.mesh.namespaces.get(namespace)?.labels ?? NO_LABELS;
  }

  public isAmbient(namespace: string): boolean {
    return this.labelsOf(namespace).get('istio.io/dataplane-mode') === 'ambient';
  }

  public host(text: string, namespace: string): KialiHost {
    return parseKialiHost(text, namespace, this);
  }

  public hostAsWritten(text: string, namespace: string): KialiHost {
    return parseKialiHostAsWritten(text, namespace, this);
  }

  public workloadsIn(namespace: string): LabelIndex<KialiWorkload> {
    return this.byNamespace.get(namespace) ?? new LabelIndex<KialiWorkload>([], ({ labels }) => labels);
  }

  public service(name: string, namespace: string): ServiceResource | undefined {
    return this.byName.get(`${name}.${namespace}`);
  }

  /** Whether a host is a Service that is visible in the namespace of the object that names it. */
  public seesService(host: KialiHost, namespace: string): boolean {
    const service = this.hosts.get(host.text);
    if (service === undefined) return false;
    const exportTo = (service.annotations.get('networking.istio.io/exportTo') ?? '')
      .split(',')
      .map((item) => item.trim());
    const own = exportTo.filter((item) => item !== '');
    const scopes = own.length > 0 ? own : this.mesh.meshConfig.defaultServiceExportTo;
    return (
      scopes.length === 0 ||
      scopes.some((scope) => scope === '*' || scope === namespace || (scope === '.' && service.namespace === namespace))
    );
  }
}
