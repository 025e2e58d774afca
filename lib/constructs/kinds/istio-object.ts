import { ApiObject, type ApiObjectMetadata, type GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { constructError, quote } from '../construct-error';
import { judgeBounds, type FieldBounds } from '../field-bounds';
import { nameObject, type NamedMetadata, type ObjectProps } from '../object-props';
import { renderSpec, type ReferencesByPath } from '../references/render-spec';
import { judgeFields, warnOfDeprecated, type DeprecatedFields, type FieldHistory } from '../release-fields';
import { istioReleaseOf } from '../target';
import { apiVersionOf, firstReleaseWith, servedVersionsOf, type IstioKind } from '../../model/istio-release';
import { dnsSubdomain } from '../../syntax/names';

/** Props of every Istio object, beside the fields of its kind. */
export interface IstioObjectProps extends ObjectProps {
  /**
   * Group and version to write the object with, `networking.istio.io/v1beta1` for instance.
   *
   * @default - v1 where the targeted Istio release serves it, else the version that it stores
   */
  readonly apiVersion?: string;
}

/** A class of the generated L1, as far as this folder uses it. */
export interface GeneratedClass<Spec> {
  /** Group, version and kind that the L1 was generated from. */
  readonly GVK: GroupVersionKind;
  /** Which releases know which field. */
  readonly history: FieldHistory;
  /** Fields that have a successor. */
  readonly deprecated: DeprecatedFields;
  /** Least and greatest number of fields. */
  readonly bounds: FieldBounds;
  /** Fields that take objects. */
  readonly references: ReferencesByPath;
  /** The object as plain data. */
  readonly manifest: (props: { readonly metadata: ApiObjectMetadata; readonly spec: Spec }) => object;
}

/** A construct that renders one Istio object, its child `Resource`. */
export abstract class IstioObject<Spec extends object> extends Construct {
  /** Kind of the object, `Gateway` for instance. */
  public readonly kind: IstioKind;
  /** API group of the object, `networking.istio.io` for instance. */
  public readonly group: string;
  /** Group and version, `networking.istio.io/v1` for instance. */
  public readonly apiVersion: string;
  /** The object, for what no prop says: `apiObject.addJsonPatch(…)`, `apiObject.metadata.addLabel(…)`. */
  public readonly apiObject: ApiObject;
  private readonly objectMetadata: NamedMetadata;

  protected constructor(
    scope: Construct,
    id: string,
    l1: GeneratedClass<Spec>,
    props: IstioObjectProps,
    spec: object = specOf(props),
  ) {
    super(scope, id);
    this.kind = l1.GVK.kind as IstioKind;
    this.apiVersion = this.chooseVersion(props.apiVersion);
    this.group = this.apiVersion.split('/')[0] ?? '';
    this.objectMetadata = nameObject(this, `${this.kind} of Istio`, dnsSubdomain, props);
    const rendered = renderSpec(this, this, l1.references, spec);
    judgeFields(this, istioReleaseOf(this), l1.history, rendered.spec);
    judgeBounds(this, l1.bounds, rendered.spec);
    warnOfDeprecated(this, l1.deprecated, rendered.spec);

    const manifest = l1.manifest({ metadata: this.objectMetadata, spec: rendered.spec as Spec });
    this.apiObject = new ApiObject(this, 'Resource', { ...manifest, kind: this.kind, apiVersion: this.apiVersion });
    this.apiObject.addJsonPatch(...rendered.nulls);
  }

  /** Name of the object. */
  public get name(): string {
    return this.objectMetadata.name;
  }

  /** Namespace of the object; undefined leaves it to whoever applies the manifest. */
  public get namespace(): string | undefined {
    return this.objectMetadata.namespace;
  }

  private chooseVersion(wanted: string | undefined): string {
    const release = istioReleaseOf(this);
    const apiVersion = apiVersionOf(this.kind, release);
    if (apiVersion === undefined) {
      const since = firstReleaseWith(this.kind) ?? 'a later release';
      throw constructError(this, `Istio ${release} has no ${this.kind}; it came with Istio ${since}`);
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

/** The spec in flat props: all but what belongs to the object itself. */
function specOf(props: IstioObjectProps): object {
  const { metadata: _metadata, apiVersion: _apiVersion, ...spec } = props;
  return spec;
}
