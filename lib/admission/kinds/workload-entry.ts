import type { Faults } from '../fault';
import type { Message } from '../../messages/message';
import { judgeEndpoint } from '../parts/endpoint';

/** @see Istio, ValidateWorkloadEntry */
export function* judgeWorkloadEntry(spec: Message): Faults {
  yield* judgeEndpoint(spec, { takesNames: true });
}
