import { listAt, textAt } from '../../../model/plain';
import { containersOf } from '../../../snapshot/workloads';
import type { Rule } from '../../rule';

const VARIABLE = 'BLOCKED_CIDRS_IN_JWKS_URIS';

export const requestAuthenticationJwksFetchRestricted: Rule = {
  name: 'request-authentication-jwks-fetch-restricted',
  aliases: ['request-authentication-fetch-restricted'],
  code: 'IST0175',
  severity: 'warning',
  summary: 'istiod may fetch the keys of RequestAuthentications from any address.',

  *check(mesh) {
    const policies = mesh.configs('RequestAuthentication');
    if (policies.length === 0) return;
    for (const deployment of mesh.workloadsOf('Deployment')) {
      if (deployment.labels.get('app') !== 'istiod') continue;
      const variables = containersOf(deployment).flatMap(({ value }) => listAt(value, 'env'));
      if (variables.some((each) => textAt(each, 'name') === VARIABLE && textAt(each, 'value') !== '')) continue;
      yield {
        manifest: deployment.manifest,
        path: [...deployment.templatePath, 'spec', 'containers'],
        message: `${VARIABLE} is not set, and there are ${String(policies.length)} RequestAuthentications`,
        fix: `Set ${VARIABLE} to the addresses that istiod must not fetch keys from`,
        related: policies.slice(0, 5).map(({ manifest }) => manifest),
      };
    }
  },
};
