import type { NamedGateway, NamedKubernetesGateway } from '../model/references';
import type { NamedObject } from './named-object';

/**
 * Who calls: a workload as `shop/frontend`, `frontend.shop` or `frontend`, or as the object itself; an identity that proxies
 * stand for (`{ principal: 'cluster.local/ns/shop/sa/client' }`); or `outside`, also written `{}`, for somebody outside the
 * mesh who sends plain text.
 */
export type ClientReference = string | NamedObject | { readonly principal?: string };

/** Who calls: a Gateway of either API stands for its workload, and for clients outside of the mesh that come through it. */
export type CallerReference = NamedGateway | NamedKubernetesGateway | ClientReference;

/** Whether it is a Gateway that is meant. */
export function isGateway(reference: CallerReference): reference is NamedGateway | NamedKubernetesGateway {
  return typeof reference === 'object' && 'group' in reference;
}
