import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { nameObject, type NamedMetadata, type ObjectProps } from './object-props';
import { dnsSubdomain, type NameRule } from '../../syntax/names';

/** Properties of a kind of object. */
export interface ObjectKind<Kind extends string> {
  /** Kind of the object, `Gateway` for example. */
  readonly kind: Kind;
  /** The kind in errors, `Gateway of Istio` for example. Objects with different titles may share a name. */
  readonly title: string;
  /**
   * The syntax of names that the API server accepts.
   *
   * @default dnsSubdomain
   */
  readonly nameRule?: NameRule;
}

/** A construct that renders one Kubernetes object in a namespace, its child `Resource`. */
export abstract class KubernetesObject<Kind extends string = string> extends Construct {
  /** Kind of the object, `Gateway` for example. */
  public readonly kind: Kind;
  /** Group and version, `networking.istio.io/v1` for example. */
  public abstract readonly apiVersion: string;
  private readonly objectMetadata: NamedMetadata;

  /** @throws {Error} for a name that the API server does not accept, or that another object has */
  protected constructor(
    scope: Construct,
    id: string,
    { kind, title, nameRule = dnsSubdomain }: ObjectKind<Kind>,
    props: ObjectProps,
  ) {
    super(scope, id);
    this.kind = kind;
    this.objectMetadata = nameObject(this, title, nameRule, props);
  }

  /** Name of the object. */
  public get name(): string {
    return this.objectMetadata.name;
  }

  /** Namespace of the object; undefined when the tool that applies the manifest decides. */
  public get namespace(): string | undefined {
    return this.objectMetadata.namespace;
  }

  /** Renders the object. Called once, by the constructor of the kind, after it has validated its props. */
  protected render(spec: object): ApiObject {
    const { apiVersion, kind, objectMetadata: metadata } = this;
    return new ApiObject(this, 'Resource', { apiVersion, kind, metadata, spec });
  }
}
