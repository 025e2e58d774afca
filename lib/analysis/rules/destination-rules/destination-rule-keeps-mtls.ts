import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { destinationRuleEntries } from './destination-rule-entries';
import type { Rule } from '../../rule';
import { destinationRuleChoices, ruleWithPolicy } from '../../../mesh/destination-rules';
import { hostOfService } from '../../../mesh/hosts';

export const destinationRuleKeepsMtls: Rule = {
  name: 'destination-rule-keeps-mtls',
  code: 'KIA0204',
  severity: 'warning',
  summary: 'A DestinationRule replaces a wider one and loses its mTLS setting.',

  *check(mesh) {
    if (mesh.meshConfig.isAutoMtls) return;
    for (const { rule, entries } of destinationRuleEntries(mesh)) {
      const service = entries[0]?.service;
      const policy = rule.spec.message('trafficPolicy');
      const says =
        policy?.has('tls') === true || policy?.messages('portLevelSettings').some((port) => port.has('tls')) === true;
      if (service === undefined || says) continue;
      const choices = [...destinationRuleChoices(mesh, hostOfService(service))];
      const place = choices.findIndex((rules) => rules.includes(rule));
      // A DestinationRule for the same host is merged with this one, or hides it.
      if (place === -1 || (ruleWithPolicy(choices[place] ?? []) ?? rule) !== rule) continue;
      const wider = choices
        .slice(place + 1)
        .map(ruleWithPolicy)
        .find((each) => tlsModeOf(each) !== undefined);
      if (wider === undefined || tlsModeOf(wider) !== 'ISTIO_MUTUAL') continue;
      yield {
        manifest: rule.manifest,
        path: policy === undefined ? ['spec'] : policy.path,
        message: `it has no tls and replaces DestinationRule ${formatResourceName(wider)}, which has mode ISTIO_MUTUAL`,
        fix: 'Write trafficPolicy.tls.mode: ISTIO_MUTUAL',
        related: [wider.manifest],
      };
    }
  },
};

function tlsModeOf(rule: IstioResource<'DestinationRule'> | undefined): string | undefined {
  return rule?.spec.message('trafficPolicy')?.message('tls')?.choice('mode');
}
