import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'telemetry-empty-tag': {
    why: 'Without a name the override has no effect.',
    fix: 'Set the name of the tag.',
  },
  'telemetry-filter': {
    why: 'Envoy evaluates the expression for each request to decide whether to log it.',
    fix: 'Write a CEL expression such as response.code >= 400.',
  },
  'telemetry-metric': {
    why: 'The override applies to the metric of that name.',
    fix: 'Set match.customMetric, or use match.metric.',
  },
  'telemetry-one-tracing': {
    why: 'Istio uses one tracing entry with one provider.',
    fix: 'Keep one tracing entry with one provider.',
  },
  'telemetry-provider': {
    why: 'The name refers to an extensionProvider of MeshConfig.',
    fix: 'Set the name of a provider that MeshConfig defines.',
  },
  'telemetry-sampling': {
    why: 'The value is the share of requests that is traced.',
    fix: 'Set randomSamplingPercentage to a number from 0 to 100.',
  },
  'telemetry-tag-name': {
    why: 'The tag appears in spans under its name.',
    fix: 'Set the name of the tag.',
  },
  'telemetry-tag-source': {
    why: 'The value is a literal, an environment variable or a request header.',
    fix: 'Set literal.value, environment.name or header.name.',
  },
  'telemetry-tag-value': {
    why: 'UPSERT needs an expression for the value, and REMOVE must not have one.',
    fix: 'Set value with operation UPSERT, or remove value with operation REMOVE.',
  },
};
