import type { Message } from '../../admission/decode/message';
import type { IstioResource } from '../../snapshot/resource';

/** What a policy names by `targetRef` or `targetRefs`; empty for one that is for workloads by their labels. */
export function targetsOf({ spec }: IstioResource): readonly Message[] {
  const single = spec.message('targetRef');
  return [...(single === undefined ? [] : [single]), ...spec.messages('targetRefs')];
}
