import { TARGET_REF, TARGET_REFS, SELECTOR } from './shared-texts';

const ANY_OF = 'Exact value, `prefix*`, `*suffix`, or `*` for any non-empty value.';

/** Hover texts for AuthorizationPolicy, by message and by `Message.field`. */
export const authorizationPolicyDescriptions: Readonly<Record<string, string>> = {
  AuthorizationCondition: 'A condition on one attribute: one of `values`, and none of `notValues`.',
  'AuthorizationCondition.key':
    'Attribute: `request.headers[name]`, `source.ip`, `remote.ip`, `source.namespace`, `source.principal`, ' +
    '`request.auth.principal`, `request.auth.audiences`, `request.auth.presenter`, `request.auth.claims[name]`, ' +
    '`destination.ip`, `destination.port`, `connection.sni`, or `experimental.envoy.filters.…`.',
  'AuthorizationCondition.notValues': `Values that do not match. ${ANY_OF} \`values\` or \`notValues\` is needed.\n\n@default - none`,
  'AuthorizationCondition.values': `Values that match. ${ANY_OF} \`values\` or \`notValues\` is needed.\n\n@default - any`,
  AuthorizationFrom: 'A description of callers.',
  'AuthorizationFrom.source': 'Who calls. All fields that are set have to match.',
  AuthorizationOperation:
    'What is called. Every field that is set has to match; in each, one entry is enough. All fields except ports ' +
    'need HTTP. On other traffic, an ALLOW rule with such a field never matches, and a DENY rule uses only its ports.',
  'AuthorizationOperation.hosts': `Hosts of the request, case-insensitive. Write \`name\` and \`name:*\` to also match it with a port. ${ANY_OF}\n\n@default - any`,
  'AuthorizationOperation.methods': `HTTP methods; for gRPC always POST. ${ANY_OF}\n\n@default - any`,
  'AuthorizationOperation.notHosts': `Hosts that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationOperation.notMethods': `Methods that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationOperation.notPaths': `Paths that do not match, written as in \`paths\`.\n\n@default - none`,
  'AuthorizationOperation.notPorts': 'Ports that do not match, numbers as strings.\n\n@default - none',
  'AuthorizationOperation.paths':
    `Paths without the query; for gRPC \`/package.Service/Method\`. ${ANY_OF} Or a template, in which \`{*}\` matches one ` +
    'segment and `{**}` for any number of them.\n\n@default - any',
  'AuthorizationOperation.ports': 'Ports of the workload, not of the Service, numbers as strings.\n\n@default - any',
  AuthorizationPolicySpec:
    'Who may call a workload. CUSTOM policies are evaluated first, then DENY, then ALLOW. If any ALLOW policy ' +
    'applies, requests that none of them matches are denied. Without `rules`, a policy matches nothing, so an ALLOW ' +
    'policy denies everything. With one empty rule, it matches everything.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/security/authorization-policy/',
  'AuthorizationPolicySpec.action':
    'What happens to a matching request: `ALLOW`, `DENY`, `AUDIT` to mark it for logging, `CUSTOM` to ask `provider`.' +
    '\n\n@default ALLOW',
  'AuthorizationPolicySpec.provider': 'The extension provider that decides; only for action CUSTOM.\n\n@default - none',
  'AuthorizationPolicySpec.rules': 'Rules, of which one has to match.\n\n@default - nothing matches',
  'AuthorizationPolicySpec.selector': SELECTOR,
  'AuthorizationPolicySpec.targetRef': TARGET_REF,
  'AuthorizationPolicySpec.targetRefs': TARGET_REFS,
  AuthorizationRule:
    'Callers, operations and conditions that have to match together. An empty rule matches everything.',
  'AuthorizationRule.from': 'Who calls; one entry is enough.\n\n@default - anyone',
  'AuthorizationRule.to': 'What is called; one entry is enough.\n\n@default - anything',
  'AuthorizationRule.when': 'Further conditions; all have to hold.\n\n@default - none',
  AuthorizationSource:
    'Who calls. Every field that is set has to match; in each, one entry is enough. Principals, namespaces and ' +
    'service accounts are known only through mutual TLS.',
  'AuthorizationSource.ipBlocks':
    'Addresses or CIDR ranges of the peer that opened the connection, `10.0.0.0/8`.\n\n@default - any',
  'AuthorizationSource.namespaces': `Namespaces of the calling workloads. ${ANY_OF}\n\n@default - any`,
  'AuthorizationSource.notIpBlocks': 'Addresses or CIDR ranges of the peer that do not match.\n\n@default - none',
  'AuthorizationSource.notNamespaces': `Namespaces that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationSource.notPrincipals': `Principals that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationSource.notRemoteIpBlocks':
    'Addresses or CIDR ranges of the client that do not match.\n\n@default - none',
  'AuthorizationSource.notRequestPrincipals': `Request principals that do not match; \`*\` is a request without a valid token. ${ANY_OF}\n\n@default - none`,
  'AuthorizationSource.notServiceAccounts':
    'Service accounts that do not match, written as in `serviceAccounts`.\n\n@default - none',
  'AuthorizationSource.notTrustDomains': `Trust domains that do not match. ${ANY_OF}\n\n@default - none`,
  'AuthorizationSource.principals': `Identities in the client certificate, \`cluster.local/ns/<namespace>/sa/<account>\`. ${ANY_OF}\n\n@default - any`,
  'AuthorizationSource.remoteIpBlocks':
    'Addresses or CIDR ranges of the client from X-Forwarded-For or the PROXY protocol; the gateway must be ' +
    'configured with the number of trusted proxies.' +
    '\n\n@default - any',
  'AuthorizationSource.requestPrincipals': `\`<issuer>/<subject>\` of a valid token; needs a RequestAuthentication. ${ANY_OF}\n\n@default - any`,
  'AuthorizationSource.serviceAccounts':
    'Service accounts of the calling workloads, `<namespace>/<account>` or `<account>` in the namespace of the ' +
    'policy. Not together with `principals` or `namespaces`.' +
    '\n\n@default - any',
  'AuthorizationSource.trustDomains': `Trust domains of the calling workloads, as in their certificates. ${ANY_OF}\n\n@default - any`,
  AuthorizationTo: 'A description of operations.',
  'AuthorizationTo.operation': 'What is called. All fields that are set have to match.',
};
