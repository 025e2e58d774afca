import { X509Certificate } from 'node:crypto';
import type { Manifest } from '../../../model/manifest';
import { textAt } from '../../../model/plain';

/**
 * What is wrong with a Secret that is meant to hold a certificate and its key. The two are not compared.
 *
 * @see Istio, gateway.SecretAnalyzer
 */
export function credentialProblem(secret: Manifest, now: Date): string | undefined {
  const [certificate] = certificateTexts(secret);
  if (certificate === undefined) return 'has neither tls.crt and tls.key nor cert and key';
  return certificateProblem(certificate, now);
}

/**
 * The certificate in a Secret that a proxy presents, which is the first one, with its key as PEM.
 *
 * @returns undefined if the Secret has no readable certificate
 */
export function shownCertificate(
  secret: Manifest,
): { readonly certificate: X509Certificate; readonly key: string } | undefined {
  const [pem] = certificateTexts(secret);
  const block = pem === undefined ? undefined : firstBlock(pem);
  if (block === undefined) return undefined;
  const key = readKey(secret, 'key') || readKey(secret, 'tls.key');
  try {
    return { certificate: new X509Certificate(Buffer.from(block, 'base64')), key };
  } catch {
    return undefined;
  }
}

/** The certificates under the keys that form a pair, older names first. */
function certificateTexts(secret: Manifest): readonly string[] {
  const read = (key: string) => readKey(secret, key);
  const pairs = [
    ['cert', 'key'],
    ['tls.crt', 'tls.key'],
  ] as const;
  return pairs.map(([cert, key]) => (read(key) === '' ? '' : read(cert))).filter((text) => text !== '');
}

/** The API server merges `stringData` into `data`. */
function readKey(secret: Manifest, key: string): string {
  const plain = textAt(secret, 'stringData', key);
  return plain === '' ? Buffer.from(textAt(secret, 'data', key), 'base64').toString('latin1') : plain;
}

/** @returns the base64 of the first PEM block */
function firstBlock(pem: string): string | undefined {
  return /-----BEGIN ([^-\n]+)-----\s+([\s\S]*?)-----END \1-----/.exec(pem)?.[2]?.replace(/^[\w-]+:.*$/gm, '');
}

function certificateProblem(pem: string, now: Date): string | undefined {
  const block = firstBlock(pem);
  if (block === undefined) return 'has no PEM block in its certificate';
  try {
    const certificate = new X509Certificate(Buffer.from(block, 'base64'));
    if (new Date(certificate.validTo) < now) return `has a certificate that expired on ${certificate.validTo}`;
    if (new Date(certificate.validFrom) > now)
      return `has a certificate that is not valid before ${certificate.validFrom}`;
    return undefined;
  } catch {
    return 'has a certificate that cannot be read';
  }
}
