import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'gateway-address-unique': {
    why: 'Each Gateway gets a Service of its own, and one address is given to one of them. Gateways that name one Service by its hostname share its proxies, which is meant.',
    fix: 'Give each Gateway an address of its own, or put all listeners into one Gateway.',
  },
  'gateway-class-exists': {
    why: 'A Gateway of a class without a controller is served by nobody. Whoever has another controller has its classes as well, so it is assumed to be meant and worth knowing; what is nearly a class of Istio is a warning.',
    fix: 'Set gatewayClassName: istio, or add the GatewayClass.',
  },
  'listener-distinct': {
    why: 'Listeners that cannot be told apart are in conflict, and neither of them takes traffic.',
    fix: 'Change the hostname or the port of one of the listeners.',
  },
  'listener-hostname-unique': {
    why: 'Each Gateway has proxies and an address of its own, so DNS says which one clients get; it is assumed that one is meant. Gateways that name one Service as their address share its proxies, which then have two listeners that cannot be told apart: a warning.',
    fix: 'Keep the listener in one Gateway, and attach the routes to that one.',
  },
  'route-backend-exists': {
    why: 'Requests for a backend that is missing are answered with 500. A Service of another namespace is used when a ReferenceGrant of that namespace allows it.',
    fix: 'Correct the name of the Service, or add a ReferenceGrant in its namespace if the Service is in another namespace.',
  },
  'route-gateway-exists': {
    why: 'A listener takes routes of its own namespace, unless its allowedRoutes name others; a route without a listener is served by nobody.',
    fix: 'Correct parentRefs, or let the listener accept the route with allowedRoutes and a matching hostname.',
  },
};
