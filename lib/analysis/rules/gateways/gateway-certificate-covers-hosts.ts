import type { X509Certificate } from 'node:crypto';
import { textList } from '../../../snapshot/text-map';
import { gatewayCredentials } from './gateway-credentials';
import type { Rule } from '../../rule';
import { shownCertificate } from './secret-certificate';
import { concreteHost } from '../../witness-request';

/** More names than these make a message longer and no clearer. */
const MOST_SHOWN = 10;

export const gatewayCertificateCoversHosts: Rule = {
  name: 'gateway-certificate-covers-hosts',
  severity: 'warning',
  summary: 'The certificate of a server does not cover its hosts.',

  *check(mesh) {
    for (const { gateway, server, path, secret, namespace, name } of gatewayCredentials(mesh)) {
      const shown = secret && shownCertificate(secret.manifest);
      if (secret === undefined || shown === undefined) continue;
      const names = namesOf(shown.certificate);
      const hosts = textList(server, 'hosts').map((host) => host.slice(host.indexOf('/') + 1));
      // A server for every host presents the same certificate to every client.
      const missing = hosts.filter((host) => host !== '*' && !names.some((each) => covers(each, host)));
      const [first] = missing;
      if (first === undefined) continue;
      const listed = names.length === 0 ? 'no names' : names.slice(0, MOST_SHOWN).join(', ');
      yield {
        manifest: gateway.manifest,
        path,
        message: `the certificate in Secret ${namespace}/${name} does not cover ${missing.slice(0, MOST_SHOWN).join(', ')}, got ${listed}: clients of https://${concreteHost(first)}/ reject it`,
        fix: `Issue it with ${first} among its DNS names, or use hosts that it covers`,
        related: [secret.manifest],
      };
    }
  },
};

/** @see RFC 6125: DNS names among the subject alternative names */
function namesOf({ subjectAltName = '' }: X509Certificate): readonly string[] {
  return [...subjectAltName.matchAll(/(?:^|, )DNS:([^,]+)/g)].map(([, name = '']) => name.toLowerCase());
}

function covers(name: string, host: string): boolean {
  const lower = host.toLowerCase();
  if (name === lower) return true;
  // A name one level below the wildcard. A certificate cannot cover deeper levels.
  return name.startsWith('*.') && !lower.startsWith('*') && lower.slice(lower.indexOf('.') + 1) === name.slice(2);
}
