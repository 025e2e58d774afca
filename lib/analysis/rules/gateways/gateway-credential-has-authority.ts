import { textAt } from '../../../model/plain';
import { gatewayCredentials } from './gateway-credentials';
import type { Rule } from '../../rule';

const KEYS = ['ca.crt', 'cacert'];

export const gatewayCredentialHasAuthority: Rule = {
  name: 'gateway-credential-has-authority',
  code: 'IST0161',
  severity: 'error',
  summary: 'The Secret of a server with mutual TLS has no CA certificate for clients.',

  *check(mesh) {
    for (const { gateway, path, secret, namespace, name, mode } of gatewayCredentials(mesh)) {
      if (secret === undefined || mode !== 'MUTUAL' || mesh.find('Secret', namespace, `${name}-cacert`) !== undefined)
        continue;
      const { manifest } = secret;
      if (KEYS.some((key) => textAt(manifest, 'data', key) !== '' || textAt(manifest, 'stringData', key) !== ''))
        continue;
      yield {
        manifest: gateway.manifest,
        path,
        message: `Secret ${namespace}/${name} has no ca.crt, and there is no Secret ${name}-cacert`,
        fix: `Add ca.crt to the Secret, or a Secret ${name}-cacert`,
        related: [manifest],
      };
    }
  },
};
