import type { ApiObject, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import { constructError, quote } from '../validation/construct-error';
import { validateBounds, type FieldBounds } from '../validation/field-bounds';
import { KubernetesObject } from '../objects/kubernetes-object';
import type { ObjectProps } from '../objects/object-props';
import { renderSpec, type ReferencesByPath } from '../references/render-spec';
import {
  validateFields,
  warnOfDeprecated,
  type DeprecatedFields,
  type FieldHistory,
} from '../validation/release-fields';
import { istioReleaseOf } from '../mesh/target';
import { apiVersionOf, firstReleaseWith, servedVersionsOf, type IstioKind } from '../../model/istio-release';

/** Props of every Istio object, besides the fields of its kind. */
export interface IstioObjectProps extends ObjectProps {
  /**
   * Group and version of the object, for example `networking.istio.io/v1beta1`.
   *
   * @default - v1 where the targeted Istio release serves it, else its storage version
   */
  readonly apiVersion?: string;
}

/** The parts of a generated L1 class that this folder uses. */
export interface GeneratedClass {
  /** Group, version and kind that the L1 was generated from. */
  readonly GVK: GroupVersionKind;
  /** Which releases have which field. */
  readonly history: FieldHistory;
  /** Deprecated fields, with their successors. */
  readonly deprecated: DeprecatedFields;
  /** Minimum and maximum of fields. */
  readonly bounds: FieldBounds;
  /** Fields that accept objects. */
  readonly references: ReferencesByPath;
}

/** A construct that renders one Istio object, its child `Resource`. */
export abstract class IstioObject extends KubernetesObject<IstioKind> {
  /** API group of the object, `networking.istio.io` for instance. */
  public readonly group: string;
  public readonly apiVersion: string;
  /** The object, for settings without a prop: `apiObject.addJsonPatch(…)`, `apiObject.metadata.addLabel(…)`. */
  public readonly apiObject: ApiObject;

  protected constructor(
    scope: Construct,
    id: string,
    l1: GeneratedClass,
    props: IstioObjectProps,
    spec: object = specOf(props),
  ) {
    const kind = l1.GVK.kind as IstioKind;
    super(scope, id, { kind, title: `${kind} of Istio` }, props);
    this.apiVersion = this.chooseVersion(props.apiVersion);
    this.group = this.apiVersion.split('/')[0] ?? '';
    const rendered = renderSpec(this, this, l1.references, spec);
    validateFields(this, istioReleaseOf(this), l1.history, rendered.spec);
    validateBounds(this, l1.bounds, rendered.spec);
    warnOfDeprecated(this, l1.deprecated, rendered.spec);

    this.apiObject = this.render(rendered.spec);
    this.apiObject.addJsonPatch(...rendered.nulls);
  }

  private chooseVersion(wanted: string | undefined): string {
    const release = istioReleaseOf(this);
    const apiVersion = apiVersionOf(this.kind, release);
    if (apiVersion === undefined) {
      const since = firstReleaseWith(this.kind) ?? 'a later release';
      throw constructError(this, `Istio ${release} has no ${this.kind}; it was added in Istio ${since}`);
    }
    if (wanted === undefined) return apiVersion;
    const served = servedVersionsOf(this.kind, release);
    if (served.includes(wanted)) return wanted;
    throw constructError(
      this,
      `apiVersion is one that Istio ${release} serves, ${served.join(', ')}, got ${quote(wanted)}`,
    );
  }
}

/** The spec in flat props: everything except the fields of the object itself. */
function specOf(props: IstioObjectProps): object {
  const { metadata: _metadata, apiVersion: _apiVersion, ...spec } = props;
  return spec;
}
