import { type Fields, isPlainObject } from '../../model/plain';

/**
 * The claims of a JSON web token, without verification.
 *
 * @returns undefined for anything else
 */
export function decodeToken(token: string): Fields | undefined {
  const parts = token.split('.', 4);
  const [header, payload] = [decodeJson(parts[0]), decodeJson(parts[1])];
  return parts.length === 3 && header !== undefined ? payload : undefined;
}

function decodeJson(text = ''): Fields | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) =>
      character.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isPlainObject(value) ? value : undefined;
  } catch {
    return undefined; // not base64url or not JSON, so not a token
  }
}
