import * as crypto from 'node:crypto';

/** Whether one of the keys in a JSON web key set has signed a token. */
export function isSignedBy(token: string, jwks: string): boolean {
  const { keys } = JSON.parse(jwks) as { readonly keys: readonly crypto.JsonWebKey[] };
  const [head = '', payload = '', signature = ''] = token.split('.');
  return keys.some((key) =>
    crypto
      .createVerify('RSA-SHA256')
      .update(`${head}.${payload}`)
      .verify(crypto.createPublicKey({ key, format: 'jwk' }), signature, 'base64url'),
  );
}
