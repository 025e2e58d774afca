import { gatewayCredentials } from './gateway-credentials';
import type { Rule } from '../../rule';
import { credentialProblem } from './secret-certificate';

export const gatewayCredentialUsable: Rule = {
  name: 'gateway-credential-usable',
  code: 'IST0161',
  severity: 'error',
  summary: 'The Secret of a Gateway has no certificate that is valid now.',

  *check(mesh) {
    for (const { gateway, path, secret, namespace, name } of gatewayCredentials(mesh)) {
      if (secret === undefined) continue;
      const problem = credentialProblem(secret.manifest, mesh.now);
      if (problem === undefined) continue;
      yield {
        manifest: gateway.manifest,
        path,
        message: `Secret ${namespace}/${name} ${problem}`,
        fix: 'Give it tls.crt and tls.key with a certificate that is valid now',
        related: [secret.manifest],
      };
    }
  },
};
