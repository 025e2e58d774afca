export const TARGET_REF =
  'The object that the policy targets, in its own namespace.\n\n@deprecated Write `targetRefs` instead.';
export const TARGET_REFS =
  'The objects that the policy targets: Gateways, GatewayClasses, Services or ServiceEntries. Excludes `selector`. ' +
  'In ambient mode, policies that a waypoint enforces need it.' +
  '\n\n@default - the workloads of `selector`';
export const SELECTOR =
  'Pod labels of the workloads that the object applies to, in its own namespace; in the root namespace, in every ' +
  'namespace.' +
  '\n\n@default - every workload of the namespace, and in the root namespace of the mesh';
