import { X509Certificate } from 'node:crypto';
import type { Manifest } from '../model/manifest';
import { textAt } from '../snapshot/plain';

/**
 * What is wrong with a Secret that shall hold a certificate and its key. The two are not compared.
 *
 * @param withStringData whether `stringData` counts, as it does after the API server took it
 * @see Istio, gateway.SecretAnalyzer
 */
export function credentialProblem(secret: Manifest, now: Date, withStringData: boolean): string | undefined {
  const read = (key: string) => {
    const plain = withStringData ? textAt(secret, 'stringData', key) : '';
    return plain === '' ? Buffer.from(textAt(secret, 'data', key), 'base64').toString('latin1') : plain;
  };
  const pairs = [
    ['cert', 'key'],
    ['tls.crt', 'tls.key'],
  ] as const;
  const [certificate] = pairs.map(([cert, key]) => (read(key) === '' ? '' : read(cert))).filter((text) => text !== '');
  if (certificate === undefined) return 'has neither tls.crt and tls.key nor cert and key';
  return certificateProblem(certificate, now);
}

function certificateProblem(pem: string, now: Date): string | undefined {
  const block = /-----BEGIN ([^-\n]+)-----\s+([\s\S]*?)-----END \1-----/.exec(pem)?.[2];
  if (block === undefined) return 'has no PEM block in its certificate';
  try {
    const certificate = new X509Certificate(Buffer.from(block.replace(/^[\w-]+:.*$/gm, ''), 'base64'));
    if (new Date(certificate.validTo) < now) return `has a certificate that expired on ${certificate.validTo}`;
    if (new Date(certificate.validFrom) > now)
      return `has a certificate that is not valid before ${certificate.validFrom}`;
    return undefined;
  } catch {
    return 'has a certificate that cannot be read';
  }
}
