import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'telemetry-access-log-has-provider': {
    why: 'The mesh has no default provider for access logs, so the entry has no effect.',
    fix: 'Add providers with the name of an access log provider, such as envoy.',
  },
  'telemetry-default-unique': {
    why: 'A namespace uses the oldest of them for all its workloads. The others have no effect.',
    fix: 'Merge the Telemetry objects without a selector into one.',
  },
  'telemetry-provider-current': {
    why: 'Envoy replaced its Lightstep tracer by OpenTelemetry.',
    fix: 'Define an opentelemetry provider in MeshConfig, and use its name.',
  },
  'telemetry-selector-matches': {
    why: 'A Telemetry applies to workloads of its own namespace that have its labels. This one has none.',
    fix: 'Correct matchLabels so that a workload of the namespace has them.',
  },
  'telemetry-selectors-disjoint': {
    why: 'A workload uses the oldest of them. The others have no effect on it.',
    fix: 'Merge the Telemetry objects, or change their selectors so that each workload is selected once.',
  },
};
