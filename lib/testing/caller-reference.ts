import type { NamedGateway, NamedKubernetesGateway } from '../model/references';
import type { NamedObject } from './named-object';

/**
 * A caller: a workload as `shop/frontend`, `frontend.shop` or `frontend`, or as the object itself; an identity that
 * mutual TLS proves (`{ principal: 'cluster.local/ns/shop/sa/client' }`); or `outside`, also written `{}`, for a client
 * outside the mesh that sends plain text.
 */
export type ClientReference = string | NamedObject | { readonly principal?: string };

/** A caller: a Gateway of either API stands for its workload, which forwards requests of clients outside the mesh. */
export type CallerReference = NamedGateway | NamedKubernetesGateway | ClientReference;

/** Whether it refers to a Gateway. */
export function isGateway(reference: CallerReference): reference is NamedGateway | NamedKubernetesGateway {
  return typeof reference === 'object' && 'group' in reference;
}
