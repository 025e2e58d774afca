import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validatePortNumber } from '../parts/port-number';
import { validateWorkloadSelector } from '../parts/workload-selector';

/** @see Istio, ValidatePeerAuthentication */
export function* validatePeerAuthentication(spec: Message<'PeerAuthenticationSpec'>): Findings {
  const selector = spec.message('selector');
  const ports = spec.entries('portLevelMtls');
  const path = spec.at('portLevelMtls');
  if (spec.hasEmptyMap('portLevelMtls')) {
    yield finding(
      'peer-authentication-ports',
      path,
      'portLevelMtls has no ports',
      'Add a port, or remove portLevelMtls',
    );
  } else if (ports.length > 0 && (selector?.entries('matchLabels').length ?? 0) === 0) {
    const message = 'portLevelMtls needs a selector';
    yield finding('peer-authentication-selector', path, message, 'Add selector.matchLabels');
  }
  for (const port of ports) yield* validatePortNumber(Number(port.key), port.path);
  yield* validateWorkloadSelector(selector, 'matchLabels');
}
