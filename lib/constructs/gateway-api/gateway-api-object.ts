import type { Construct } from 'constructs';
import { KubernetesObject } from '../objects/kubernetes-object';
import type { ObjectProps } from '../objects/object-props';
import type { NameRule } from '../../syntax/names';

/** A kind of the Gateway API from which Istio configures proxies. */
export type GatewayApiKind = 'Gateway' | 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute' | 'TCPRoute' | 'ReferenceGrant';

/** A construct that renders one object of the Gateway API, its child `Resource`. */
export abstract class GatewayApiObject<Kind extends GatewayApiKind = GatewayApiKind> extends KubernetesObject<Kind> {
  public readonly group = 'gateway.networking.k8s.io';
  public readonly apiVersion: string;

  protected constructor(
    scope: Construct,
    id: string,
    kind: Kind,
    version: string,
    props: ObjectProps,
    nameRule?: NameRule,
  ) {
    super(scope, id, { kind, title: `${kind} of the Gateway API`, nameRule }, props);
    this.apiVersion = `${this.group}/${version}`;
  }
}
