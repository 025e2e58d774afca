import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'envoy-filter-add-applies': {
    why: 'ADD is not for ROUTE_CONFIGURATION and HTTP_ROUTE; istiod drops the patch.',
    fix: 'Use INSERT_FIRST, INSERT_BEFORE or INSERT_AFTER for a route, and MERGE for a route configuration.',
  },
  'envoy-filter-priority-set': {
    why: 'INSERT_BEFORE, INSERT_AFTER, REPLACE and REMOVE need what they speak of to be there; without a priority the order of EnvoyFilters is by their age.',
    fix: 'Set spec.priority, or use an operation that does not depend on other patches, such as MERGE or INSERT_FIRST.',
  },
  'envoy-filter-priority-set-for-proxy-version': {
    why: 'The patch that it speaks of is not there for proxies of another version.',
    fix: 'Set spec.priority, and give both patches the same proxyVersion.',
  },
  'envoy-filter-remove-applies': {
    why: 'REMOVE is not for ROUTE_CONFIGURATION and HTTP_ROUTE; istiod drops the patch.',
    fix: 'Use MERGE to change the object instead of removing it.',
  },
  'envoy-filter-replace-applies': {
    why: 'REPLACE is for NETWORK_FILTER, HTTP_FILTER and VIRTUAL_HOST; for others istiod drops the patch.',
    fix: 'Use MERGE, or REMOVE followed by ADD.',
  },
};
