import { credentials } from '../credentials';
import type { IstioctlCheck } from '../istioctl-finding';

export const gatewayCredentialExists: IstioctlCheck = {
  rule: 'gateway-credential-exists',

  *check(mesh) {
    for (const { gateway, path, secret } of credentials(mesh)) {
      if (secret === undefined) yield { manifest: gateway.manifest, path };
    }
  },
};
