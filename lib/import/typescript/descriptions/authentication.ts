import { TARGET_REF, TARGET_REFS, SELECTOR } from './shared-texts';

/** Hover texts for PeerAuthentication and RequestAuthentication, by message and by `Message.field`. */
export const authenticationDescriptions: Readonly<Record<string, string>> = {
  ClaimToHeader: 'Copies a claim of the token into a header of the request.',
  'ClaimToHeader.claim':
    'Name of the claim; dots separate nested names, as in `realm.roles`. Strings, numbers and booleans are copied.',
  'ClaimToHeader.header': 'Name of the header. A value that the client sent is removed.',
  JwtHeader: 'A header that carries a token.',
  'JwtHeader.name': 'Name of the header.',
  'JwtHeader.prefix': 'The prefix before the token, with its space: `"Bearer "`.\n\n@default - nothing',
  JwtRule: 'A token issuer, its keys, and where requests carry its tokens.',
  'JwtRule.audiences': 'Accepted audiences. A token must have one of them.\n\n@default - any audience',
  'JwtRule.forwardOriginalToken': 'Whether the token is forwarded to the workload.\n\n@default false',
  'JwtRule.fromCookies': 'Names of cookies that carry the token.\n\n@default - none',
  'JwtRule.fromHeaders': 'Headers that carry the token.\n\n@default - `Authorization: Bearer …`',
  'JwtRule.fromParams': 'Names of query parameters that carry the token.\n\n@default - `access_token`',
  'JwtRule.issuer': 'The `iss` claim: an email address or a URL. Issuers must differ between rules.',
  'JwtRule.jwks': 'The public keys, as an inline JSON Web Key Set. Excludes `jwksUri`.',
  'JwtRule.jwksUri': 'URL of the public keys.\n\n@default - the URL from OpenID Connect discovery at the issuer',
  'JwtRule.jwks_uri': '`jwksUri` with the capitals of protobuf.\n\n@deprecated Write `jwksUri` instead.',
  'JwtRule.outputClaimToHeaders': 'Claims of a valid token that are copied to headers.\n\n@default - none',
  'JwtRule.outputPayloadToHeader':
    'Header for the payload of a valid token, as base64url-encoded JSON.\n\n@default - none',
  'JwtRule.spaceDelimitedClaims':
    'Claims whose value is a space-separated list, such as `scope`.\n\n@default - `scope` and `permission`',
  'JwtRule.timeout': 'How long to wait for the keys, at least 1 ms.\n\n@default 5s',
  MutualTls: 'Whether callers must use mutual TLS.',
  'MutualTls.mode':
    '`STRICT` accepts only mutual TLS, `PERMISSIVE` also plain text, `DISABLE` only plain text; `UNSET` inherits ' +
    'from the namespace, then the mesh.' +
    '\n\n@default - as inherited, PERMISSIVE if nothing is set',
  PeerAuthenticationSpec:
    'Whether workloads accept plain text. The most specific setting wins: port, workload, namespace, mesh.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/security/peer_authentication/',
  'PeerAuthenticationSpec.mtls': 'The setting for all ports.\n\n@default - as inherited, PERMISSIVE if nothing is set',
  'PeerAuthenticationSpec.portLevelMtls':
    'Settings for single ports of the workload, by number. Needs `selector`.\n\n@default - none',
  'PeerAuthenticationSpec.selector':
    'Pod labels of the workloads that this policy applies to, in its own namespace.' +
    '\n\n@default - every workload of the namespace, and in the root namespace of the mesh',
  RequestAuthenticationSpec:
    'Which tokens are valid. A request with an invalid token is rejected; one without a token is allowed, unless an ' +
    'AuthorizationPolicy requires a request principal.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/security/request_authentication/',
  'RequestAuthenticationSpec.jwtRules': 'The accepted token issuers.\n\n@default - none',
  'RequestAuthenticationSpec.selector': SELECTOR,
  'RequestAuthenticationSpec.targetRef': TARGET_REF,
  'RequestAuthenticationSpec.targetRefs': TARGET_REFS,
};
