import { createPrivateKey } from 'node:crypto';
import { gatewayCredentials } from './gateway-credentials';
import type { Rule } from '../../rule';
import { shownCertificate } from './secret-certificate';

export const gatewayCredentialKeyFits: Rule = {
  name: 'gateway-credential-key-fits',
  severity: 'error',
  summary: 'The private key in the Secret of a Gateway does not belong to its certificate.',

  *check(mesh) {
    for (const { gateway, path, secret, namespace, name } of gatewayCredentials(mesh)) {
      const shown = secret && shownCertificate(secret.manifest);
      if (secret === undefined || shown === undefined || fits(shown) !== false) continue;
      yield {
        manifest: gateway.manifest,
        path,
        message: `the key in Secret ${namespace}/${name} does not belong to its certificate for ${shown.certificate.subject.replaceAll('\n', ', ')}`,
        fix: 'Store the key that the certificate was issued for',
        related: [secret.manifest],
      };
    }
  },
};

/** @returns undefined if the key cannot be read, such as a placeholder */
function fits({ certificate, key }: NonNullable<ReturnType<typeof shownCertificate>>): boolean | undefined {
  try {
    return certificate.checkPrivateKey(createPrivateKey(key));
  } catch {
    return undefined;
  }
}
