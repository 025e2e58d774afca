import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { nameObject, type NamedMetadata, type ObjectProps } from '../object-props';
import { dnsSubdomain, type NameRule } from '../../syntax/names';

/** A kind of the Gateway API that Istio programs its proxies by. */
export type GatewayApiKind = 'Gateway' | 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute' | 'TCPRoute' | 'ReferenceGrant';

/** A construct that renders one object of the Gateway API, its child `Resource`. */
export abstract class GatewayApiObject<Kind extends GatewayApiKind = GatewayApiKind> extends Construct {
  public readonly group = 'gateway.networking.k8s.io';
  /** Kind of the object, `Gateway` for instance. */
  public readonly kind: Kind;
  /** Group and version, `gateway.networking.k8s.io/v1` for instance. */
  public readonly apiVersion: string;
  private readonly metadata: NamedMetadata;

  protected constructor(
    scope: Construct,
    id: string,
    kind: Kind,
    version: string,
    props: ObjectProps,
    rule: NameRule = dnsSubdomain,
  ) {
    super(scope, id);
    this.kind = kind;
    this.apiVersion = `${this.group}/${version}`;
    this.metadata = nameObject(this, `${kind} of the Gateway API`, rule, props);
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
  protected render(spec: object): void {
    const { apiVersion, kind, metadata } = this;
    new ApiObject(this, 'Resource', { apiVersion, kind, metadata, spec });
  }
}
