import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateWorkloadSelector } from '../parts/workload-selector';

/** @see Istio, ValidateProxyConfig */
export function* validateProxyConfig(spec: Message<'ProxyConfigSpec'>): Findings {
  yield* validateWorkloadSelector(spec.message('selector'), 'matchLabels');
  const concurrency = spec.number('concurrency');
  if (concurrency >= 0) return;
  const message = `concurrency must not be negative, got ${String(concurrency)}`;
  yield finding(
    'proxy-config-concurrency',
    spec.at('concurrency'),
    message,
    'Write 0 for one thread per core, or a larger number',
  );
}
