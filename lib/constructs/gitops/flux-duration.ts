import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { constructError } from '../validation/construct-error';

/**
 * Renders a duration as Flux reads it: `10m`, `90s`, `1h`.
 *
 * @throws {Error} for less than a second
 */
export function renderFluxDuration(scope: Construct, prop: string, duration: Duration): string {
  const seconds = duration.toMilliseconds() / 1000;
  if (seconds < 1) throw constructError(scope, `${prop} is at least one second, got ${duration.toHumanString()}`);
  if (seconds % 3600 === 0) return `${String(seconds / 3600)}h`;
  return seconds % 60 === 0 ? `${String(seconds / 60)}m` : `${String(seconds)}s`;
}
