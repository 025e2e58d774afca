import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';

const CIPHER_SUITES = new Set([
  ...['ECDHE-ECDSA-', 'ECDHE-RSA-'].flatMap((exchange) =>
    ['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'CHACHA20-POLY1305', 'AES128-SHA', 'AES256-SHA'].map(
      (cipher) => exchange + cipher,
    ),
  ),
  ...['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'AES128-SHA', 'AES256-SHA', 'DES-CBC3-SHA'],
]);

type CertificateField = (typeof INLINE | typeof REFERENCES)[number] | 'caCrl';

const INLINE = ['serverCertificate', 'privateKey', 'caCertificates'] as const;
const REFERENCES = ['tlsCertificates', 'credentialName', 'credentialNames'] as const;

/**
 * The TLS settings of a server port of a Gateway or a Sidecar.
 *
 * @see Istio, validateTLSOptions
 */
export function* validateServerTls(tls: Message<'ServerTlsSettings'>): Findings {
  yield* validateCipherSuites(tls);
  const mode = tls.choice('mode');
  if (mode === 'ISTIO_MUTUAL') {
    for (const field of [...INLINE, ...REFERENCES].filter((each) => isGiven(tls, each))) {
      const message = `mode ISTIO_MUTUAL uses Istio's own certificates, so ${field} is not allowed`;
      yield finding('server-tls-istio-mutual', tls.at(field), message, `Remove ${field}`);
    }
    return;
  }
  if (mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH') {
    const ignored = ([...INLINE, 'caCrl', ...REFERENCES] as const).find((field) => isGiven(tls, field));
    if (ignored !== undefined) {
      const message = `mode ${mode} does not terminate TLS, so ${ignored} has no effect`;
      yield finding('server-tls-unused', tls.at(ignored), message, `Remove ${ignored}, or set another mode`);
    }
  }
  yield* validateCertificates(tls, mode);
}

function* validateCertificates(tls: Message<'ServerTlsSettings'>, mode: string): Findings {
  const sources = REFERENCES.filter((field) => isGiven(tls, field));
  const hasPair = isGiven(tls, 'serverCertificate') && isGiven(tls, 'privateKey');
  const all = [...(hasPair ? (['serverCertificate'] as const) : []), ...sources];
  const [, second] = all;
  if (second !== undefined) {
    const message = `certificates must come from one source, got ${all.join(', ')}`;
    yield finding('server-tls-one-source', tls.at(second), message, 'Keep one of them');
    return;
  }
  if (mode === 'SIMPLE' || mode === 'MUTUAL' || mode === 'OPTIONAL_MUTUAL') {
    if (isGiven(tls, 'credentialName') || isGiven(tls, 'credentialNames')) return;
    yield* validateFiles(tls, mode);
  }
  if (isGiven(tls, 'caCrl') && (isGiven(tls, 'credentialName') || mode === 'SIMPLE')) {
    const message = 'caCrl has an effect only where clients are verified with certificate files';
    yield finding('server-tls-crl', tls.at('caCrl'), message, 'Remove caCrl, or set mode MUTUAL with caCertificates');
  }
}

function* validateFiles(tls: Message<'ServerTlsSettings'>, mode: string): Findings {
  if (mode !== 'SIMPLE' && !isGiven(tls, 'caCertificates')) {
    const message = `mode ${mode} verifies clients and needs caCertificates`;
    yield finding('server-tls-client-ca', tls.at('caCertificates'), message, 'Add caCertificates, or credentialName');
  }
  const certificates = tls.messages('tlsCertificates');
  if (certificates.length > 2) {
    const message = `Envoy uses at most two certificates, one RSA and one ECDSA, got ${String(certificates.length)}`;
    yield finding(
      'server-tls-two-certificates',
      tls.at('tlsCertificates'),
      message,
      'Keep one RSA and one ECDSA certificate',
    );
  }
  const pairs: readonly Message<'ServerTlsSettings' | 'ServerTlsCertificate'>[] =
    certificates.length === 0 ? [tls] : certificates;
  for (const certificate of pairs) {
    for (const field of ['serverCertificate', 'privateKey'] as const) {
      if (certificate.text(field) !== '') continue;
      yield finding(
        'server-tls-certificate',
        certificate.at(field),
        `mode ${mode} needs ${field}`,
        `Add ${field}, or credentialName`,
      );
    }
  }
}

function* validateCipherSuites(tls: Message<'ServerTlsSettings'>): Findings {
  const suites = tls.texts('cipherSuites');
  const least = tls.choice('minProtocolVersion');
  if ((least === 'TLSV1_0' || least === 'TLSV1_1') && suites.length === 0) {
    const message = `Envoy enables no cipher suites for ${least} by default`;
    yield finding(
      'server-tls-old-version',
      tls.at('minProtocolVersion'),
      message,
      'Write TLSV1_2, or add cipherSuites',
    );
  }
  const seen = new Set<string>();
  for (const { value, path } of suites) {
    if (!isCipherSuite(value)) {
      yield finding(
        'server-tls-cipher-known',
        path,
        `${describeValue(value)} is not a cipher suite that Envoy supports`,
        'Remove it',
      );
    }
    if (seen.has(value))
      yield finding('server-tls-cipher-unique', path, `${describeValue(value)} is listed twice`, 'Remove it');
    seen.add(value);
  }
}

/** A name that begins with an operator is an instruction to BoringSSL, such as `!AES128-SHA`, and passes. */
function isCipherSuite(text: string): boolean {
  return text === '' || text === 'ALL' || !/^[A-Za-z0-9]/.test(text) || CIPHER_SUITES.has(text);
}

function isGiven(tls: Message<'ServerTlsSettings'>, field: CertificateField): boolean {
  return field === 'tlsCertificates' || field === 'credentialNames' ? tls.has(field) : tls.text(field) !== '';
}
