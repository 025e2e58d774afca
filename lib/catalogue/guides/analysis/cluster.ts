import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'crd-authorization-current': {
    why: 'AuthorizationPolicy replaced the kinds of rbac.istio.io. Objects of these kinds protect nothing.',
    fix: 'Migrate the objects to AuthorizationPolicy, and delete the CRD.',
  },
  'crd-gateway-api-recent': {
    why: 'Istio does not watch a kind whose CRD is too old, so its objects have no effect.',
    fix: 'Install the version of the Gateway API CRDs that the message names, or a later one.',
  },
  'status-condition-positive': {
    why: 'istiod and ztunnel report in the status what they could not apply. Only objects from a cluster have a status.',
    fix: 'Correct what the condition reports. istiod or ztunnel then updates the status.',
  },
};
