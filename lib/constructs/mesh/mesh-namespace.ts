import { ApiObject, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { AMBIENT_SINCE, requireRelease, WAYPOINT_LABELS_SINCE } from '../ambient/require-release';
import { constructError, quote } from '../validation/construct-error';
import { nameObject, type ObjectProps } from '../objects/object-props';
import { istioReleaseOf } from './target';
import type { Waypoint } from '../ambient/waypoint';
import { waypointLabels } from '../ambient/waypoint-labels';
import { isAtLeast } from '../../model/istio-release';
import { dnsLabel } from '../../syntax/names';
import type { NamespaceReference } from '../../model/references';

/**
 * What carries the traffic of a namespace's pods: a sidecar, the node's ztunnel, nothing, or the sidecar of a revision.
 */
export type DataPlane =
  | 'sidecar'
  | 'ambient'
  | 'none'
  | {
      /** A revision of istiod, or a tag for one: `canary`. */
      readonly revision: string;
    };

/** How the pods of a namespace take part in the mesh. */
export interface MeshNamespaceProps extends Omit<ObjectProps, 'metadata'> {
  /**
   * What carries the traffic of the pods in the namespace.
   *
   * @default - no label: the settings of the mesh decide
   */
  readonly dataPlane?: DataPlane;
  /**
   * Waypoint that traffic for the namespace's Services goes through, in this namespace or in another one that allows
   * it.
   *
   * @default - no label: no waypoint
   */
  readonly waypoint?: Waypoint | 'none';
  /**
   * Additional labels.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
}

type Labels = Readonly<Record<string, string>>;

/** All labels that affect what each prop sets. For example, `istio-injection` takes precedence over `istio.io/rev`. */
const DECIDED_BY = {
  dataPlane: ['istio-injection', 'istio.io/rev', 'istio.io/dataplane-mode'],
  waypoint: ['istio.io/use-waypoint', 'istio.io/use-waypoint-namespace'],
} as const;

/**
 * A Namespace that sets how its pods take part in the mesh: the object form of
 * `kubectl label namespace default istio-injection=enabled`.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/
 */
export class MeshNamespace extends Construct implements NamespaceReference {
  /** Kind of the object. */
  public readonly kind = 'Namespace';
  /** Distinguishes a Namespace from other objects. */
  public readonly resourceType = 'namespaces';
  /** Name of the namespace. */
  public readonly name: string;

  public constructor(scope: Construct, id: string, props: MeshNamespaceProps = {}) {
    super(scope, id);
    // A Namespace is cluster-scoped, whatever the chart sets.
    const { name } = nameObject(this, 'Namespace', dnsLabel, { metadata: { namespace: '' } });
    this.name = name;
    const labels = {
      ...props.labels,
      ...this.decide('dataPlane', props, this.labelsFor(props.dataPlane)),
      ...this.decide('waypoint', props, this.labelsOf(props.waypoint)),
    };
    const object = new ApiObject(this, 'Resource', { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
    // cdk8s writes the chart's namespace into every object; the API server rejects it for a cluster-wide object.
    if (object.metadata.namespace !== undefined) object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    this.joinWaypoint(props.waypoint, labels);
  }

  /** Returns the labels of a prop, unless the user's labels contradict them. */
  private decide(prop: keyof typeof DECIDED_BY, props: MeshNamespaceProps, decided: Labels): Labels {
    if (props[prop] === undefined) return decided;
    const other = DECIDED_BY[prop].find((key) => {
      const label = props.labels?.[key];
      return label !== undefined && label !== decided[key];
    });
    if (other === undefined) return decided;
    const got = quote({ [other]: props.labels?.[other] });
    throw constructError(this, `labels agree with ${prop}, got ${got}; leave the label or ${prop} out`);
  }

  private labelsFor(dataPlane: DataPlane | undefined): Labels {
    if (dataPlane === undefined) return {};
    if (dataPlane === 'sidecar') return { 'istio-injection': 'enabled' };
    if (dataPlane === 'none') {
      const disabled = { 'istio-injection': 'disabled' };
      const hasAmbient = isAtLeast(istioReleaseOf(this), AMBIENT_SINCE);
      return hasAmbient ? { ...disabled, 'istio.io/dataplane-mode': 'none' } : disabled;
    }
    if (dataPlane === 'ambient') {
      requireRelease(this, "dataPlane 'ambient'", AMBIENT_SINCE, "write 'sidecar'");
      return { 'istio.io/dataplane-mode': 'ambient' };
    }
    if (!dnsLabel.accepts(dataPlane.revision)) {
      throw constructError(this, `dataPlane.revision is ${dnsLabel.description}, got ${quote(dataPlane.revision)}`);
    }
    return { 'istio.io/rev': dataPlane.revision };
  }

  private labelsOf(waypoint: Waypoint | 'none' | undefined): Labels {
    if (waypoint === undefined) return {};
    requireRelease(this, 'waypoint', WAYPOINT_LABELS_SINCE, 'leave it out');
    return waypointLabels(waypoint, this.name);
  }

  /**
   * A waypoint in this namespace is applied after the namespace. A waypoint in another namespace must accept traffic
   * from this one.
   */
  private joinWaypoint(waypoint: Waypoint | 'none' | undefined, labels: Labels): void {
    if (waypoint === undefined || waypoint === 'none') return;
    if (waypoint.namespace === this.name) waypoint.node.addDependency(this);
    if (waypoint.serves(this.name, labels)) return;
    const remedy = `allow it in the waypoint's allowedRoutes`;
    throw constructError(this, `waypoint serves this namespace, got ${waypoint.node.path}, which does not; ${remedy}`);
  }
}
