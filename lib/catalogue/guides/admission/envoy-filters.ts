import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'envoy-filter-apply-to': {
    why: "applyTo decides which part of Envoy's configuration is patched.",
    fix: 'Set applyTo to the configuration object that you patch, such as HTTP_FILTER or CLUSTER.',
  },
  'envoy-filter-filter-name': {
    why: 'Istio finds the filter by its name.',
    fix: 'Set filter.name, and subFilter.name where subFilter is used.',
  },
  'envoy-filter-internal': {
    why: "EnvoyFilter depends on internals of Istio's generated configuration, which may change in any release.",
    fix: 'Use another Istio resource where one offers the feature, and test the EnvoyFilter with every upgrade.',
  },
  'envoy-filter-long-version': {
    why: 'Istio ignores a very long regular expression for versions.',
    fix: 'Shorten match.proxy.proxyVersion.',
  },
  'envoy-filter-match': {
    why: 'Clusters are matched by cluster, listeners and filters by listener, routes by routeConfiguration.',
    fix: 'Use the match that belongs to applyTo.',
  },
  'envoy-filter-old-name': {
    why: 'Envoy renamed its filters in 1.14, so the match finds nothing in current proxies.',
    fix: 'Use the new name, such as envoy.filters.http.lua.',
  },
  'envoy-filter-operation': {
    why: 'The operation sets how the value changes the configuration.',
    fix: 'Set patch.operation, such as MERGE, INSERT_BEFORE or REMOVE.',
  },
  'envoy-filter-patch': {
    why: 'Without a patch the entry changes nothing.',
    fix: 'Add patch with operation and value.',
  },
  'envoy-filter-sub-filter': {
    why: 'Only the HTTP connection manager contains filters of its own.',
    fix: 'Use applyTo: HTTP_FILTER with filter.name envoy.filters.network.http_connection_manager, or remove subFilter.',
  },
  'envoy-filter-unused-match': {
    why: 'Istio ignores the filter match for this applyTo.',
    fix: 'Remove match.listener.filterChain.filter, or set applyTo to NETWORK_FILTER or HTTP_FILTER.',
  },
  'envoy-filter-value': {
    why: 'The value is what is merged or inserted.',
    fix: 'Set patch.value, or use operation REMOVE.',
  },
  'envoy-filter-value-type': {
    why: 'istiod decodes the value as the Envoy message that applyTo names, and drops the patch when it cannot.',
    fix: "Correct the field that the message names according to Envoy's API reference.",
  },
};
