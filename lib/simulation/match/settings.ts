import { formatProtobufDuration } from '../../syntax/protobuf-duration';
import type { HttpRule } from '../proxies/http-rule';
import { ruleField } from '../proxies/http-rule';
import type { FaultSettings, RetrySettings, RouteSettings } from '../journey/decision';

const RETRY_ON = 'connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes';

/** Istiod's defaults. */
export const DEFAULT_RETRIES: RetrySettings = { attempts: 2, retryOn: RETRY_ON };

/** Name, timeout, retries and faults of a route. */
export function readSettings(rule: HttpRule): RouteSettings {
  const timeout = rule.spec.duration('timeout') ?? rule.root?.duration('timeout');
  const fault = faultOf(rule);
  return {
    name: rule.name,
    timeout: formatProtobufDuration(timeout ?? 0n),
    retries: retriesOf(rule),
    ...(fault !== undefined && { fault }),
  };
}

/**
 * @see Istio, route.TranslateFault: without `percentage`, a delay uses the older `percent`, and an abort affects no
 * requests
 */
function faultOf(rule: HttpRule): FaultSettings | undefined {
  const fault = ruleField(rule, 'fault');
  const [delay, abort] = [fault?.message('delay'), fault?.message('abort')];
  const duration = delay?.duration('fixedDelay');
  const delayed = delay?.message('percentage')?.number('value') ?? delay?.number('percent') ?? 0;
  const aborted = abort?.message('percentage')?.number('value') ?? 0;
  const status = abort?.number('httpStatus') ?? 0;
  const settings = {
    ...(duration !== undefined &&
      delayed > 0 && { delay: { percent: delayed, duration: formatProtobufDuration(duration) } }),
    ...(status !== 0 && aborted > 0 && { abort: { percent: aborted, status } }),
  };
  return Object.keys(settings).length === 0 ? undefined : settings;
}

/** @see Istio, retry.ConvertPolicy */
function retriesOf(rule: HttpRule): RetrySettings | null {
  const retries = ruleField(rule, 'retries');
  if (retries === undefined) return DEFAULT_RETRIES;
  const attempts = retries.number('attempts');
  if (attempts <= 0) return null;
  const perTry = retries.duration('perTryTimeout');
  const written = retries.text('retryOn');
  const words = written.split(',').map((word) => word.trim());
  const statusCodes = words.filter((word) => /^[1-5]\d\d$/.test(word)).map(Number);
  const named = words.filter((word) => word !== '' && !/^\d+$/.test(word));
  if (statusCodes.length > 0 && !named.includes('retriable-status-codes')) named.push('retriable-status-codes');
  return {
    attempts,
    retryOn: written === '' ? RETRY_ON : named.join(','),
    ...(perTry !== undefined && { perTryTimeout: formatProtobufDuration(perTry) }),
    ...(statusCodes.length > 0 && { statusCodes }),
  };
}
