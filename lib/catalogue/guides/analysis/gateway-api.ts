import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'gateway-address-unique': {
    why: 'Each Gateway has a Service of its own, and the address goes to one of them. Gateways that name one Service by its hostname share its proxies, which is intended.',
    fix: 'Give each Gateway an address of its own, or put all listeners into one Gateway.',
  },
  'gateway-class-exists': {
    why: "Without a controller for its class, no proxy serves the Gateway. The rule assumes that an unknown class belongs to another controller, so the finding is info; a class that is close to one of Istio's is a warning.",
    fix: 'Set gatewayClassName: istio, or add the GatewayClass.',
  },
  'listener-distinct': {
    why: 'Listeners that cannot be distinguished are in conflict, and neither accepts traffic.',
    fix: 'Change the hostname or the port of one of the listeners.',
  },
  'listener-hostname-unique': {
    why: 'Each Gateway has proxies and an address of its own, so DNS decides which one clients reach. Gateways that name the same Service as their address share its proxies and then have two listeners in conflict, which is a warning.',
    fix: 'Keep the listener in one Gateway, and attach the routes to that Gateway.',
  },
  'route-backend-exists': {
    why: 'Requests for a missing backend are answered with 500. A Service of another namespace needs a ReferenceGrant in that namespace.',
    fix: 'Correct the name of the Service, or add a ReferenceGrant in its namespace if the Service is in another namespace.',
  },
  'route-gateway-exists': {
    why: 'A listener accepts routes of its own namespace unless allowedRoutes sets others. A route without a listener receives no traffic.',
    fix: 'Correct parentRefs, or let the listener accept the route with allowedRoutes and a matching hostname.',
  },
};
