import { formatResourceName } from '../../../snapshot/resource';
import { SERVICES } from '../../absence';
import { destinationRuleEntries } from './destination-rule-entries';
import type { Rule } from '../../rule';
import { isAutoMtls, rulesForService, ruleTlsMode } from '../../../mesh/rule-tls';

export const destinationRuleKeepsMtls: Rule = {
  name: 'destination-rule-keeps-mtls',
  code: 'KIA0204',
  severity: 'warning',
  summary: 'A DestinationRule takes the place of a wider one, and loses its mTLS.',
  why: 'Clients use the rule with the narrowest host and nothing of the wider ones. Where enableAutoMtls is false they then send plain text; where it is on, as it is by default, they go on with mTLS by themselves and nothing is found.',
  reads: ['DestinationRule', 'ServiceEntry', ...SERVICES],

  *check(mesh) {
    if (isAutoMtls(mesh)) return;
    for (const { rule, entries } of destinationRuleEntries(mesh)) {
      const service = entries[0]?.service;
      const policy = rule.spec.message('trafficPolicy');
      const says =
        policy?.has('tls') === true || policy?.messages('portLevelSettings').some((port) => port.has('tls')) === true;
      if (service === undefined || says) continue;
      const rules = rulesForService(mesh, service);
      const wider = rules.slice(rules.indexOf(rule) + 1).find((each) => ruleTlsMode(each) !== undefined);
      if (!rules.includes(rule) || wider === undefined || ruleTlsMode(wider) !== 'ISTIO_MUTUAL') continue;
      yield {
        manifest: rule.manifest,
        path: policy === undefined ? ['spec'] : policy.path,
        message: `it says no tls and takes the place of DestinationRule ${formatResourceName(wider)}, which is ISTIO_MUTUAL`,
        fix: 'Write trafficPolicy.tls.mode: ISTIO_MUTUAL',
        related: [wider.manifest],
      };
    }
  },
};
