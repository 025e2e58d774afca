import { finding, type Findings } from '../finding';
import type { DurationField, MessageName } from '../../messages/field-names';
import type { Message } from '../../messages/message';

const MILLISECOND = 1_000_000n;
const SECOND = 1000n * MILLISECOND;

/**
 * A duration that is given is at least a millisecond and whole in milliseconds.
 *
 * @param unit `seconds` where Envoy takes those alone
 * @see Istio, agent.ValidateDuration
 */
export function* judgeDuration<Name extends MessageName>(
  message: Message<Name>,
  field: DurationField<Name>,
  unit: 'milliseconds' | 'seconds' = 'milliseconds',
): Findings {
  const duration = message.duration(field);
  if (duration === undefined) return;
  const path = message.at(field);
  if (duration < MILLISECOND) {
    const fix = 'Write 1ms or more, or leave the field out';
    yield finding('duration-value', path, `a duration is at least 1ms, got ${formatDuration(duration)}`, fix);
  } else if (duration % MILLISECOND !== 0n) {
    const whole = formatDuration(duration - (duration % MILLISECOND));
    yield finding(
      'duration-value',
      path,
      `a duration is whole in milliseconds, got ${formatDuration(duration)}`,
      `Write ${whole}`,
    );
  } else if (unit === 'seconds' && duration % SECOND !== 0n) {
    const whole = formatDuration(duration - (duration % SECOND) + SECOND);
    yield finding(
      'duration-value',
      path,
      `this duration is whole in seconds, got ${formatDuration(duration)}`,
      `Write ${whole}`,
    );
  }
}

/** `1500ms`; the greatest unit that needs no fraction. */
function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds % SECOND === 0n) return `${String(nanoseconds / SECOND)}s`;
  if (nanoseconds % MILLISECOND === 0n) return `${String(nanoseconds / MILLISECOND)}ms`;
  return `${String(nanoseconds)}ns`;
}
