import { finding, type AdmissionFinding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import { validatePolicyTarget } from '../parts/policy-target';
import { validateWorkloadSelector } from '../parts/workload-selector';
import { celSyntaxProblem } from '../../syntax/cel/syntax-problem';

/** @see Istio, ValidateTelemetry */
export function* validateTelemetry(spec: Message<'TelemetrySpec'>): Findings {
  yield* validatePolicyTarget(spec, spec.message('targetRef'));
  yield* validateWorkloadSelector(spec.message('selector'), 'matchLabels');
  yield* validateTracing(spec);
  for (const metrics of spec.messages('metrics')) yield* validateMetrics(metrics);
  for (const logging of spec.messages('accessLogging')) yield* validateAccessLogging(logging);
}

function* validateTracing(spec: Message<'TelemetrySpec'>): Findings {
  const entries = spec.messages('tracing');
  if (entries.length > 1) {
    const message = `only one entry of tracing is used, got ${String(entries.length)}`;
    yield finding('telemetry-one-tracing', spec.at('tracing'), message, 'Keep one');
  }
  for (const tracing of entries) {
    const providers = tracing.messages('providers');
    if (providers.length > 1) {
      const message = `only one tracing provider is used, got ${String(providers.length)}`;
      yield finding('telemetry-one-tracing', tracing.at('providers'), message, 'Keep one');
    }
    yield* validateProviders(tracing);
    const percentage = tracing.number('randomSamplingPercentage');
    if (percentage < 0 || percentage > 100) {
      const message = `${String(percentage)} is not a percentage`;
      yield finding(
        'telemetry-sampling',
        tracing.at('randomSamplingPercentage'),
        message,
        'Write a number from 0 to 100',
      );
    }
    for (const { key, value, path } of tracing.entries('customTags')) {
      if (key === '') yield finding('telemetry-tag-name', path, 'the tag has no name', 'Write its name');
      yield* validateCustomTag(value);
    }
  }
}

function* validateCustomTag(tag: Message<'CustomTag'>): Findings {
  const literal = tag.message('literal');
  if (literal?.text('value') === '') yield tagFinding(literal.at('value'), 'literal', 'value');
  for (const source of ['header', 'environment'] as const) {
    const from = tag.message(source);
    if (from?.text('name') === '') yield tagFinding(from.at('name'), source, 'name');
  }
}

function tagFinding(path: FieldPath, source: string, field: string): AdmissionFinding {
  return finding('telemetry-tag-source', path, `the ${source} of the tag has no ${field}`, `Add ${field}`);
}

function* validateMetrics(metrics: Message<'Metrics'>): Findings {
  yield* validateProviders(metrics);
  for (const override of metrics.messages('overrides')) {
    const match = override.message('match');
    if (match?.has('customMetric') === true && match.text('customMetric') === '') {
      yield finding('telemetry-metric', match.at('customMetric'), 'the metric has no name', 'Write its name');
    }
    for (const { key, value, path } of override.entries('tagOverrides')) {
      if (key === '')
        yield finding('telemetry-empty-tag', path, 'the tag has no name, so this has no effect', 'Write its name');
      yield* validateTagOverride(value);
    }
  }
}

function* validateTagOverride(override: Message<'TagOverride'>): Findings {
  const operation = override.choice('operation');
  const value = override.text('value');
  if (operation === 'UPSERT' && value === '') {
    yield finding(
      'telemetry-tag-value',
      override.at('value'),
      'operation UPSERT needs a value',
      'Add value, or write REMOVE',
    );
  } else if (operation === 'REMOVE' && value !== '') {
    yield finding('telemetry-tag-value', override.at('value'), 'operation REMOVE has no value', 'Remove value');
  }
}

function* validateAccessLogging(logging: Message<'AccessLogging'>): Findings {
  yield* validateProviders(logging);
  const filter = logging.message('filter');
  const problem = filter === undefined ? undefined : celSyntaxProblem(filter.text('expression'));
  if (filter === undefined || problem === undefined) return;
  yield finding(
    'telemetry-filter',
    filter.at('expression'),
    problem,
    'Write a CEL expression, such as response.code >= 400',
  );
}

function* validateProviders(owner: Message<'Tracing' | 'Metrics' | 'AccessLogging'>): Findings {
  for (const provider of owner.messages('providers')) {
    if (provider.text('name') !== '') continue;
    yield finding(
      'telemetry-provider',
      provider.at('name'),
      'the provider has no name',
      'Write the name of a provider from MeshConfig',
    );
  }
}
