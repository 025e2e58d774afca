import { NameIndex } from '../../../snapshot/name-index';
import { infoIfUnproven } from '../../info-if-unproven';
import { isExternal } from '../../is-external';
import { knownCount } from '../../known-count';
import { gatewayCredentials } from './gateway-credentials';
import type { Rule } from '../../rule';

export const gatewayCredentialExists: Rule = {
  name: 'gateway-credential-exists',
  code: 'IST0101',
  severity: 'error',
  summary: 'A Gateway refers to a Secret that does not exist.',

  *check(mesh) {
    const secrets = mesh.objects('Secret');
    for (const { gateway, credentialName, path, namespace, name, secret } of gatewayCredentials(mesh)) {
      if (secret !== undefined || isExternal(mesh.externals.secrets, namespace, name)) continue;
      const homes = secrets.filter((each) => each.name === name).map((each) => each.namespace);
      const known = mesh.once(
        `secret names ${namespace}`,
        () => new NameIndex(secrets.filter((each) => each.namespace === namespace).map((each) => each.name)),
      );
      const nearest = known.nearest(name);
      yield {
        manifest: gateway.manifest,
        path,
        message: `there is no Secret ${namespace}/${name} for "${credentialName}"; ${knownCount(secrets.length, 'Secret')}`,
        fix:
          homes.length > 0
            ? `Move Secret ${name} from ${homes.join(', ')} to ${namespace}, where the gateway runs`
            : nearest === undefined
              ? 'Create it, or declare it as external'
              : `Write ${nearest}`,
        ...infoIfUnproven(secrets.length === 0),
      };
    }
  },
};
