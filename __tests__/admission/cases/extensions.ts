import type { RuleCase, Spec } from './rule-case';

const wasm = (fields: Spec) => ({ url: 'oci://a', ...fields });
const env = (...variables: readonly Spec[]) => wasm({ vmConfig: { env: variables } });
const tracing = (fields: Spec) => ({ tracing: [fields] });
const tag = (fields: Spec, name = 'a') => tracing({ customTags: { [name]: fields } });
const override = (fields: Spec) => ({ metrics: [{ overrides: [fields] }] });
const filter = (expression: string) => ({ accessLogging: [{ filter: { expression } }] });

export const wasmPluginCases: readonly RuleCase[] = [
  ['wasm-url', 'spec.url', {}, { url: 'a/b:tag' }],
  ['wasm-url', 'spec.url', { url: 'example.com:80' }, { url: 'OCI://example.com:80' }],
  ['wasm-url', 'spec.url', { url: 's3://a' }, { url: 'file:///a' }],
  ['wasm-sha256', 'spec.sha256', wasm({ sha256: 'A'.repeat(64) }), wasm({ sha256: 'a'.repeat(64) })],
  ['wasm-length', 'spec.pluginName', wasm({ pluginName: 'a'.repeat(257) }), wasm({ pluginName: 'a'.repeat(256) })],
  [
    'wasm-length',
    'spec.imagePullSecret',
    wasm({ imagePullSecret: 'a'.repeat(254) }),
    wasm({ imagePullSecret: 'a'.repeat(253) }),
  ],
  ['wasm-env-name', 'spec.vmConfig.env[0].name', env({ value: 'a' }), env({ name: 'a', value: 'a' })],
  [
    'wasm-env-unique',
    'spec.vmConfig.env[1].name',
    env({ name: 'a' }, { name: 'a' }),
    env({ name: 'a' }, { name: 'b' }),
  ],
  [
    'wasm-env-value',
    'spec.vmConfig.env[0].value',
    env({ name: 'a', value: 'b', valueFrom: 'HOST' }),
    env({ name: 'a', valueFrom: 'HOST' }),
  ],
  [
    'port-number',
    'spec.match[0].ports[0].number',
    wasm({ match: [{ ports: [{}] }] }),
    wasm({ match: [{ ports: [{ number: 1 }] }] }),
  ],
];

export const trafficExtensionCases: readonly RuleCase[] = [
  ['traffic-extension-code', 'spec', {}, { wasm: wasm({}) }],
  ['traffic-extension-code', 'spec.lua.inlineCode', { wasm: wasm({}), lua: {} }, { lua: { inlineCode: 'a' } }],
  ['wasm-url', 'spec.wasm.url', { wasm: {} }, { wasm: wasm({}) }],
];

export const telemetryCases: readonly RuleCase[] = [
  ['telemetry-one-tracing', 'spec.tracing', { tracing: [{}, {}] }, { tracing: [{}] }],
  [
    'telemetry-one-tracing',
    'spec.tracing[0].providers',
    tracing({ providers: [{ name: 'a' }, { name: 'b' }] }),
    tracing({ providers: [{ name: 'a' }] }),
  ],
  [
    'telemetry-provider',
    'spec.metrics[0].providers[0].name',
    { metrics: [{ providers: [null] }] },
    { metrics: [{ providers: null }] },
  ],
  [
    'telemetry-sampling',
    'spec.tracing[0].randomSamplingPercentage',
    tracing({ randomSamplingPercentage: 100.1 }),
    tracing({ randomSamplingPercentage: 100 }),
  ],
  ['telemetry-tag-name', 'spec.tracing[0].customTags[""]', tag({}, ''), tag({})],
  [
    'telemetry-tag-source',
    'spec.tracing[0].customTags.a.header.name',
    tag({ header: {} }),
    tag({ header: { name: 'a' } }),
  ],
  [
    'telemetry-metric',
    'spec.metrics[0].overrides[0].match.customMetric',
    override({ match: { customMetric: '' } }),
    override({ match: { customMetric: 'a' } }),
  ],
  [
    'telemetry-empty-tag',
    'spec.metrics[0].overrides[0].tagOverrides[""]',
    override({ tagOverrides: { '': { value: 'a' } } }),
    override({ tagOverrides: { a: { value: 'a' } } }),
  ],
  [
    'telemetry-tag-value',
    'spec.metrics[0].overrides[0].tagOverrides.a.value',
    override({ tagOverrides: { a: {} } }),
    override({ tagOverrides: { a: { operation: 'REMOVE' } } }),
  ],
  [
    'telemetry-filter',
    'spec.accessLogging[0].filter.expression',
    filter('response.code >='),
    filter('response.code >= 400'),
  ],
];

export const proxyConfigCases: readonly RuleCase[] = [
  ['proxy-config-concurrency', 'spec.concurrency', { concurrency: -1 }, { concurrency: 0 }],
];
