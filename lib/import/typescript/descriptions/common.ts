/** Hover texts for messages that several kinds share, by message and by `Message.field`. */
export const commonDescriptions: Readonly<Record<string, string>> = {
  Percent: 'A percentage.',
  'Percent.value': 'Percent, 0 to 100, in steps of 0.0001.\n\n@default 0',
  PolicyTargetReference: 'The object that a policy targets.',
  'PolicyTargetReference.group':
    'API group: `gateway.networking.k8s.io`, `networking.istio.io`, or empty for a Service.\n\n@default - empty',
  'PolicyTargetReference.kind': '`Gateway`, `GatewayClass`, `Service` or `ServiceEntry`.',
  'PolicyTargetReference.name': 'Name of the object.',
  'PolicyTargetReference.namespace':
    'Namespace of the object. Only the namespace of the policy is accepted.\n\n@default - the namespace of the policy',
  PortNumber: 'A port by its number.',
  'PortNumber.number': 'Port number, 1 to 65535.',
  PortSelector: 'A port by its number.',
  'PortSelector.number': 'The number, 1 to 65535.',
  StringMatch: 'A condition on a string. With no field set, any string that is present matches.',
  'StringMatch.exact': 'The whole string, case-sensitive.',
  'StringMatch.prefix': 'A prefix of the string, case-sensitive.',
  'StringMatch.regex': 'RE2 expression that must match the whole string, at most 1024 bytes.',
  WorkloadLabelSelector: 'Selects workloads by their labels.',
  'WorkloadLabelSelector.labels': 'Labels that the workload must have, all of them, at most 256, without wildcards.',
  WorkloadSelector: 'Selects workloads by their labels.',
  'WorkloadSelector.matchLabels': 'Labels that the workload must have, all of them, at most 4096, without wildcards.',
};
