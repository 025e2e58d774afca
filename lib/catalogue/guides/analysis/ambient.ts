import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'authorization-policy-has-target': {
    why: 'ztunnel knows connections alone: it denies what an ALLOW rule about HTTP would let through. Waypoints enforce what names them, or a Service that they stand before, by targetRefs, and use no selector.',
    fix: 'Add targetRefs with the waypoint or with the Services that the policy protects, and remove the selector.',
  },
  'authorization-policy-target-has-waypoint': {
    why: 'Sidecars and ztunnel pass by what names a Service; the waypoint of the Service has it, and there is none: neither the Service nor its namespace has the label istio.io/use-waypoint.',
    fix: 'Deploy a waypoint, and add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'destination-rule-in-waypoint-namespace': {
    why: 'A waypoint reads the DestinationRules of its own namespace, of that of the Service and of the root namespace. Where some workloads of the mesh have sidecars, those do what is said, and the finding is info.',
    fix: 'Move the DestinationRule to the namespace of the Service or of its waypoint.',
  },
  'destination-rule-namespace-has-waypoint': {
    why: 'ztunnel knows connections alone, so settings for requests are for waypoints. It is assumed that the clients are in the ambient mesh as well.',
    fix: 'Add the label istio.io/use-waypoint to the Services or their Namespace, or remove the HTTP settings.',
  },
  'destination-rule-service-has-waypoint': {
    why: 'ztunnel knows connections alone, so settings for requests are for the waypoint of the Service. Where some workloads of the mesh have sidecars, those do what is said, and the finding is info.',
    fix: 'Add the label istio.io/use-waypoint to the Service or its Namespace, or remove the HTTP settings.',
  },
  'request-authentication-has-target': {
    why: 'ztunnel verifies no tokens. Waypoints do so for what names them, or a Service that they stand before, by targetRefs, and use no selector.',
    fix: 'Add targetRefs with the waypoint or with the Services whose tokens you verify, and remove the selector.',
  },
  'request-authentication-target-has-waypoint': {
    why: 'Sidecars and ztunnel pass by what names a Service; the waypoint of the Service has it, and there is none: neither the Service nor its namespace has the label istio.io/use-waypoint.',
    fix: 'Deploy a waypoint, and add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'telemetry-has-target': {
    why: 'Waypoints have the Telemetry of their namespace as a whole, and what names them by targetRefs; they use no selector, and ztunnel has no traces and access logs of HTTP.',
    fix: 'Replace the selector by targetRefs with the waypoint or a Service.',
  },
  'telemetry-target-has-waypoint': {
    why: 'Sidecars and ztunnel pass by what names a Service; the waypoint of the Service has it, and there is none: neither the Service nor its namespace has the label istio.io/use-waypoint.',
    fix: 'Deploy a waypoint, and add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'virtual-service-in-waypoint-namespace': {
    why: 'A waypoint reads the VirtualServices of its own namespace and of that of the Service. Where some workloads of the mesh have sidecars, those do what is said, and the finding is info.',
    fix: 'Move the VirtualService to the namespace of the Service or of its waypoint.',
  },
  'virtual-service-namespace-has-waypoint': {
    why: 'ztunnel knows connections alone, so routes of HTTP are for waypoints. It is assumed that the clients are in the ambient mesh as well.',
    fix: 'Add the label istio.io/use-waypoint to the Services or their Namespace.',
  },
  'virtual-service-service-has-waypoint': {
    why: 'ztunnel knows connections alone, so routes of HTTP are for the waypoint of the Service. Where some workloads of the mesh have sidecars, those do what is said, and the finding is info.',
    fix: 'Add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'wasm-plugin-has-target': {
    why: 'ztunnel runs no plugins. Waypoints run those that name them, or a Service that they stand before, by targetRefs, and use no selector.',
    fix: 'Add targetRefs with the waypoint or with the Services that the plugin is for, and remove the selector.',
  },
  'wasm-plugin-target-has-waypoint': {
    why: 'Sidecars and ztunnel pass by what names a Service; the waypoint of the Service has it, and there is none: neither the Service nor its namespace has the label istio.io/use-waypoint.',
    fix: 'Deploy a waypoint, and add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'waypoint-exists': {
    why: 'Without its waypoint traffic goes on as if there were no label: routes are not read, and policies that name the waypoint or its Services protect nothing. A waypoint is a Gateway of the Gateway API of class istio-waypoint; where no Gateway of its namespace is among the objects, the finding is info.',
    fix: 'Create a Gateway of class istio-waypoint with that name, or correct the labels istio.io/use-waypoint and istio.io/use-waypoint-namespace.',
  },
  'workload-ambient-without-proxy': {
    why: 'The ambient mesh passes by what has a sidecar, so the label has no effect. A sidecar that a label asks for is said by workload-data-plane-mode-unambiguous.',
    fix: 'Remove the istio-proxy container, or remove the label istio.io/dataplane-mode.',
  },
  'workload-data-plane-mode-unambiguous': {
    why: 'The injector gives it a sidecar, and the ambient mesh then passes it by, whatever its label says.',
    fix: 'Remove the label istio.io/dataplane-mode, or add the label sidecar.istio.io/inject: "false".',
  },
  'workload-in-ambient-namespace-without-sidecar': {
    why: 'It works, and the ambient mesh passes it by: ztunnel does not take its traffic. It is assumed that this is meant for a while, during a migration; gateways are not judged.',
    fix: 'Remove the sidecar or the label that injects it, once the workload is to join the ambient mesh.',
  },
  'workload-waypoint-in-ambient': {
    why: 'Clients of the ambient mesh go through the waypoint, and everybody else gets to the workload without it. It is assumed that the workload is meant to be in the ambient mesh.',
    fix: 'Add the label istio.io/dataplane-mode: ambient, or remove the label istio.io/use-waypoint.',
  },
};
