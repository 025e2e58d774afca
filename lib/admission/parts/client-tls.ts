import { finding, type Findings } from '../finding';
import type { TextField, TextsField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';

type TlsField = TextField<'ClientTlsSettings'> | TextsField<'ClientTlsSettings'>;

const CONFIG_MAP = 'configmap://';

/**
 * TLS settings of a proxy for the services that it calls.
 *
 * @see Istio, validateTLS
 */
export function* validateClientTls(tls: Message<'ClientTlsSettings'>, { namespace }: Subject): Findings {
  const mode = tls.choice('mode');
  const credential = tls.text('credentialName');
  if (credential.startsWith(CONFIG_MAP)) yield* validateConfigMap(tls, credential, namespace);
  if (tls.isTrue('insecureSkipVerify')) {
    const excluded: TlsField[] = mode === 'SIMPLE' ? ['caCertificates', 'credentialName', 'subjectAltNames'] : [];
    if (mode === 'MUTUAL') excluded.push('caCertificates', 'subjectAltNames');
    yield* refuse(tls, excluded, 'with insecureSkipVerify nothing is verified');
  }
  if (mode !== 'SIMPLE' && mode !== 'MUTUAL') return;
  if (credential !== '') {
    const excluded = ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'] as const;
    yield* refuse(tls, excluded, 'credentialName provides the certificates');
    return;
  }
  if (mode === 'SIMPLE') return;
  for (const field of ['clientCertificate', 'privateKey'] as const) {
    if (tls.text(field) !== '') continue;
    yield finding(
      'client-tls-certificate',
      tls.at(field),
      `mode MUTUAL needs ${field}`,
      `Add ${field}, or credentialName`,
    );
  }
}

function* validateConfigMap(tls: Message<'ClientTlsSettings'>, credential: string, namespace: string): Findings {
  const [owner = '', name = ''] = credential.slice(CONFIG_MAP.length).split('/', 2);
  if (owner === namespace && name !== '') return;
  const message = `${describeValue(credential)} is not a ConfigMap in namespace ${describeValue(namespace)}`;
  yield finding('client-tls-config-map', tls.at('credentialName'), message, `Write configmap://${namespace}/<name>`);
}

function* refuse(tls: Message<'ClientTlsSettings'>, fields: readonly TlsField[], reason: string): Findings {
  for (const field of fields) {
    const isSet = field === 'subjectAltNames' ? tls.has(field) : tls.text(field) !== '';
    if (isSet)
      yield finding('client-tls-exclusive', tls.at(field), `${reason}, so ${field} is not allowed`, `Remove ${field}`);
  }
}
