import type { GatewayName } from '../../lib/mesh/gateway-names';
import type { MeshConfig } from '../../lib/mesh/mesh-config';
import { hasProxy, isRedirected } from '../../lib/mesh/mesh-membership';
import { MeshView, type MeshViewOptions } from '../../lib/mesh/mesh-view';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import type { Workload, WorkloadKindName } from '../../lib/snapshot/workloads';
import { isReadable } from './is-readable';
import { withoutStringData } from './without-string-data';

const INJECT = 'sidecar.istio.io/inject';

/**
 * The objects of a mesh as Istio's analyzers read them: objects that they cannot read are missing, selectors match only
 * Pods, and the defaults for exportTo in MeshConfig have no effect.
 */
export class IstioctlView extends MeshView {
  protected override readonly unsetNamespace: string = '';

  public constructor(snapshot: ConfigSnapshot, options: MeshViewOptions = {}) {
    super(new ConfigSnapshot(snapshot.manifests.filter(isReadable).map(withoutStringData)), options);
  }

  public override get meshConfig(): MeshConfig {
    return { ...super.meshConfig, defaultServiceExportTo: [], defaultVirtualServiceExportTo: [] };
  }

  /** Of the kinds that create Pods, the analyzers read only Deployments. */
  public override workloadsOf(kind: WorkloadKindName): readonly Workload[] {
    return kind === 'Pod' || kind === 'Deployment' ? super.workloadsOf(kind) : [];
  }

  public override get templates(): readonly Workload[] {
    return [];
  }

  public override get gatewayWorkloads(): readonly Workload[] {
    return [];
  }

  /**
   * The analyzers ignore revisions, let the workload override `istio-injection: disabled`, and accept an annotation.
   *
   * @see Istio, analyzers/util.PodInMesh and DeploymentInMesh
   */
  public override isInMesh(workload: Workload): boolean {
    if (hasProxy(workload)) return true;
    const own = workload.podLabels.get(INJECT) ?? workload.podAnnotations.get(INJECT);
    if (own !== undefined) return own === 'true';
    return this.namespaces.get(workload.namespace)?.labels.get('istio-injection') === 'enabled';
  }

  public override isAmbient(workload: Workload): boolean {
    return isRedirected(workload);
  }

  public override isRunning(): boolean {
    return true;
  }

  /** The analyzers do not know the old form `gateway.namespace`. */
  public override gatewayNamed(text: string, from: string): GatewayName {
    const slash = text.indexOf('/');
    return slash === -1
      ? { namespace: from, name: text }
      : { namespace: text.slice(0, slash), name: text.slice(slash + 1) };
  }

  /** istioctl adds its default ingress gateway whether or not one exists. */
  protected override hasIngressGateway(): boolean {
    return false;
  }
}
