import { TARGET_REF, TARGET_REFS, SELECTOR } from './shared-texts';

const MODE = 'Side of the call: `CLIENT` going out, `SERVER` coming in, or both.';

/** Texts on hover for Telemetry, by message and by `Message.field`. */
export const telemetryDescriptions: Readonly<Record<string, string>> = {
  AccessLogFilter: 'Which requests and connections are logged.',
  'AccessLogFilter.expression':
    'CEL expression over the attributes of the request or connection, `response.code >= 400`; what it is true for is ' +
    'logged.\n\n@default - everything is logged',
  AccessLogging: 'How requests and connections are logged.',
  'AccessLogging.disabled': 'Whether nothing is logged to these providers.\n\n@default - as inherited, else false',
  'AccessLogging.filter': 'Which of them are logged.\n\n@default - all',
  'AccessLogging.match': 'The side of the calls that this is about.\n\n@default - both',
  'AccessLogging.providers':
    'Where the log goes, by the names of extension providers in the mesh configuration.' +
    '\n\n@default - the providers inherited, else those of the mesh configuration',
  CustomTag: 'Where the value of a tag comes from: one of these.',
  'CustomTag.environment': 'A variable of the environment of the proxy.',
  'CustomTag.formatter': 'A format as of the access log, `%REQ(:PATH)%`.',
  'CustomTag.header': 'A header of the request.',
  'CustomTag.literal': 'A value that is always the same.',
  CustomTagSource: 'A header or a variable by its name.',
  'CustomTagSource.defaultValue': 'Value where there is none.\n\n@default - the tag is left out',
  'CustomTagSource.name': 'Name of the header or variable.',
  CustomTagValue: 'A tag with a fixed value.',
  'CustomTagValue.value': 'The value, or the format.',
  MetricSelector: 'Which metrics an override is about: one of Istio, or one by its name.',
  'MetricSelector.customMetric': 'Name of a metric that is none of Istio.',
  'MetricSelector.metric': 'A metric of Istio, or `ALL_METRICS`.',
  'MetricSelector.mode': `${MODE}\n\n@default CLIENT_AND_SERVER`,
  Metrics: 'Which metrics are made, and with which tags.',
  'Metrics.overrides': 'Changes, in order; a later one wins.\n\n@default - none',
  'Metrics.providers':
    'Where they go, by the names of extension providers in the mesh configuration.\n\n@default - the providers inherited',
  'Metrics.reportingInterval': 'How often TCP connections are reported while they are open.\n\n@default 5s',
  MetricsOverrides: 'Changes one metric, or all.',
  'MetricsOverrides.disabled': 'Whether the metric is not made.\n\n@default - as inherited, else false',
  'MetricsOverrides.match': 'The metric.\n\n@default - all, on both sides',
  'MetricsOverrides.tagOverrides': 'Tags to add, change or remove, by name.\n\n@default - none',
  NameMatch: 'A thing by its name.',
  'NameMatch.name': 'The name.',
  ProviderRef: 'An extension provider of the mesh configuration.',
  'ProviderRef.name': 'Its name.',
  TagOverride: 'What becomes of a tag.',
  'TagOverride.operation': '`UPSERT` sets it, `REMOVE` leaves it out.\n\n@default UPSERT',
  'TagOverride.value': 'CEL expression for the value, `request.host`; needed for `UPSERT`.',
  TelemetrySelector: 'The side of the calls that a setting is about.',
  'TelemetrySelector.mode': `${MODE}\n\n@default CLIENT_AND_SERVER`,
  TelemetrySpec:
    'Which metrics, logs and traces workloads make. What a workload leaves open is inherited from the namespace, then the ' +
    'mesh.\n\n@see https://istio.io/latest/docs/reference/config/telemetry/',
  'TelemetrySpec.accessLogging': 'Logs of requests and connections.\n\n@default - as inherited',
  'TelemetrySpec.metrics': 'Metrics.\n\n@default - as inherited',
  'TelemetrySpec.selector': SELECTOR,
  'TelemetrySpec.targetRef': TARGET_REF,
  'TelemetrySpec.targetRefs': TARGET_REFS,
  'TelemetrySpec.tracing': 'Traces. One entry a mode is read.\n\n@default - as inherited',
  Tracing: 'How calls are traced.',
  'Tracing.customTags': 'Tags of every span, by name.\n\n@default - as inherited',
  'Tracing.disableContextPropagation':
    'Whether the headers that carry a trace on, such as `traceparent`, are not added to forwarded requests.\n\n@default false',
  'Tracing.disableSpanReporting':
    'Whether no spans are reported; trace headers are still sent on.\n\n@default - as inherited, else false',
  'Tracing.enableIstioTags': 'Whether spans carry tags such as `istio.mesh_id`.\n\n@default true',
  'Tracing.match': 'The side of the calls that this is about.\n\n@default - both',
  'Tracing.providers':
    'Where spans go: one extension provider of the mesh configuration, by name.\n\n@default - the provider inherited',
  'Tracing.randomSamplingPercentage':
    'Share of requests that is traced where the caller did not decide, 0.00 to 100.00 percent.' +
    '\n\n@default - as inherited, at last 1 percent',
  'Tracing.useRequestIdForTraceSampling': 'Whether the request id decides about sampling, too.\n\n@default true',
};
