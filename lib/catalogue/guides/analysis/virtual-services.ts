import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'virtual-service-claims-authenticated': {
    why: 'Claims are there when a RequestAuthentication for the gateway has verified the token; without one the route never matches.',
    fix: "Add a RequestAuthentication that selects the gateway's workload, in its namespace.",
  },
  'virtual-service-delegate-exists': {
    why: 'A delegate is a VirtualService without hosts that the namespace of the rule can see. Without one istiod leaves the rule out, silently: its requests go to a later rule, or get a 404. A delegate that delegates is refused at admission, so what is left of a cycle is a rule that names its own VirtualService, or another one with hosts.',
    fix: 'Correct name and namespace of the delegate, and make sure that it has no hosts and is exported to this namespace.',
  },
  'virtual-service-delegate-fits': {
    why: "A request has to match both, so istiod joins the two matches: a prefix of the delegate begins with the rule's prefix, and other values are equal. A route whose matches cannot be joined with any of the rule's is left out, silently. Regular expressions are never joined with another condition on the same value.",
    fix: 'Narrow the match of the delegate, so that it lies within a match of the delegating route.',
  },
  'virtual-service-delegate-used': {
    why: 'A VirtualService without hosts takes the requests that another one leaves to it, and has no effect by itself. It is taken that the VirtualServices that could name it are all here once one of them is.',
    fix: 'Add hosts to the VirtualService, or refer to it in the delegate of a route.',
  },
  'virtual-service-destination-port-set': {
    why: 'With one port Istio takes that one; with several it has nothing to choose by, and Envoy answers 503.',
    fix: 'Add destination.port.number with one of the ports of the host.',
  },
  'virtual-service-destinations-distinct': {
    why: 'The shares of both add up, so one of them is probably meant for another subset or port.',
    fix: 'Change the subset or host of one of the destinations, or merge their weights.',
  },
  'virtual-service-fault-percentage-current': {
    why: 'percent is a whole number; percentage takes its place.',
    fix: 'Replace percent by percentage: { value: ... }.',
  },
  'virtual-service-gateway-exists': {
    why: 'Its routes reach the proxies of the Gateways that it names, `name` or `namespace/name`; those of a missing one serve nothing.',
    fix: 'Correct the name (name or namespace/name), create the Gateway, or declare it under externals.gateways in cdk8s-istio.yaml.',
  },
  'virtual-service-gateway-not-internal': {
    why: 'istiod makes such a Gateway of each Gateway of the Gateway API; its name is internal and may change with any release.',
    fix: 'Attach an HTTPRoute to the Gateway of the Gateway API instead.',
  },
  'virtual-service-host-exists': {
    why: 'Envoy answers 503 for a destination that is neither a Service nor a host of a ServiceEntry visible to the VirtualService.',
    fix: 'Correct the host, add a Service or ServiceEntry that defines it, or declare it under externals.hosts in cdk8s-istio.yaml.',
  },
  'virtual-service-host-in-gateway': {
    why: 'A Gateway serves the hosts that it and the VirtualService have in common; the others are answered with 404.',
    fix: 'Add the host to a server of the Gateway, or correct the host.',
  },
  'virtual-service-match-effective': {
    why: 'Envoy takes the first route whose match fits; a match that is narrower than an earlier one is never looked at.',
    fix: 'Remove the match, or move its route before the one that covers it.',
  },
  'virtual-service-merge-unambiguous': {
    why: 'A gateway joins the routes of all VirtualServices for a host, those of the oldest first and those without conditions last. What is in Git does not say which is older, and a deletion or a new cluster changes it; of one age they go by name, then namespace. (In sidecars the oldest wins with all of its routes: virtual-service-mesh-hosts-unique.)',
    fix: 'Merge the routes into one VirtualService in the intended order, or make their matches disjoint.',
  },
  'virtual-service-mesh-host-exists': {
    why: 'Sidecars then know the host on port 80 alone, by the Host header, and for nothing else. Often the routes are for a Gateway that nobody named in gateways. It is taken that the Services and ServiceEntries of the namespace are all here; one without any of them is not judged.',
    fix: 'Bind the VirtualService to a Gateway, or add a Service or ServiceEntry for the host.',
  },
  'virtual-service-mesh-hosts-unique': {
    why: 'A sidecar takes one VirtualService for a host, the oldest; the routes of the others have no effect.',
    fix: 'Merge the VirtualServices for the host into one, or export them to different namespaces.',
  },
  'virtual-service-port-exists': {
    why: 'Envoy has a cluster for each port of a Service; for another one it answers 503.',
    fix: 'Use a port of the Service, or add the port to it.',
  },
  'virtual-service-protocol-served': {
    why: 'What a port speaks is said by its Service, ServiceEntry or Gateway, and routes of another protocol are left out: http routes for a TCP port, tcp or tls routes for an HTTP port. Traffic goes on as if there were no VirtualService.',
    fix: 'Use http, tls or tcp routes according to the protocol of the port, or correct the protocol.',
  },
  'virtual-service-redirect-without-loop': {
    why: 'The client follows the location, is sent on by the same routes and gives up: ERR_TOO_MANY_REDIRECTS. The requests are followed by the simulator, through the gateway that the VirtualService is bound to or from a workload of the mesh.',
    fix: 'Redirect to a path, host or scheme that the route does not match, or narrow its match.',
  },
  'virtual-service-retries-within-timeout': {
    why: 'The timeout is for the request with all its tries. A try that takes its whole perTryTimeout leaves less for the next, and what does not fit is never tried. It is taken that tries fail by being slow; those that fail at once may all fit. A perTryTimeout that is no shorter than the timeout has no effect at all.',
    fix: 'Raise timeout above perTryTimeout times the number of tries, or lower perTryTimeout.',
  },
  'virtual-service-route-reachable': {
    why: 'Envoy takes the first route whose match fits. A route after one without matches, or after matches that are wider than all of its own, is never taken.',
    fix: 'Move the route before the one that covers it, or remove it.',
  },
  'virtual-service-routes-through-gateway': {
    why: 'A gateway sends straight to the Service that its VirtualService names; the VirtualService of that Service is for sidecars.',
    fix: 'Add the subsets to the route at the gateway, or bind the other VirtualService to the gateway.',
  },
  'virtual-service-subset-defined': {
    why: 'Envoy has a cluster for each subset of a DestinationRule; for another one it answers 503.',
    fix: 'Add the subset to the DestinationRule of the host, or correct its name.',
  },
  'virtual-service-weight-effective': {
    why: 'Shares are relative to each other: a lone destination gets all of it, whatever its weight.',
    fix: 'Add the destination that receives the rest of the traffic, or remove the weight.',
  },
  'virtual-service-weight-positive': {
    why: 'Of several destinations each gets the share that its weight has in their sum, and one without a weight has 0. That is a fault where nobody wrote the 0; a written one is right as long as something, such as a rollout controller, will raise it.',
    fix: 'Set a weight above 0, or remove the destination.',
  },
};
