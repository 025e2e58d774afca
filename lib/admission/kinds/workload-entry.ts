import type { Findings } from '../finding';
import type { Message } from '../../messages/message';
import { judgeEndpoint } from '../parts/endpoint';

/** @see Istio, ValidateWorkloadEntry */
export function* judgeWorkloadEntry(spec: Message<'WorkloadEntrySpec'>): Findings {
  yield* judgeEndpoint(spec, { takesNames: true });
}
