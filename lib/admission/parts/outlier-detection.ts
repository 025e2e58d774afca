import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateDuration } from './duration';

/** @see Istio, validateOutlierDetection */
export function* validateOutlierDetection(outlier: Message<'OutlierDetection'> | undefined): Findings {
  if (outlier === undefined) return;
  yield* validateDuration(outlier, 'baseEjectionTime');
  yield* validateDuration(outlier, 'interval');
  if (outlier.number('consecutiveErrors') !== 0) {
    const fix = 'Write consecutive5xxErrors or consecutiveGatewayErrors';
    yield finding('outlier-deprecated', outlier.at('consecutiveErrors'), 'consecutiveErrors is deprecated', fix);
  }
  if (outlier.number('consecutiveLocalOriginFailures') > 0 && !outlier.isTrue('splitExternalLocalOriginErrors')) {
    const path = outlier.at('consecutiveLocalOriginFailures');
    const message = 'consecutiveLocalOriginFailures has an effect only with splitExternalLocalOriginErrors';
    yield finding('outlier-local-origin', path, message, 'Add splitExternalLocalOriginErrors: true');
  }
  for (const field of ['maxEjectionPercent', 'minHealthPercent'] as const) {
    const percent = outlier.number(field);
    if (percent >= 0 && percent <= 100) continue;
    yield finding(
      'outlier-percent',
      outlier.at(field),
      `${String(percent)} is not a percentage`,
      'Write a number from 0 to 100',
    );
  }
}
