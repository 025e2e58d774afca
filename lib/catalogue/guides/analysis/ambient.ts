import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'authorization-policy-has-target': {
    why: 'ztunnel sees only connections, so it denies what an ALLOW rule about HTTP should allow. A waypoint enforces policies that refer to it, or to a Service behind it, by targetRefs. It does not use selectors.',
    fix: 'Add targetRefs with the waypoint or with the Services that the policy protects, and remove the selector.',
  },
  'authorization-policy-target-has-waypoint': {
    why: 'Only the waypoint of a Service enforces policies that target the Service; sidecars and ztunnel do not. Neither the Service nor its namespace has the label istio.io/use-waypoint.',
    fix: 'Deploy a waypoint, and add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'destination-rule-in-waypoint-namespace': {
    why: "A waypoint reads the DestinationRules of its own namespace, of the Service's namespace and of the root namespace. If some workloads of the mesh have sidecars, those use the rule, and the finding is info.",
    fix: 'Move the DestinationRule to the namespace of the Service or of its waypoint.',
  },
  'destination-rule-namespace-has-waypoint': {
    why: 'ztunnel sees only connections, so HTTP settings need a waypoint. The rule assumes that the clients are in the ambient mesh as well.',
    fix: 'Add the label istio.io/use-waypoint to the Services or their Namespace, or remove the HTTP settings.',
  },
  'destination-rule-service-has-waypoint': {
    why: 'ztunnel sees only connections, so HTTP settings need the waypoint of the Service. If some workloads of the mesh have sidecars, those use the settings, and the finding is info.',
    fix: 'Add the label istio.io/use-waypoint to the Service or its Namespace, or remove the HTTP settings.',
  },
  'request-authentication-has-target': {
    why: 'ztunnel does not verify tokens. A waypoint does so for RequestAuthentications that refer to it, or to a Service behind it, by targetRefs. It does not use selectors.',
    fix: 'Add targetRefs with the waypoint or with the Services whose tokens you verify, and remove the selector.',
  },
  'request-authentication-target-has-waypoint': {
    why: 'Only the waypoint of a Service verifies tokens for it; sidecars and ztunnel ignore targetRefs to a Service. Neither the Service nor its namespace has the label istio.io/use-waypoint.',
    fix: 'Deploy a waypoint, and add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'telemetry-has-target': {
    why: 'A waypoint uses the Telemetry of its namespace without a selector, and those that refer to it by targetRefs. ztunnel has no HTTP traces or access logs.',
    fix: 'Replace the selector by targetRefs with the waypoint or a Service.',
  },
  'telemetry-target-has-waypoint': {
    why: 'Only the waypoint of a Service applies a Telemetry that targets the Service. Neither the Service nor its namespace has the label istio.io/use-waypoint.',
    fix: 'Deploy a waypoint, and add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'virtual-service-in-waypoint-namespace': {
    why: "A waypoint reads the VirtualServices of its own namespace and of the Service's namespace. If some workloads of the mesh have sidecars, those use the routes, and the finding is info.",
    fix: 'Move the VirtualService to the namespace of the Service or of its waypoint.',
  },
  'virtual-service-namespace-has-waypoint': {
    why: 'ztunnel sees only connections, so HTTP routes need a waypoint. The rule assumes that the clients are in the ambient mesh as well.',
    fix: 'Add the label istio.io/use-waypoint to the Services or their Namespace.',
  },
  'virtual-service-service-has-waypoint': {
    why: 'ztunnel sees only connections, so HTTP routes need the waypoint of the Service. If some workloads of the mesh have sidecars, those use the routes, and the finding is info.',
    fix: 'Add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'wasm-plugin-has-target': {
    why: 'ztunnel does not run plugins. A waypoint runs those that refer to it, or to a Service behind it, by targetRefs. It does not use selectors.',
    fix: 'Add targetRefs with the waypoint or with the Services that the plugin is for, and remove the selector.',
  },
  'wasm-plugin-target-has-waypoint': {
    why: 'Only the waypoint of a Service runs plugins that target the Service. Neither the Service nor its namespace has the label istio.io/use-waypoint.',
    fix: 'Deploy a waypoint, and add the label istio.io/use-waypoint to the Service or its Namespace.',
  },
  'waypoint-exists': {
    why: 'Without the waypoint, traffic flows as if the label were missing: routes are not applied, and policies for the waypoint or its Services protect nothing. A waypoint is a Gateway of class istio-waypoint. If no Gateway of its namespace is among the objects, the finding is info.',
    fix: 'Create a Gateway of class istio-waypoint with that name, or correct the labels istio.io/use-waypoint and istio.io/use-waypoint-namespace.',
  },
  'workload-ambient-without-proxy': {
    why: 'The ambient mesh skips workloads with a sidecar, so the label has no effect. The rule workload-data-plane-mode-unambiguous reports sidecars that a label requests.',
    fix: 'Remove the istio-proxy container, or remove the label istio.io/dataplane-mode.',
  },
  'workload-data-plane-mode-unambiguous': {
    why: 'The injector adds the sidecar, and the ambient mesh then skips the workload, whatever its label says.',
    fix: 'Remove the label istio.io/dataplane-mode, or add the label sidecar.istio.io/inject: "false".',
  },
  'workload-in-ambient-namespace-without-sidecar': {
    why: 'The workload works, but the ambient mesh skips it: ztunnel does not handle its traffic. The rule assumes that this is a step of a migration. Gateways are not checked.',
    fix: 'Remove the sidecar or the label that injects it, once the workload is to join the ambient mesh.',
  },
  'workload-waypoint-in-ambient': {
    why: 'Clients in the ambient mesh go through the waypoint, but all others reach the workload directly. The rule assumes that the workload should be in the ambient mesh.',
    fix: 'Add the label istio.io/dataplane-mode: ambient, or remove the label istio.io/use-waypoint.',
  },
};
