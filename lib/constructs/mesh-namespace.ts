import { ApiObject, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { constructError } from './construct-error';
import { nameObject, type ObjectProps } from './object-props';
import { istioReleaseOf } from './target';
import { isAtLeast, type IstioRelease } from '../model/istio-release';
import { dnsLabel } from '../model/names';

/** What carries the traffic of a namespace's pods: a sidecar, the node's ztunnel, nothing, or one revision's sidecar. */
export type DataPlane = 'sidecar' | 'ambient' | 'none' | { readonly revision: string };

export interface MeshNamespaceProps extends Omit<ObjectProps, 'metadata'> {
  /**
   * What carries the traffic of the pods in the namespace.
   *
   * @default - no label: the namespace is left to the settings of the mesh
   */
  readonly dataPlane?: DataPlane;
  /**
   * Labels beside the mesh's own.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The first release whose data plane can do without sidecars. */
const AMBIENT_SINCE: IstioRelease = '1.18';

/**
 * A Namespace that says how its pods take part in the mesh: the object form of
 * `kubectl label namespace default istio-injection=enabled`.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/
 */
export class MeshNamespace extends Construct {
  /** Name of the namespace. */
  public readonly name: string;

  public constructor(scope: Construct, id: string, props: MeshNamespaceProps = {}) {
    super(scope, id);
    const labels = { ...props.labels, ...this.labelsFor(props.dataPlane) };
    // A Namespace lies in none, whatever the chart says.
    const { name } = nameObject(this, 'Namespace', dnsLabel, { metadata: { namespace: '' } });
    this.name = name;
    const object = new ApiObject(this, 'Resource', { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
    // cdk8s writes the chart's namespace into every object; the API server refuses it for one that lies in none.
    if (object.metadata.namespace !== undefined) object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }

  private labelsFor(dataPlane: DataPlane | undefined): Readonly<Record<string, string>> {
    if (dataPlane === undefined) return {};
    const release = istioReleaseOf(this);
    if (dataPlane === 'sidecar') return { 'istio-injection': 'enabled' };
    if (dataPlane === 'none') {
      const disabled = { 'istio-injection': 'disabled' };
      return isAtLeast(release, AMBIENT_SINCE) ? { ...disabled, 'istio.io/dataplane-mode': 'none' } : disabled;
    }
    if (dataPlane === 'ambient') {
      if (!isAtLeast(release, AMBIENT_SINCE)) {
        const remedy = `it came with Istio ${AMBIENT_SINCE}; write 'sidecar'`;
        throw constructError(this, `dataPlane 'ambient' is not known to Istio ${release}: ${remedy}`);
      }
      return { 'istio.io/dataplane-mode': 'ambient' };
    }
    if (!dnsLabel.accepts(dataPlane.revision)) {
      throw constructError(
        this,
        `dataPlane.revision is ${dnsLabel.description}, got ${JSON.stringify(dataPlane.revision)}`,
      );
    }
    return { 'istio.io/rev': dataPlane.revision };
  }
}
