import { finding, isError, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateConnectionPool } from '../parts/connection-pool';
import { validateDestination } from '../parts/destination';
import { validateWorkloadSelector } from '../parts/workload-selector';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';
import { fqdnProblem } from '../../syntax/domain';
import { validateEgress } from './sidecar-egress';
import { validateIngress } from './sidecar-ingress';

const FIELDS = ['egress', 'ingress', 'outboundTrafficPolicy', 'inboundConnectionPool'] as const;

/** @see Istio, ValidateSidecar */
export function* validateSidecar(spec: Message<'SidecarSpec'>, subject: Subject): Findings {
  const selector = [...validateWorkloadSelector(spec.message('workloadSelector'), 'labels')];
  if (selector.some(isError)) {
    yield* selector.filter(isError);
    return;
  }
  if (!FIELDS.some((field) => spec.has(field))) {
    const message = 'the Sidecar is empty';
    yield finding('sidecar-not-empty', spec.path, message, `Add one of ${FIELDS.join(', ')}`);
    return;
  }
  yield* selector;
  yield* validateIngress(spec.messages('ingress'));
  yield* validateConnectionPool(spec.message('inboundConnectionPool'));
  yield* validateEgress(spec.messages('egress'), subject);
  const outbound = spec.message('outboundTrafficPolicy');
  if (outbound !== undefined) yield* validateOutbound(outbound);
}

/** @see Istio, validateSidecarOutboundTrafficPolicy */
function* validateOutbound(outbound: Message<'OutboundTrafficPolicy'>): Findings {
  const mode = outbound.choice('mode');
  // The number of ALLOW_ANY_DYNAMIC_DNS, which has no name in a Sidecar.
  if (mode === '2') {
    yield finding(
      'sidecar-outbound-mode',
      outbound.at('mode'),
      'a Sidecar does not support this mode',
      'Write ALLOW_ANY or REGISTRY_ONLY',
    );
  }
  const proxy = outbound.message('egressProxy');
  if (proxy === undefined) return;
  if (mode !== 'ALLOW_ANY') {
    const message = `egressProxy needs mode ALLOW_ANY, got ${outbound.has('mode') ? mode : 'none'}`;
    yield finding('sidecar-egress-proxy', outbound.at('mode'), message, 'Write mode: ALLOW_ANY');
    return;
  }
  const host = proxy.text('host');
  const problem = fqdnProblem(host);
  if (problem !== undefined) {
    const text = host.includes('*') ? `the proxy must not be a wildcard, got ${describeValue(host)}` : problem;
    yield finding('sidecar-egress-proxy', proxy.at('host'), text, 'Write a fully qualified name');
  }
  if (!proxy.has('port')) {
    yield finding('sidecar-egress-proxy', proxy.at('port'), 'the proxy has no port', 'Add port: { number: … }');
  }
  yield* validateDestination(proxy);
}
