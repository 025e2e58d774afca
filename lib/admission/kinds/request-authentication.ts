import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateDuration } from '../parts/duration';
import { validatePolicyTarget } from '../parts/policy-target';
import { validateWorkloadSelector } from '../parts/workload-selector';
import { describeValue } from '../../model/describe';
import { readJwks } from '../values/jwks';
import { parseGoUrl } from '../../syntax/go-url';

const HEADER = /^[-_A-Za-z0-9]+$/;

/** @see Istio, ValidateRequestAuthentication */
export function* validateRequestAuthentication(spec: Message<'RequestAuthenticationSpec'>): Findings {
  yield* validatePolicyTarget(spec, spec.message('targetRef'));
  yield* validateWorkloadSelector(spec.message('selector'), 'matchLabels');
  for (const rule of spec.messages('jwtRules')) yield* validateJwtRule(rule);
}

/** @see Istio, validateJwtRule */
function* validateJwtRule(rule: Message<'JwtRule'>): Findings {
  const [uri, jwks] = [rule.text('jwksUri'), rule.text('jwks')];
  if (rule.text('issuer') === '' && uri === '') {
    yield finding('jwt-issuer', rule.at('issuer'), 'the rule has no issuer', 'Add issuer, or jwksUri');
  }
  if (uri !== '') yield* validateJwksUri(rule, uri);
  if (jwks !== '') yield* validateJwks(rule, jwks);
  for (const field of ['audiences', 'fromParams', 'fromCookies'] as const) {
    for (const { path } of rule.texts(field).filter(({ value }) => value === '')) {
      yield finding('jwt-not-empty', path, `${field} has an empty string`, 'Write it, or remove it');
    }
  }
  for (const header of rule.messages('fromHeaders')) {
    if (header.text('name') === '') {
      yield finding('jwt-not-empty', header.at('name'), 'the header has no name', 'Add its name');
    }
  }
  for (const claim of rule.messages('outputClaimToHeaders')) yield* validateClaim(claim);
  yield* validateDuration(rule, 'timeout');
}

function* validateJwksUri(rule: Message<'JwtRule'>, uri: string): Findings {
  const url = parseGoUrl(uri);
  const problem = typeof url === 'string' ? url : schemeProblem(url.scheme);
  if (problem === undefined) return;
  const message = `${describeValue(uri)} is not a URL for keys: ${problem}`;
  yield finding('jwt-jwks-uri', rule.at('jwksUri'), message, 'Write a URL that begins with https:// or http://');
}

function schemeProblem(scheme: string): string | undefined {
  return scheme === 'http' || scheme === 'https' ? undefined : `its scheme is ${describeValue(scheme)}`;
}

function* validateJwks(rule: Message<'JwtRule'>, jwks: string): Findings {
  const keys = readJwks(jwks);
  if ('problem' in keys) {
    yield finding('jwt-jwks', rule.at('jwks'), `the keys cannot be read: ${keys.problem}`, 'Write a JSON Web Key Set');
  } else if (keys.hasSecrets) {
    const message = 'the keys include private keys, which everybody who can read this object can use to sign tokens';
    yield finding('jwt-private-key', rule.at('jwks'), message, 'Keep only the public keys');
  }
}

function* validateClaim(claim: Message<'ClaimToHeader'>): Findings {
  const header = claim.text('header');
  if (header === '' || claim.text('claim') === '') {
    const field = header === '' ? 'header' : 'claim';
    yield finding('jwt-not-empty', claim.at(field), `outputClaimToHeaders needs ${field}`, `Add ${field}`);
  }
  if (header !== '' && !HEADER.test(header)) {
    yield finding(
      'jwt-header',
      claim.at('header'),
      `${describeValue(header)} is not a header name`,
      'Write letters, digits, "-" and "_"',
    );
  }
}
