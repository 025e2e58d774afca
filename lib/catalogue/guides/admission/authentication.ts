import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'jwt-header': {
    why: 'outputClaimToHeaders takes header names of letters, digits, "-" and "_" only.',
    fix: 'Rename the header so that it contains only letters, digits, "-" and "_".',
  },
  'jwt-issuer': {
    why: 'Envoy finds the keys of a token by its issuer, so a JWT rule has to set the issuer or the location of the keys.',
    fix: "Set issuer to the value of the tokens' iss claim, or set jwksUri.",
  },
  'jwt-jwks': {
    why: 'Envoy rejects a provider whose keys it cannot parse, and then no token of the issuer is valid.',
    fix: 'Set jwks to the JSON document that the issuer publishes: an object with a list of keys.',
  },
  'jwt-jwks-uri': {
    why: 'istiod fetches the keys over HTTP or HTTPS and supports no other scheme.',
    fix: 'Set jwksUri to a URL that begins with https:// or http://.',
  },
  'jwt-not-empty': {
    why: 'An empty audience, header or claim name matches nothing, and the webhook refuses it.',
    fix: 'Set the field to a value, or remove it.',
  },
  'jwt-private-key': {
    why: 'Only the public part is needed to verify tokens. Whoever can read the object could sign tokens with the private part.',
    fix: 'Remove the private parameters (d, p, q, dp, dq, qi) from jwks, and replace the key pair, since it is exposed.',
  },
  'peer-authentication-ports': {
    why: 'An empty portLevelMtls sets no port, so it has no effect.',
    fix: 'Add the workload port and its mode under portLevelMtls, or remove portLevelMtls.',
  },
  'peer-authentication-selector': {
    why: 'Port-level settings apply only in a policy with a selector.',
    fix: 'Add selector.matchLabels with the labels of the workloads, or remove portLevelMtls.',
  },
};
