import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'annotation-dry-run': {
    why: 'Only ALLOW and DENY policies can run in dry-run mode.',
    fix: 'Set the annotation to "true" or "false" on a policy with action ALLOW or DENY, or remove the annotation.',
  },
  'authorization-account': {
    why: 'serviceAccounts are compared exactly and support no wildcards.',
    fix: 'Write the service account as name or namespace/name, or use principals where you need a wildcard.',
  },
  'authorization-accounts': {
    why: 'Istio limits serviceAccounts to 16 entries for each source.',
    fix: 'Split the list over several sources of the same rule.',
  },
  'authorization-accounts-exclusive': {
    why: 'A service account already implies the principal and the namespace, so Istio refuses the combination.',
    fix: 'Keep either serviceAccounts, or principals and namespaces.',
  },
  'authorization-address': {
    why: 'ipBlocks and remoteIpBlocks are compared with the address of the client.',
    fix: 'Write a single address, or a range such as 10.0.0.0/8.',
  },
  'authorization-condition-key': {
    why: 'A condition on an unknown attribute can never be evaluated.',
    fix: 'Use a supported key, such as source.ip, request.headers[name] or request.auth.claims[name].',
  },
  'authorization-condition-values': {
    why: 'Without values there is nothing to compare the attribute with.',
    fix: 'Add values or notValues to the condition, or remove the condition.',
  },
  'authorization-custom': {
    why: 'An external authorizer is called before JWT and peer identities are available, so a CUSTOM policy cannot use these fields.',
    fix: 'Remove the field, or move it to an ALLOW or DENY policy.',
  },
  'authorization-deny-tcp': {
    why: 'On a TCP port Istio drops HTTP fields from a DENY rule, which then denies all TCP traffic of the workload.',
    fix: 'Add to.operation.ports with the HTTP ports that the rule is for.',
  },
  'authorization-not-empty': {
    why: 'An empty source or operation could mean everything or nothing, so Istio refuses it.',
    fix: 'Set a field of the source or operation, or remove the from or to entry.',
  },
  'authorization-path': {
    why: 'In a path, {*} matches exactly one segment and {**} matches the rest of the path. Each has to be a whole segment, and {**} must be the last operator.',
    fix: 'Use {*} and {**} as whole path segments, with at most one {**}, after all other operators.',
  },
  'authorization-port': {
    why: 'Ports in policies are strings that contain a port number. Names and ranges are not supported.',
    fix: 'Write the port number in quotes, such as "8080".',
  },
  'authorization-provider': {
    why: 'A provider is the external authorizer of a CUSTOM policy. Other actions are decided by Envoy itself.',
    fix: 'Set action: CUSTOM together with provider.name, or remove the provider.',
  },
  'authorization-rules': {
    why: 'Without rules such a policy never matches, so it denies nothing and never calls its provider.',
    fix: 'Add rules that select the requests. An empty rule, {}, matches every request.',
  },
  'authorization-trust-domain': {
    why: 'A trust domain is matched exactly, by prefix or by suffix.',
    fix: 'Write the trust domain with at most one "*", at its start or its end.',
  },
  'authorization-value': {
    why: 'An empty value matches no request.',
    fix: 'Replace the empty string with the value you mean, or remove it.',
  },
};
