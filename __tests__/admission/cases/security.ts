import type { RuleCase, Spec } from './rule-case';

const rule = (fields: Spec, more: Spec = {}) => ({ rules: [fields], ...more });
const source = (fields: Spec, more: Spec = {}) => rule({ from: [{ source: fields }] }, more);
const operation = (fields: Spec, more: Spec = {}) => rule({ to: [{ operation: fields }] }, more);
const when = (key: string, ...values: readonly string[]) => rule({ when: [{ key, values }] });
const custom = { action: 'CUSTOM', provider: { name: 'a' } };
const jwt = (fields: Spec) => ({ jwtRules: [{ issuer: 'a', ...fields }] });
const key = (fields: Spec) => JSON.stringify({ keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB', ...fields }] });
const target = (fields: Spec) => ({ targetRefs: [{ kind: 'Service', name: 'a', ...fields }] });

export const authorizationPolicyCases: readonly RuleCase[] = [
  ['target-exclusive', 'spec.targetRefs', { selector: {}, ...target({}) }, target({})],
  ['target-name', 'spec.targetRefs[0].name', target({ name: '' }), target({ group: 'core' })],
  ['target-namespace', 'spec.targetRefs[0].namespace', target({ namespace: 'a' }), target({ namespace: '' })],
  [
    'target-kind',
    'spec.targetRefs[0].kind',
    target({ kind: 'Pod' }),
    target({ kind: 'GatewayClass', group: 'gateway.networking.k8s.io' }),
  ],
  ['authorization-provider', 'spec.provider', rule({}, { provider: {} }), rule({}, custom)],
  ['authorization-provider', 'spec.provider.name', rule({}, { action: 'CUSTOM' }), rule({}, custom)],
  ['authorization-rules', 'spec.rules', { action: 'DENY' }, { action: 'AUDIT' }],
  ['authorization-rules', 'spec.rules', { ...custom, rules: [] }, { ...custom, rules: [{}] }],
  [
    'authorization-custom',
    'spec.rules[0].from[0].source.notPrincipals',
    source({ notPrincipals: ['a'] }, custom),
    source({ ipBlocks: ['1.2.3.4'] }, custom),
  ],
  [
    'authorization-not-empty',
    'spec.rules[0].from[0].source',
    source({ principals: [] }),
    source({ principals: ['*'] }),
  ],
  ['authorization-not-empty', 'spec.rules[0].to[0].operation', rule({ to: [{}] }), rule({ to: [] })],
  [
    'authorization-accounts-exclusive',
    'spec.rules[0].from[0].source.serviceAccounts',
    source({ serviceAccounts: ['a'], notNamespaces: ['b'] }),
    source({ serviceAccounts: ['a'], ipBlocks: ['::1'] }),
  ],
  [
    'authorization-accounts',
    'spec.rules[0].from[0].source.serviceAccounts[16]',
    source({ serviceAccounts: Array.from({ length: 17 }, (_, index) => `a${String(index)}`) }),
    source({ serviceAccounts: Array.from({ length: 16 }, (_, index) => `a${String(index)}`) }),
  ],
  [
    'authorization-account',
    'spec.rules[0].from[0].source.serviceAccounts[0]',
    source({ serviceAccounts: ['a/b/c'] }),
    source({ serviceAccounts: ['a/b'] }),
  ],
  [
    'authorization-account',
    'spec.rules[0].from[0].source.notServiceAccounts[0]',
    source({ notServiceAccounts: ['a*'] }),
    source({ notServiceAccounts: ['a'] }),
  ],
  [
    'authorization-address',
    'spec.rules[0].from[0].source.remoteIpBlocks[0]',
    source({ remoteIpBlocks: ['10.0.0.0/08'] }),
    source({ remoteIpBlocks: ['fe80::1%eth0'] }),
  ],
  [
    'authorization-trust-domain',
    'spec.rules[0].from[0].source.trustDomains[0]',
    source({ trustDomains: ['a*b'] }),
    source({ trustDomains: ['*b'] }),
  ],
  [
    'authorization-trust-domain',
    'spec.rules[0].from[0].source.trustDomains[0]',
    source({ trustDomains: ['a/b'] }),
    when('source.trustDomain', 'a/b'),
  ],
  [
    'authorization-value',
    'spec.rules[0].to[0].operation.hosts[0]',
    operation({ hosts: [''] }),
    operation({ hosts: ['*'] }),
  ],
  [
    'authorization-port',
    'spec.rules[0].to[0].operation.ports[0]',
    operation({ ports: ['65536'] }),
    operation({ ports: ['0'] }),
  ],
  [
    'authorization-port',
    'spec.rules[0].when[0].values[0]',
    when('destination.port', '+80'),
    when('destination.port', '80'),
  ],
  [
    'authorization-path',
    'spec.rules[0].to[0].operation.paths[0]',
    operation({ paths: ['/a/{*}b'] }),
    operation({ paths: ['/a/{*}/b'] }),
  ],
  [
    'authorization-path',
    'spec.rules[0].to[0].operation.notPaths[0]',
    operation({ notPaths: ['/{**}/{*}'] }),
    operation({ notPaths: ['/{*}/{**}/b'] }),
  ],
  [
    'authorization-path',
    'spec.rules[0].to[0].operation.paths[0]',
    operation({ paths: ['/a*/{*}'] }),
    operation({ paths: ['/a*'] }),
  ],
  ['authorization-condition-key', 'spec.rules[0].when[0].key', when('', 'a'), when('source.principal', 'a')],
  [
    'authorization-condition-key',
    'spec.rules[0].when[0].key',
    when('request.headers[]', 'a'),
    when('request.headers[a]', 'a'),
  ],
  [
    'authorization-condition-key',
    'spec.rules[0].when[0].key',
    when('request.auth.issuer', 'a'),
    when('request.auth.claims[iss]', 'a'),
  ],
  [
    'authorization-condition-key',
    'spec.rules[0].when[0].key',
    when('destination.labels[a]', 'a'),
    when('experimental.envoy.filters.a[b]', 'a'),
  ],
  [
    'authorization-condition-values',
    'spec.rules[0].when[0].values',
    when('source.ip'),
    rule({ when: [{ key: 'source.ip', notValues: ['::1'] }] }),
  ],
  [
    'authorization-deny-tcp',
    'spec.rules[0]',
    operation({ methods: ['GET'] }, { action: 'DENY' }),
    operation({ methods: ['GET'], ports: ['80'] }, { action: 'DENY' }),
  ],
  [
    'authorization-deny-tcp',
    'spec.rules[0]',
    source({ requestPrincipals: ['*'] }, { action: 'DENY' }),
    source({ principals: ['*'] }, { action: 'DENY' }),
  ],
];

export const requestAuthenticationCases: readonly RuleCase[] = [
  ['jwt-issuer', 'spec.jwtRules[0].issuer', { jwtRules: [{}] }, { jwtRules: [{ jwksUri: 'https://a' }] }],
  ['jwt-jwks-uri', 'spec.jwtRules[0].jwksUri', jwt({ jwksUri: 'a.com' }), jwt({ jwksUri: 'HTTPS://a.com/b?c#d' })],
  ['jwt-jwks-uri', 'spec.jwtRules[0].jwksUri', jwt({ jwksUri: 'https://a:b/' }), jwt({ jwksUri: 'https://a:/' })],
  ['jwt-jwks-uri', 'spec.jwtRules[0].jwks_uri', jwt({ jwks_uri: 'ftp://a' }), jwt({ jwks_uri: 'http://' })],
  ['jwt-jwks', 'spec.jwtRules[0].jwks', jwt({ jwks: '{' }), jwt({ jwks: `${key({})} tail` })],
  ['jwt-jwks', 'spec.jwtRules[0].jwks', jwt({ jwks: key({ kty: 'rsa' }) }), jwt({ jwks: '{"keys":null}' })],
  ['jwt-jwks', 'spec.jwtRules[0].jwks', jwt({ jwks: key({ n: 'A' }) }), jwt({ jwks: key({ n: 'AA==' }) })],
  ['jwt-private-key', 'spec.jwtRules[0].jwks', jwt({ jwks: key({ d: 'AA' }) }), jwt({ jwks: key({}) })],
  [
    'jwt-private-key',
    'spec.jwtRules[0].jwks',
    jwt({ jwks: '{"kty":"oct","k":"AA"}' }),
    jwt({ jwks: '{"kty":"OKP","crv":"a","x":"AA"}' }),
  ],
  ['jwt-not-empty', 'spec.jwtRules[0].audiences[0]', jwt({ audiences: [''] }), jwt({ audiences: ['a'] })],
  [
    'jwt-not-empty',
    'spec.jwtRules[0].fromHeaders[0].name',
    jwt({ fromHeaders: [{ prefix: 'a' }] }),
    jwt({ fromHeaders: [{ name: 'a' }] }),
  ],
  [
    'jwt-not-empty',
    'spec.jwtRules[0].outputClaimToHeaders[0].claim',
    jwt({ outputClaimToHeaders: [{ header: 'a' }] }),
    jwt({ outputClaimToHeaders: [{ header: 'a', claim: 'b' }] }),
  ],
  [
    'jwt-header',
    'spec.jwtRules[0].outputClaimToHeaders[0].header',
    jwt({ outputClaimToHeaders: [{ header: 'a.b', claim: 'b' }] }),
    jwt({ outputClaimToHeaders: [{ header: 'a_b', claim: 'b' }] }),
  ],
  ['duration-value', 'spec.jwtRules[0].timeout', jwt({ timeout: '0s' }), jwt({ timeout: '1h' })],
  ['selector-not-empty', 'spec.selector', { selector: {} }, { selector: { matchLabels: { a: 'b' } } }],
];

const selector = { matchLabels: { a: 'b' } };

export const peerAuthenticationCases: readonly RuleCase[] = [
  [
    'peer-authentication-ports',
    'spec.portLevelMtls',
    { selector, portLevelMtls: {} },
    { selector, portLevelMtls: null },
  ],
  [
    'peer-authentication-selector',
    'spec.portLevelMtls',
    { portLevelMtls: { 80: {} } },
    { selector, portLevelMtls: { 80: {} } },
  ],
  [
    'port-number',
    'spec.portLevelMtls["0"]',
    { selector, portLevelMtls: { 0: {} } },
    { selector, portLevelMtls: { 65535: null } },
  ],
  [
    'field-type',
    'spec.portLevelMtls.http',
    { selector, portLevelMtls: { http: {} } },
    { selector, portLevelMtls: { ' 80': {} } },
  ],
];
