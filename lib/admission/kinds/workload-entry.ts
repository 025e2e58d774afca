import type { Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateEndpoint } from '../parts/endpoint';

/** @see Istio, ValidateWorkloadEntry */
export function* validateWorkloadEntry(spec: Message<'WorkloadEntrySpec'>): Findings {
  yield* validateEndpoint(spec, { takesNames: true });
}
