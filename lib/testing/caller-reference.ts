import type { NamedGateway } from '../model/references';
import type { ClientReference } from './mesh-client';

/** Who calls: a Gateway stands for its workload, and for clients outside of the mesh that come through it. */
export type CallerReference = NamedGateway | ClientReference;

/** Whether it is a Gateway that is meant. */
export function isGateway(reference: CallerReference): reference is NamedGateway {
  return typeof reference === 'object' && 'group' in reference;
}
