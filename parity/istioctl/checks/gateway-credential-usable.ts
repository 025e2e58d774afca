import { credentialProblem } from '../../../lib/analysis/rules/gateways/secret-certificate';
import { credentials } from '../credentials';
import type { IstioctlCheck } from '../istioctl-finding';

export const gatewayCredentialUsable: IstioctlCheck = {
  rule: 'gateway-credential-usable',

  *check(mesh) {
    for (const { gateway, path, secret } of credentials(mesh)) {
      const isUsable = secret === undefined || credentialProblem(secret.manifest, mesh.now) === undefined;
      if (!isUsable) yield { manifest: gateway.manifest, path };
    }
  },
};
