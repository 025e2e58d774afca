import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'envoy-filter-add-applies': {
    why: 'ADD does not apply to ROUTE_CONFIGURATION and HTTP_ROUTE. istiod drops the patch.',
    fix: 'Use INSERT_FIRST, INSERT_BEFORE or INSERT_AFTER for a route, and MERGE for a route configuration.',
  },
  'envoy-filter-priority-set': {
    why: 'INSERT_BEFORE, INSERT_AFTER, REPLACE and REMOVE need the configuration that they refer to. Without a priority, EnvoyFilters are applied by age.',
    fix: 'Set spec.priority, or use an operation that does not depend on other patches, such as MERGE or INSERT_FIRST.',
  },
  'envoy-filter-priority-set-for-proxy-version': {
    why: 'Proxies of another version do not have the configuration that the patch refers to.',
    fix: 'Set spec.priority, and give both patches the same proxyVersion.',
  },
  'envoy-filter-remove-applies': {
    why: 'REMOVE does not apply to ROUTE_CONFIGURATION and HTTP_ROUTE. istiod drops the patch.',
    fix: 'Use MERGE to change the object instead of removing it.',
  },
  'envoy-filter-replace-applies': {
    why: 'REPLACE applies only to NETWORK_FILTER, HTTP_FILTER and VIRTUAL_HOST. For anything else istiod drops the patch.',
    fix: 'Use MERGE, or REMOVE followed by ADD.',
  },
};
