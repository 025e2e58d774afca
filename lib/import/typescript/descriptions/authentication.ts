import { TARGET_REF, TARGET_REFS, SELECTOR } from './shared-texts';

/** Texts on hover for PeerAuthentication and RequestAuthentication, by message and by `Message.field`. */
export const authenticationDescriptions: Readonly<Record<string, string>> = {
  ClaimToHeader: 'Copies a claim of the token into a header of the request.',
  'ClaimToHeader.claim':
    'Claim; a nested one is written with dots, `realm.roles`. Strings, numbers and booleans are copied.',
  'ClaimToHeader.header': 'Name of the header; what the client sent under that name is removed.',
  JwtHeader: 'A header that carries a token.',
  'JwtHeader.name': 'Name of the header.',
  'JwtHeader.prefix': 'The prefix before the token, with its space: `"Bearer "`.\n\n@default - nothing',
  JwtRule: 'One issuer of tokens, its keys, and where its tokens are found.',
  'JwtRule.audiences': 'Audiences that a token may be for; one is enough.\n\n@default - any audience',
  'JwtRule.forwardOriginalToken': 'Whether the token goes on to the workload.\n\n@default false',
  'JwtRule.fromCookies': 'Names of cookies that carry the token.\n\n@default - none',
  'JwtRule.fromHeaders': 'Headers that carry the token.\n\n@default - `Authorization: Bearer …`',
  'JwtRule.fromParams': 'Names of query parameters that carry the token.\n\n@default - `access_token`',
  'JwtRule.issuer': 'The `iss` claim, an address or a URL. Each rule has its own.',
  'JwtRule.jwks': 'The public keys themselves, a JSON Web Key Set. Not together with `jwksUri`.',
  'JwtRule.jwksUri': 'URL of the public keys.\n\n@default - the URL from OpenID Connect discovery at the issuer',
  'JwtRule.jwks_uri': 'The same as `jwksUri`, in the spelling of protobuf.\n\n@deprecated Write `jwksUri` instead.',
  'JwtRule.outputClaimToHeaders':
    'Claims that are copied into headers once the token is found valid.\n\n@default - none',
  'JwtRule.outputPayloadToHeader':
    'Header that the payload of a valid token is put into, base64url-encoded JSON.\n\n@default - none',
  'JwtRule.spaceDelimitedClaims':
    'Claims whose value is a space-separated list, such as `scope`.\n\n@default - `scope` and `permission`',
  'JwtRule.timeout': 'How long to wait for the keys, at least 1 ms.\n\n@default 5s',
  MutualTls: 'Whether callers must use mutual TLS.',
  'MutualTls.mode':
    '`STRICT` accepts only mutual TLS, `PERMISSIVE` also plain text, `DISABLE` only plain text; `UNSET` leaves it to the ' +
    'namespace, then the mesh.\n\n@default - as inherited, PERMISSIVE if nothing is set',
  PeerAuthenticationSpec:
    'Whether workloads accept plain text. The narrowest wins: port, workload, namespace, mesh.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/security/peer_authentication/',
  'PeerAuthenticationSpec.mtls': 'The setting for all ports.\n\n@default - as inherited, PERMISSIVE if nothing is set',
  'PeerAuthenticationSpec.portLevelMtls':
    'The setting for single ports of the workload, by number. Needs `selector`.\n\n@default - none',
  'PeerAuthenticationSpec.selector':
    'The workloads that it applies to, by the labels of their pods, in its own namespace.' +
    '\n\n@default - every workload of the namespace, and in the root namespace of the mesh',
  RequestAuthenticationSpec:
    'Which tokens are valid. A request with an invalid token is rejected; one without a token is allowed, unless an ' +
    'AuthorizationPolicy requires a request principal.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/security/request_authentication/',
  'RequestAuthenticationSpec.jwtRules': 'The issuers.\n\n@default - none',
  'RequestAuthenticationSpec.selector': SELECTOR,
  'RequestAuthenticationSpec.targetRef': TARGET_REF,
  'RequestAuthenticationSpec.targetRefs': TARGET_REFS,
};
