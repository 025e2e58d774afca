import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateDuration } from '../parts/duration';
import { describeValue } from '../../model/describe';

/** By name in upper case with underscores. */
const GRPC_STATUSES = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
];

/** @see Istio, validateHTTPFaultInjection */
export function* validateFaultInjection(injection: Message<'HttpFaultInjection'> | undefined): Findings {
  if (injection === undefined) return;
  const [abort, delay] = [injection.message('abort'), injection.message('delay')];
  if (abort === undefined && delay === undefined) {
    yield finding('fault-not-empty', injection.path, 'the fault is empty', 'Add abort or delay, or remove it');
  }
  if (abort !== undefined) yield* validateAbort(abort);
  if (delay !== undefined) yield* validateDelay(delay);
}

function* validateAbort(abort: Message<'HttpFaultAbort'>): Findings {
  yield* validateFaultPercentage(abort);
  const status = abort.number('httpStatus');
  if (abort.has('httpStatus') && (status < 200 || status > 600)) {
    yield finding(
      'fault-status',
      abort.at('httpStatus'),
      `${String(status)} is not an HTTP response status`,
      'Write a number from 200 to 600',
    );
  }
  const grpc = abort.text('grpcStatus');
  if (abort.has('grpcStatus') && !GRPC_STATUSES.includes(grpc)) {
    const message = `${describeValue(grpc)} is not a gRPC status`;
    yield finding('fault-status', abort.at('grpcStatus'), message, `Write one of ${GRPC_STATUSES.join(', ')}`);
  }
  if (abort.has('http2Error')) {
    yield finding(
      'fault-supported',
      abort.at('http2Error'),
      'Istio does not support http2Error',
      'Write httpStatus or grpcStatus',
    );
  }
}

function* validateDelay(delay: Message<'HttpFaultDelay'>): Findings {
  yield* validateFaultPercentage(delay);
  yield* validateDuration(delay, 'fixedDelay');
  if (delay.has('exponentialDelay')) {
    yield finding(
      'fault-supported',
      delay.at('exponentialDelay'),
      'Istio does not support exponentialDelay',
      'Write fixedDelay',
    );
  }
}

/** Envoy counts in millionths; 0.0001 percent is one millionth. */
function* validateFaultPercentage(message: Message<'HttpFaultAbort' | 'HttpFaultDelay'>): Findings {
  const percentage = message.message('percentage');
  const value = percentage?.number('value') ?? 0;
  if (percentage === undefined || !(value < 0 || value > 100 || (value > 0 && value < 0.0001))) return;
  yield finding(
    'fault-percentage',
    percentage.at('value'),
    `${String(value)} is not a percentage with a precision that Envoy supports`,
    'Write 0, or a number from 0.0001 to 100',
  );
}
