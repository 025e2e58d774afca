import type { Construct } from 'constructs';
import { GatewayApiObject, type GatewayApiKind } from './gateway-api-object';
import { dependOn } from '../references/depend-on';
import { validateSome } from '../validation/validate-values';
import { constructError } from '../validation/construct-error';
import type { ObjectProps } from '../objects/object-props';
import type { NamespaceReference, ServiceReference } from '../../model/references';

/** Who may refer to what. */
export interface KubernetesReferenceGrantProps extends ObjectProps {
  /**
   * Who may refer to objects in the grant's namespace: `route`, `{ kind: 'HTTPRoute', namespace: 'edge' }`. At least
   * one.
   */
  readonly from: readonly GrantSource[];
  /** What may be referred to: `service`, `{ kind: 'Secret' }` for all Secrets. At least one. */
  readonly to: readonly GrantTarget[];
}

/** All objects of a kind in a namespace. A route or KubernetesGateway means all objects of its kind there. */
export interface GrantSource {
  /** Kind of the objects that refer. */
  readonly kind: Exclude<GatewayApiKind, 'ReferenceGrant'>;
  /** Namespace of the objects that refer. */
  readonly namespace: NamespaceReference | string | undefined;
}

/** A Service in the grant's namespace, or all objects of a kind there. */
export type GrantTarget =
  | ServiceReference
  | {
      readonly kind: 'Service' | 'Secret';
      /** @default - every object of the kind */
      readonly name?: string;
    };

/**
 * A ReferenceGrant of the Gateway API: allows routes in other namespaces to send to Services in this one, and gateways
 * to use its Secrets.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/
 */
export class KubernetesReferenceGrant extends GatewayApiObject<'ReferenceGrant'> {
  public constructor(scope: Construct, id: string, props: KubernetesReferenceGrantProps) {
    // Gateway API 1.5 also has v1, and serves both.
    super(scope, id, 'ReferenceGrant', 'v1beta1', props);
    validateSome(this, 'from', 'kind of route or Gateway', props.from);
    validateSome(this, 'to', 'Service or Secret', props.to);
    this.render({
      from: props.from.map((source, index) => this.renderSource(source, `from[${String(index)}]`)),
      to: props.to.map((target, index) => this.renderTarget(target, `to[${String(index)}]`)),
    });
  }

  private renderSource({ kind, namespace }: GrantSource, prop: string): object {
    const name = typeof namespace === 'object' ? namespace.name : namespace;
    if (name === undefined) {
      throw constructError(this, `${prop}.namespace names a namespace, got undefined; give its chart one`);
    }
    return { group: this.group, kind, namespace: name };
  }

  private renderTarget(target: GrantTarget, prop: string): object {
    if (!('metadata' in target)) return { group: '', kind: target.kind, name: target.name };
    const { name, metadata } = target;
    const isHere = metadata.namespace === undefined || metadata.namespace === this.namespace;
    if (!isHere) {
      const here = this.namespace ?? 'chosen when it is applied';
      const remedy = `put the grant into ${metadata.namespace}`;
      throw constructError(
        this,
        `${prop} is in the namespace of the grant (${here}), got Service ${metadata.namespace}/${name}; ${remedy}`,
      );
    }
    dependOn(this, target);
    return { group: '', kind: 'Service', name };
  }
}
