import type { Message } from '../../../messages/message';
import type { IstioResource } from '../../../snapshot/resource';
import type { MeshFinding } from '../../rule';

/**
 * What is wrong with TLS settings that accept any server certificate.
 *
 * @see Istio, destinationrule.CaCertificateAnalyzer
 */
export function unverifiedTls(
  { spec, manifest }: IstioResource<'DestinationRule'>,
  tls: Message<'ClientTlsSettings'> | undefined,
  of: string,
): MeshFinding | undefined {
  const mode = tls?.choice('mode');
  if (tls === undefined || (mode !== 'SIMPLE' && mode !== 'MUTUAL')) return undefined;
  // A selected sidecar also takes the CA certificate from the Secret.
  const hasSecret = tls.text('credentialName') !== '' && spec.has('workloadSelector');
  if (tls.text('caCertificates') !== '' || hasSecret) return undefined;
  return {
    manifest,
    path: tls.path,
    message: `mode ${mode} for ${of} has no caCertificates`,
    fix: 'Add caCertificates: /etc/ssl/certs/ca-certificates.crt, or the file of your own certificate authority',
  };
}
