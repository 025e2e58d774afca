import { finding, type Findings } from '../finding';
import type { DurationField, MessageName } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import { formatGoDuration } from '../../syntax/go-duration';

const MILLISECOND = 1_000_000n;
const SECOND = 1000n * MILLISECOND;

/**
 * A duration that is set must be at least one millisecond and a whole number of milliseconds.
 *
 * @param unit `seconds` where Envoy accepts only whole seconds
 * @see Istio, agent.ValidateDuration
 */
export function* validateDuration<Name extends MessageName>(
  message: Message<Name>,
  field: DurationField<Name>,
  unit: 'milliseconds' | 'seconds' = 'milliseconds',
): Findings {
  const duration = message.duration(field);
  if (duration === undefined) return;
  const path = message.at(field);
  if (duration < MILLISECOND) {
    const fix = 'Write 1ms or more, or leave the field out';
    yield finding('duration-value', path, `a duration must be at least 1ms, got ${formatGoDuration(duration)}`, fix);
  } else if (duration % MILLISECOND !== 0n) {
    const whole = formatGoDuration(duration - (duration % MILLISECOND));
    yield finding(
      'duration-value',
      path,
      `a duration must be a whole number of milliseconds, got ${formatGoDuration(duration)}`,
      `Write ${whole}`,
    );
  } else if (unit === 'seconds' && duration % SECOND !== 0n) {
    const whole = formatGoDuration(duration - (duration % SECOND) + SECOND);
    yield finding(
      'duration-value',
      path,
      `this duration must be a whole number of seconds, got ${formatGoDuration(duration)}`,
      `Write ${whole}`,
    );
  }
}
