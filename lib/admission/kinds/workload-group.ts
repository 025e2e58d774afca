import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateLabels } from '../parts/labels';
import { validatePortNumber } from '../parts/port-number';
import { describeValue } from '../../model/describe';

const HEADER = /^[-A-Za-z0-9]+$/;
const NUMBERS = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
] as const;

/** @see Istio, ValidateWorkloadGroup */
export function* validateWorkloadGroup(spec: Message<'WorkloadGroupSpec'>): Findings {
  if (!spec.has('template')) {
    yield finding('workload-group-template', spec.at('template'), 'the group has no template', 'Add template: {}');
    return;
  }
  const metadata = spec.message('metadata');
  const labels = metadata === undefined ? [] : [...validateLabels(metadata, 'labels')];
  yield* labels;
  const probe = spec.message('probe');
  if (labels.length === 0 && probe !== undefined) yield* validateProbe(probe);
}

/** @see Istio, validateReadinessProbe */
function* validateProbe(probe: Message<'ReadinessProbe'>): Findings {
  for (const field of NUMBERS.filter((each) => probe.number(each) < 0)) {
    const message = `${field} must not be negative, got ${String(probe.number(field))}`;
    yield finding('probe-number', probe.at(field), message, 'Write 0 or more');
  }
  const [http, tcp, exec] = [probe.message('httpGet'), probe.message('tcpSocket'), probe.message('exec')];
  if (http !== undefined) yield* validateHttpProbe(http);
  else if (tcp !== undefined) yield* validatePortNumber(tcp.number('port'), tcp.at('port'));
  else if (exec !== undefined) {
    if (exec.texts('command').length > 0) return;
    yield finding('probe-command', exec.at('command'), 'the probe has no command', 'Add command');
  } else {
    const message = probe.has('grpc') ? "Istio's webhook does not support grpc probes" : 'the probe has no action';
    yield finding(
      'probe-method',
      probe.has('grpc') ? probe.at('grpc') : probe.path,
      message,
      'Write httpGet, tcpSocket or exec',
    );
  }
}

function* validateHttpProbe(http: Message<'HttpHealthCheck'>): Findings {
  yield* validatePortNumber(http.number('port'), http.at('port'));
  const scheme = http.text('scheme');
  if (scheme !== '' && scheme !== 'HTTP' && scheme !== 'HTTPS') {
    const message = `the scheme must be HTTP or HTTPS, got ${describeValue(scheme)}`;
    yield finding('probe-scheme', http.at('scheme'), message, 'Write HTTP or HTTPS');
  }
  for (const header of http.messages('httpHeaders')) {
    const name = header.text('name');
    if (HEADER.test(name)) continue;
    yield finding(
      'probe-header',
      header.at('name'),
      `${describeValue(name)} is not a header name`,
      'Write letters, digits and "-"',
    );
  }
}
