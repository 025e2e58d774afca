import type { Construct } from 'constructs';
import { GatewayApiObject } from './gateway-api-object';
import { validateSome } from '../validation/validate-values';
import { renderListeners, type KubernetesListener } from './listener';
import type { GatewaySection } from './route-parent';
import { constructError, quote } from '../validation/construct-error';
import type { ObjectProps } from '../objects/object-props';
import { nearestName } from '../../model/nearest';
import type { NamedKubernetesGateway } from '../../model/references';

/** Props of a Gateway of the Gateway API. */
export interface KubernetesGatewayProps<ListenerName extends string = string> extends ObjectProps {
  /** Listeners of the gateway. At least one. */
  readonly listeners: readonly KubernetesListener<ListenerName>[];
  /**
   * Class of the gateway, which determines its controller. For a waypoint, use `Waypoint`.
   *
   * @default 'istio'
   */
  readonly gatewayClassName?: string;
}

/**
 * A Gateway of the Gateway API. Istio creates a Deployment and a Service for it, whereas `Gateway` configures existing
 * proxies.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/
 */
export class KubernetesGateway<ListenerName extends string = string>
  extends GatewayApiObject<'Gateway'>
  implements NamedKubernetesGateway
{
  /**
   * Refers to a Gateway that something else defines.
   *
   * @param options its namespace; undefined means the namespace of the object that refers to it
   */
  public static fromName(name: string, options: { readonly namespace?: string } = {}): NamedKubernetesGateway {
    return { kind: 'Gateway', group: 'gateway.networking.k8s.io', name, namespace: options.namespace };
  }

  private readonly listenerNames: readonly string[];

  public constructor(scope: Construct, id: string, props: KubernetesGatewayProps<ListenerName>) {
    super(scope, id, 'Gateway', 'v1', props);
    const { gatewayClassName = 'istio', listeners } = props;
    validateSome(this, 'listeners', 'listener', listeners);
    this.listenerNames = listeners.map(({ name }) => name);
    this.render({ gatewayClassName, listeners: renderListeners(this, this.namespace, listeners) });
  }

  /**
   * A parent for routes that attach to one listener.
   *
   * @param name one of the names in `listeners`; other names do not compile
   * @throws {Error} when the listener does not exist, which plain JavaScript allows
   */
  public listener(name: ListenerName): GatewaySection {
    if (!this.listenerNames.includes(name)) {
      const nearest = nearestName(name, this.listenerNames);
      const hint = nearest === undefined ? '' : `; did you mean ${quote(nearest)}?`;
      throw constructError(this, `the listeners are ${this.listenerNames.join(', ')}, got ${quote(name)}${hint}`);
    }
    return { gateway: this, sectionName: name };
  }
}
