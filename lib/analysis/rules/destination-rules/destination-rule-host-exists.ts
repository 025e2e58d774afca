import { hostTarget, qualifyHost } from '../../../mesh/hosts';
import { isForeignNamespace } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import { knownCount } from '../../known-count';
import { destinationRuleEntries } from './destination-rule-entries';
import { nearestHost } from '../../nearest-host';
import { isExternalHost } from '../../resolved-destinations';
import type { Rule } from '../../rule';

export const destinationRuleHostExists: Rule = {
  name: 'destination-rule-host-exists',
  code: 'IST0174',
  alsoCodes: ['KIA0202'],
  severity: 'warning',
  summary: 'A DestinationRule is for a host that does not exist.',

  *check(mesh) {
    const hosts = mesh.services.length + mesh.configs('ServiceEntry').length;
    for (const { rule, entries } of destinationRuleEntries(mesh)) {
      const host = rule.spec.text('host');
      if (entries.length > 0 || isExternalHost(mesh, host, rule.namespace)) continue;
      const foreign = isForeignNamespace(mesh, hostTarget(qualifyHost(host, rule.namespace), rule.namespace).namespace);
      yield {
        manifest: rule.manifest,
        path: ['spec', 'host'],
        message: `host "${host}" is not defined; ${knownCount(hosts, 'host')}`,
        fix: nearestHost(mesh, host, rule.namespace),
        ...infoIfUnproven(foreign),
      };
    }
  },
};
