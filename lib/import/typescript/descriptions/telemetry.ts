import { TARGET_REF, TARGET_REFS, SELECTOR } from './shared-texts';

const MODE = 'Side of the call: `CLIENT` for outbound, `SERVER` for inbound, or both.';

/** Hover texts for Telemetry, by message and by `Message.field`. */
export const telemetryDescriptions: Readonly<Record<string, string>> = {
  AccessLogFilter: 'Which requests and connections are logged.',
  'AccessLogFilter.expression':
    'CEL expression over the attributes of the request or connection, such as `response.code >= 400`. Only matches ' +
    'are logged.' +
    '\n\n@default - everything is logged',
  AccessLogging: 'How requests and connections are logged.',
  'AccessLogging.disabled': 'Whether logging to these providers is disabled.\n\n@default - as inherited, else false',
  'AccessLogging.filter': 'Which requests and connections are logged.\n\n@default - all',
  'AccessLogging.match': 'The side of the calls that this applies to.\n\n@default - both',
  'AccessLogging.providers':
    'Destinations of the log: names of extension providers in the mesh configuration.' +
    '\n\n@default - the providers inherited, else those of the mesh configuration',
  CustomTag: 'Source of the value of a tag. Exactly one field is set.',
  'CustomTag.environment': 'An environment variable of the proxy.',
  'CustomTag.formatter': 'A format string as in access logs, `%REQ(:PATH)%`.',
  'CustomTag.header': 'A header of the request.',
  'CustomTag.literal': 'A fixed value.',
  CustomTagSource: 'A header or environment variable by name.',
  'CustomTagSource.defaultValue': 'Value when it does not exist.\n\n@default - the tag is omitted',
  'CustomTagSource.name': 'Name of the header or variable.',
  CustomTagValue: 'A tag with a fixed value.',
  'CustomTagValue.value': 'The value, or the format string.',
  MetricSelector: 'Which metrics an override applies to: an Istio metric, or another metric by name.',
  'MetricSelector.customMetric': "Name of a metric that is not one of Istio's.",
  'MetricSelector.metric': 'A metric of Istio, or `ALL_METRICS`.',
  'MetricSelector.mode': `${MODE}\n\n@default CLIENT_AND_SERVER`,
  Metrics: 'Which metrics are generated, and with which tags.',
  'Metrics.overrides': 'Overrides, in order. Later ones win.\n\n@default - none',
  'Metrics.providers':
    'Destinations of the metrics: names of extension providers in the mesh configuration.' +
    '\n\n@default - the providers inherited',
  'Metrics.reportingInterval': 'How often TCP connections are reported while they are open.\n\n@default 5s',
  MetricsOverrides: 'Overrides one metric, or all.',
  'MetricsOverrides.disabled': 'Whether the metric is disabled.\n\n@default - as inherited, else false',
  'MetricsOverrides.match': 'The metric.\n\n@default - all, on both sides',
  'MetricsOverrides.tagOverrides': 'Tags to add, change or remove, by name.\n\n@default - none',
  NameMatch: 'A reference by name.',
  'NameMatch.name': 'The name.',
  ProviderRef: 'An extension provider of the mesh configuration.',
  'ProviderRef.name': 'Its name.',
  TagOverride: 'A change to a tag.',
  'TagOverride.operation': '`UPSERT` sets the tag, `REMOVE` removes it.\n\n@default UPSERT',
  'TagOverride.value': 'CEL expression for the value, such as `request.host`. Required for `UPSERT`.',
  TelemetrySelector: 'The side of the calls that a setting applies to.',
  'TelemetrySelector.mode': `${MODE}\n\n@default CLIENT_AND_SERVER`,
  TelemetrySpec:
    'Which metrics, logs and traces workloads generate. Settings that a workload does not have are inherited from ' +
    'the namespace, then the mesh.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/telemetry/',
  'TelemetrySpec.accessLogging': 'Logs of requests and connections.\n\n@default - as inherited',
  'TelemetrySpec.metrics': 'Metrics.\n\n@default - as inherited',
  'TelemetrySpec.selector': SELECTOR,
  'TelemetrySpec.targetRef': TARGET_REF,
  'TelemetrySpec.targetRefs': TARGET_REFS,
  'TelemetrySpec.tracing': 'Traces. Only one entry for each mode is used.\n\n@default - as inherited',
  Tracing: 'How calls are traced.',
  'Tracing.customTags': 'Tags of every span, by name.\n\n@default - as inherited',
  'Tracing.disableContextPropagation':
    'Whether trace headers, such as `traceparent`, are not added to forwarded requests.\n\n@default false',
  'Tracing.disableSpanReporting':
    'Whether reporting spans is disabled. Trace headers are still propagated.\n\n@default - as inherited, else false',
  'Tracing.enableIstioTags': 'Whether spans carry tags such as `istio.mesh_id`.\n\n@default true',
  'Tracing.match': 'The side of the calls that this applies to.\n\n@default - both',
  'Tracing.providers':
    'Destination of spans: the name of one extension provider in the mesh configuration.' +
    '\n\n@default - the provider inherited',
  'Tracing.randomSamplingPercentage':
    'Percentage of requests that are traced when the caller did not decide, 0.00 to 100.00.' +
    '\n\n@default - as inherited, else 1 percent',
  'Tracing.useRequestIdForTraceSampling': 'Whether sampling also uses the request id.\n\n@default true',
};
