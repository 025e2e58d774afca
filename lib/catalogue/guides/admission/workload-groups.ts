import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'probe-command': {
    why: 'The probe runs the command on the machine.',
    fix: 'Set exec.command.',
  },
  'probe-header': {
    why: 'The probe sends the header with its request.',
    fix: 'Use letters, digits and "-" in the header name.',
  },
  'probe-method': {
    why: 'A WorkloadGroup can be probed by HTTP, TCP or a command.',
    fix: 'Set httpGet, tcpSocket or exec.',
  },
  'probe-number': {
    why: 'Delays, periods and thresholds count from 0.',
    fix: 'Set the field to 0 or more.',
  },
  'probe-scheme': {
    why: 'Istio probes with HTTP or HTTPS only.',
    fix: 'Set httpGet.scheme to HTTP or HTTPS.',
  },
  'proxy-config-concurrency': {
    why: 'concurrency is the number of threads of the proxy, and 0 means one for each core.',
    fix: 'Set concurrency to 0 or more.',
  },
  'workload-group-template': {
    why: 'The template describes the WorkloadEntry of each machine.',
    fix: 'Add template. It may be empty: {}.',
  },
};
