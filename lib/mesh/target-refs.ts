import type { Message } from '../messages/message';
import type { IstioResource } from '../snapshot/resource';

/** Whether a policy is for what its targetRef or targetRefs name, rather than for workloads by their labels. */
export function hasTargetRefs({ spec }: IstioResource): boolean {
  return spec.has('targetRef') || spec.has('targetRefs');
}

/** What a policy names as its targets. */
export function targetsOf(spec: Message): readonly Message[] {
  const single = spec.message('targetRef');
  return [...(single === undefined ? [] : [single]), ...spec.messages('targetRefs')];
}

export function isServiceTarget(target: Message): boolean {
  return target.text('kind') === 'Service' && ['', 'core'].includes(target.text('group'));
}
