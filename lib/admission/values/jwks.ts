import { isPlainObject } from '../../model/plain';
import { firstJsonValue } from '../../syntax/first-json-value';

/** The base64 numbers that a key of each type must have. */
const NUMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['RSA', ['n', 'e']],
  ['EC', ['x', 'y']],
  ['OKP', ['x']],
  ['oct', ['k']],
]);
const TEXTS = ['use', 'alg', 'kid', 'x5u', 'x5t', 'x5t#S256', 'crv'];
const BASE64 = /^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/;

type Keys = { readonly problem: string } | { readonly hasSecrets: boolean };
type Plain = Readonly<Record<string, unknown>>;

/**
 * Parses a JSON Web Key Set or a single key. Points on curves are not verified.
 *
 * @see RFC 7517; github.com/lestrrat-go/jwx, jwk.Parse
 */
export function readJwks(text: string): Keys {
  const value = firstJsonValue(text);
  if (!isPlainObject(value)) return { problem: 'it is not a JSON object' };
  if (!Object.hasOwn(value, 'keys')) return readKey(value);
  const keys = value['keys'];
  if (keys === null) return { hasSecrets: false };
  if (!Array.isArray(keys)) return { problem: 'keys is not a list' };
  let hasSecrets = false;
  for (const key of keys as readonly unknown[]) {
    const read = isPlainObject(key) ? readKey(key) : { problem: 'a key is not an object' };
    if ('problem' in read) return read;
    hasSecrets ||= read.hasSecrets;
  }
  return { hasSecrets };
}

function readKey(key: Plain): Keys {
  const sort = key['kty'];
  const numbers = typeof sort === 'string' ? NUMBERS.get(sort) : undefined;
  if (numbers === undefined || typeof sort !== 'string') return { problem: 'kty must be one of RSA, EC, OKP, oct' };
  for (const member of TEXTS) {
    if (Object.hasOwn(key, member) && key[member] !== null && typeof key[member] !== 'string')
      return { problem: `${member} is not a string` };
  }
  if ((sort === 'EC' || sort === 'OKP') && typeof key['crv'] !== 'string') return { problem: 'crv is missing' };
  const hasSecret = typeof key['d'] === 'string';
  for (const member of hasSecret ? [...numbers, 'd'] : numbers) {
    const value = key[member];
    if (typeof value !== 'string' || !isBase64(value)) return { problem: `${member} is missing, or not base64` };
  }
  return { hasSecrets: hasSecret || sort === 'oct' };
}

/** Either base64 alphabet, with full padding or none. */
function isBase64(text: string): boolean {
  if (!BASE64.test(text)) return false;
  const digits = text.replace(/=+$/, '');
  return digits.length % 4 !== 1 && (digits.length === text.length || text.length % 4 === 0);
}
