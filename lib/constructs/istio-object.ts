import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { constructError } from './construct-error';
import { nameObject, type NamedMetadata, type ObjectProps } from './object-props';
import { istioReleaseOf } from './target';
import { apiVersionOf, firstReleaseWith, type IstioKind } from '../model/istio-release';
import { dnsSubdomain } from '../model/names';

/** A class of the generated L1, as far as this folder uses it. */
interface GeneratedClass<Spec> {
  readonly manifest: (props: { readonly metadata: ApiObjectMetadata; readonly spec: Spec }) => object;
}

/** A construct that renders one Istio object, its child `Resource`. */
export abstract class IstioObject extends Construct {
  /** Kind of the object, `Gateway` for instance. */
  public readonly kind: IstioKind;
  /** Group and version by the Istio release that is targeted, `networking.istio.io/v1` for instance. */
  public readonly apiVersion: string;
  private readonly metadata: NamedMetadata;

  protected constructor(scope: Construct, id: string, kind: IstioKind, props: ObjectProps) {
    super(scope, id);
    this.kind = kind;
    const release = istioReleaseOf(this);
    const apiVersion = apiVersionOf(kind, release);
    if (apiVersion === undefined) {
      const since = firstReleaseWith(kind) ?? 'a later release';
      throw constructError(this, `Istio ${release} has no ${kind}; it came with Istio ${since}`);
    }
    this.apiVersion = apiVersion;
    this.metadata = nameObject(this, `${kind} of Istio`, dnsSubdomain, props);
  }

  /** Name of the object. */
  public get name(): string {
    return this.metadata.name;
  }

  /** Namespace of the object; undefined leaves it to whoever applies the manifest. */
  public get namespace(): string | undefined {
    return this.metadata.namespace;
  }

  /** Renders the object. Called once, by the constructor of the kind, when its props have been judged. */
  protected render<Spec>(l1: GeneratedClass<Spec>, spec: Spec): void {
    const rendered = l1.manifest({ metadata: this.metadata, spec });
    // The generated L1 knows one version of the kind; the release that is targeted decides.
    new ApiObject(this, 'Resource', { ...rendered, kind: this.kind, apiVersion: this.apiVersion });
  }
}
