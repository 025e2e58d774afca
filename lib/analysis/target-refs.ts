import type { IstioResource } from '../snapshot/resource';

/** Whether a policy is for what its targetRef or targetRefs name, rather than for workloads by their labels. */
export function hasTargetRefs({ spec }: IstioResource): boolean {
  return spec.has('targetRef') || spec.has('targetRefs');
}
