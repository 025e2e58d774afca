export const TARGET_REF =
  'The object that the policy is attached to, in its own namespace.\n\n@deprecated Write `targetRefs` instead.';
export const TARGET_REFS =
  'The objects that the policy is attached to: Gateways, GatewayClasses, Services or ServiceEntries. Not together with ' +
  '`selector`. In ambient mode, policies that a waypoint enforces are attached this way.' +
  '\n\n@default - the workloads of `selector`';
export const SELECTOR =
  'The workloads that it applies to, by the labels of their pods, in its own namespace; in the root namespace, those of ' +
  'every namespace.\n\n@default - every workload of the namespace, and in the root namespace of the mesh';
