import type { RuleCase, Spec } from './rule-case';

const manager = 'envoy.filters.network.http_connection_manager';
const patch = (fields: Spec, match: Spec = {}, applyTo = 'HTTP_FILTER') => ({
  configPatches: [{ applyTo, match, patch: { operation: 'ADD', value: {}, ...fields } }],
});
const match = (fields: Spec, applyTo?: string) => patch({}, fields, applyTo);
const filter = (fields: Spec, applyTo?: string) => match({ listener: { filterChain: { filter: fields } } }, applyTo);
const typed = (fields: Spec) => patch({ value: { typed_config: fields } });

/** Every EnvoyFilter has the warning that it is internal, which is not expected here. */
export const envoyFilterCases: readonly RuleCase[] = [
  [
    'envoy-filter-apply-to',
    'spec.configPatches[0].applyTo',
    { configPatches: [{ patch: { operation: 'REMOVE' } }] },
    { configPatches: [{ applyTo: 'CLUSTER', patch: { operation: 'REMOVE' } }] },
  ],
  [
    'envoy-filter-patch',
    'spec.configPatches[0].patch',
    { configPatches: [{ applyTo: 'CLUSTER' }] },
    { configPatches: [{ applyTo: 'CLUSTER', match: { context: 'WAYPOINT' } }] },
  ],
  [
    'envoy-filter-operation',
    'spec.configPatches[0].patch.operation',
    patch({ operation: 'INVALID' }),
    patch({ operation: 2 }),
  ],
  ['envoy-filter-value', 'spec.configPatches[0].patch.value', patch({ value: null }), patch({ value: {} })],
  [
    'envoy-filter-long-version',
    'spec.configPatches[0].match.proxy.proxyVersion',
    match({ proxy: { proxyVersion: '['.repeat(1025) } }),
    match({ proxy: { proxyVersion: '1' } }),
  ],
  [
    'regex-syntax',
    'spec.configPatches[0].match.proxy.proxyVersion',
    match({ proxy: { proxyVersion: '1.*+' } }),
    match({ proxy: { proxyVersion: '1.*' } }),
  ],
  [
    'envoy-filter-match',
    'spec.configPatches[0].match.cluster',
    match({ cluster: {} }),
    match({ cluster: {} }, 'CLUSTER'),
  ],
  [
    'envoy-filter-match',
    'spec.configPatches[0].match.listener',
    match({ listener: {} }, 'VIRTUAL_HOST'),
    match({ routeConfiguration: {} }, 'VIRTUAL_HOST'),
  ],
  [
    'envoy-filter-unused-match',
    'spec.configPatches[0].match.listener.filterChain.filter',
    filter({ name: 'a' }, 'LISTENER'),
    filter({ name: 'a' }, 'NETWORK_FILTER'),
  ],
  [
    'envoy-filter-filter-name',
    'spec.configPatches[0].match.listener.filterChain.filter.name',
    filter({}),
    filter({ name: 'a' }),
  ],
  [
    'envoy-filter-sub-filter',
    'spec.configPatches[0].match.listener.filterChain.filter.subFilter',
    filter({ name: 'a', subFilter: { name: 'b' } }),
    filter({ name: manager, subFilter: { name: 'b' } }),
  ],
  [
    'envoy-filter-old-name',
    'spec.configPatches[0].match.listener.filterChain.filter.subFilter.name',
    filter({ name: manager, subFilter: { name: 'envoy.lua' } }),
    filter({ name: manager, subFilter: { name: 'envoy.filters.http.lua' } }),
  ],
  [
    'selector-label',
    'spec.workloadSelector.labels.a',
    { workloadSelector: { labels: { a: '*' } } },
    { workloadSelector: { labels: { a: 'b' } } },
  ],
  [
    'envoy-filter-value-type',
    'spec.configPatches[0].patch.value.typed_config["@type"]',
    typed({ '@type': '{{x}}' }),
    typed({ '@type': 'type.googleapis.com/envoy.future.Thing' }),
  ],
  [
    'envoy-filter-value-type',
    'spec.configPatches[0].patch.value.typed_config["@type"]',
    typed({}),
    typed({ '@type': 'type.googleapis.com/google.protobuf.Empty' }),
  ],
  [
    'envoy-filter-value-type',
    'spec.configPatches[0].patch.value.typed_config.inlineCode',
    typed({ '@type': 'type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua', inlineCode: 7 }),
    typed({ '@type': 'type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua', inline_code: '7', later: 7 }),
  ],
  [
    'envoy-filter-value-type',
    'spec.configPatches[0].patch.value.lb_policy',
    patch({ value: { lb_policy: 'round_robin' } }, {}, 'CLUSTER'),
    patch({ value: { lb_policy: 'ROUND_ROBIN' } }, {}, 'CLUSTER'),
  ],
];
