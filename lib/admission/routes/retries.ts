import { nearestName } from '../../model/nearest';
import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateDuration } from '../parts/duration';
import { describeValue } from '../../model/describe';

/** @see Envoy, x-envoy-retry-on and x-envoy-retry-grpc-on */
const POLICIES = [
  '5xx',
  'gateway-error',
  'reset',
  'reset-before-request',
  'connect-failure',
  'retriable-4xx',
  'refused-stream',
  'retriable-status-codes',
  'retriable-headers',
  'envoy-ratelimited',
  'http3-post-connect-failure',
  'cancelled',
  'deadline-exceeded',
  'internal',
  'resource-exhausted',
  'unavailable',
];

/** Ranges of status codes that have a name in Go's net/http. */
const STATUS_CODES = [
  [100, 103],
  [200, 208],
  [226, 226],
  [300, 305],
  [307, 308],
  [400, 418],
  [421, 426],
  [428, 429],
  [431, 431],
  [451, 451],
  [500, 508],
  [510, 511],
] as const;

/** @see Istio, validateHTTPRetry */
export function* validateRetries(retries: Message<'HttpRetry'> | undefined): Findings {
  if (retries === undefined) return;
  const attempts = retries.number('attempts');
  if (attempts < 0) {
    yield finding(
      'retries-attempts',
      retries.at('attempts'),
      `attempts must not be negative, got ${String(attempts)}`,
      'Write 0 or more',
    );
  }
  if (attempts === 0) {
    const fields = ['perTryTimeout', 'retryOn', 'retryRemoteLocalities'] as const;
    const given = fields.find((field) => (field === 'retryOn' ? retries.text(field) !== '' : retries.has(field)));
    if (given !== undefined) {
      yield finding(
        'retries-without-attempts',
        retries.at(given),
        `without attempts ${given} has no effect`,
        `Add attempts, or remove ${given}`,
      );
    }
  }
  yield* validateDuration(retries, 'perTryTimeout');
  yield* validateDuration(retries, 'backoff');
  yield* validateRetryOn(retries);
}

/** Istio does not trim: a space makes a different condition, and a trailing comma an empty one. */
function* validateRetryOn(retries: Message<'HttpRetry'>): Findings {
  const text = retries.text('retryOn');
  if (text === '') return;
  const wrong = new Set(text.split(',').filter((policy) => !isPolicy(policy)));
  for (const policy of wrong) {
    const nearest = nearestName(policy.trim().slice(0, 100), POLICIES);
    const fix = nearest === undefined ? `Write one of ${POLICIES.join(', ')}, or a status code` : `Write ${nearest}`;
    yield finding('retries-retry-on', retries.at('retryOn'), `${describeValue(policy)} is not a retry condition`, fix);
  }
}

function isPolicy(text: string): boolean {
  if (POLICIES.includes(text)) return true;
  // Status codes are parsed like Go's Atoi.
  return /^[-+]?\d+$/.test(text) && STATUS_CODES.some(([first, last]) => Number(text) >= first && Number(text) <= last);
}
