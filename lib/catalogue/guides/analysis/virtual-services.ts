import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'virtual-service-claims-authenticated': {
    why: 'Claims are available only if a RequestAuthentication for the gateway has verified the token. Without one the route never matches.',
    fix: "Add a RequestAuthentication that selects the gateway's workload, in its namespace.",
  },
  'virtual-service-delegate-exists': {
    why: "A delegate is a VirtualService without hosts that is visible to the route's namespace. Without one istiod silently drops the route: its requests go to a later route or get a 404. The webhook refuses a delegate that delegates, so what remains of a cycle is a route that names its own VirtualService, or another one with hosts.",
    fix: 'Correct name and namespace of the delegate, and make sure that it has no hosts and is exported to this namespace.',
  },
  'virtual-service-delegate-fits': {
    why: "A request has to match both, so istiod combines the two matches: a prefix of the delegate has to begin with the route's prefix, and other values have to be equal. A route whose matches cannot be combined is silently dropped. Regular expressions are never combined with another condition on the same value.",
    fix: 'Narrow the match of the delegate, so that it lies within a match of the delegating route.',
  },
  'virtual-service-delegate-used': {
    why: 'A VirtualService without hosts handles requests that another one delegates to it, and has no effect by itself. The rule assumes that all VirtualServices that could refer to it are given as soon as one is.',
    fix: 'Add hosts to the VirtualService, or refer to it in the delegate of a route.',
  },
  'virtual-service-destination-port-set': {
    why: 'With one port Istio uses that one. With several it cannot choose, and Envoy answers 503.',
    fix: 'Add destination.port.number with one of the ports of the host.',
  },
  'virtual-service-destinations-distinct': {
    why: 'The weights of both add up, so one of them is probably meant for another subset or port.',
    fix: 'Change the subset or host of one of the destinations, or merge their weights.',
  },
  'virtual-service-fault-percentage-current': {
    why: 'percent is a whole number. percentage replaces it.',
    fix: 'Replace percent by percentage: { value: ... }.',
  },
  'virtual-service-gateway-exists': {
    why: 'Routes are configured on the Gateways that the VirtualService names as name or namespace/name. Routes for a missing one have no effect.',
    fix: 'Correct the name (name or namespace/name), create the Gateway, or declare it under externals.gateways in cdk8s-istio.yaml.',
  },
  'virtual-service-gateway-not-internal': {
    why: 'istiod generates such a Gateway from each Gateway of the Gateway API. Its name is internal and may change in any release.',
    fix: 'Attach an HTTPRoute to the Gateway of the Gateway API instead.',
  },
  'virtual-service-host-exists': {
    why: 'Envoy answers 503 for a destination that is neither a Service nor a host of a ServiceEntry visible to the VirtualService.',
    fix: 'Correct the host, add a Service or ServiceEntry that defines it, or declare it under externals.hosts in cdk8s-istio.yaml.',
  },
  'virtual-service-host-in-gateway': {
    why: 'A Gateway serves the hosts that it has in common with the VirtualService. Others are answered with 404.',
    fix: 'Add the host to a server of the Gateway, or correct the host.',
  },
  'virtual-service-match-effective': {
    why: 'Envoy uses the first route that matches. A match that is narrower than an earlier one is never evaluated.',
    fix: 'Remove the match, or move its route before the one that covers it.',
  },
  'virtual-service-merge-unambiguous': {
    why: 'A gateway merges the routes of all VirtualServices for a host, oldest first, with routes without conditions last. Manifests do not show which is older, and recreating an object or a cluster changes it; objects of the same age are sorted by name, then namespace. Sidecars use only the oldest VirtualService, which virtual-service-mesh-hosts-unique reports.',
    fix: 'Merge the routes into one VirtualService in the intended order, or make their matches disjoint.',
  },
  'virtual-service-mesh-host-exists': {
    why: 'Sidecars then match the host only on port 80, by the Host header. Often the routes are meant for a Gateway that gateways does not name. The rule assumes that all Services and ServiceEntries of the namespace are given; namespaces without any are not checked.',
    fix: 'Bind the VirtualService to a Gateway, or add a Service or ServiceEntry for the host.',
  },
  'virtual-service-mesh-hosts-unique': {
    why: 'A sidecar uses one VirtualService for a host, the oldest. The routes of the others have no effect.',
    fix: 'Merge the VirtualServices for the host into one, or export them to different namespaces.',
  },
  'virtual-service-port-exists': {
    why: 'Envoy has a cluster for each port of a Service. For another port it answers 503.',
    fix: 'Use a port of the Service, or add the port to it.',
  },
  'virtual-service-protocol-served': {
    why: 'The Service, ServiceEntry or Gateway sets the protocol of a port. Routes of another protocol are ignored: http routes for a TCP port, tcp or tls routes for an HTTP port. Traffic flows as if there were no VirtualService.',
    fix: 'Use http, tls or tcp routes according to the protocol of the port, or correct the protocol.',
  },
  'virtual-service-redirect-without-loop': {
    why: 'The client follows the redirect, matches the same routes again and gives up with ERR_TOO_MANY_REDIRECTS. The simulator follows the requests through the gateway that the VirtualService is bound to, or from a workload of the mesh.',
    fix: 'Redirect to a path, host or scheme that the route does not match, or narrow its match.',
  },
  'virtual-service-retries-within-timeout': {
    why: 'The timeout covers the request with all its tries. If each try takes its whole perTryTimeout, those that do not fit are never made. The rule assumes that tries fail because they are slow; tries that fail at once may all fit. A perTryTimeout that is not shorter than the timeout has no effect.',
    fix: 'Raise timeout above perTryTimeout times the number of tries, or lower perTryTimeout.',
  },
  'virtual-service-route-reachable': {
    why: 'Envoy uses the first route that matches. A route after one without matches, or after matches that cover all of its own, is never used.',
    fix: 'Move the route before the one that covers it, or remove it.',
  },
  'virtual-service-routes-through-gateway': {
    why: 'A gateway sends requests directly to the Service that its VirtualService names. The VirtualService of that Service applies only in sidecars.',
    fix: 'Add the subsets to the route at the gateway, or bind the other VirtualService to the gateway.',
  },
  'virtual-service-subset-defined': {
    why: 'Envoy has a cluster for each subset of a DestinationRule. For another subset it answers 503.',
    fix: 'Add the subset to the DestinationRule of the host, or correct its name.',
  },
  'virtual-service-weight-effective': {
    why: 'Weights are relative to each other. A single destination receives all traffic, whatever its weight.',
    fix: 'Add the destination that receives the rest of the traffic, or remove the weight.',
  },
  'virtual-service-weight-positive': {
    why: 'Each destination receives the share of its weight in the sum of all weights, and a missing weight is 0. That is a mistake if the weight was forgotten; an explicit 0 is correct if a rollout controller raises it later.',
    fix: 'Set a weight above 0, or remove the destination.',
  },
};
