import type { Rule } from '../../rule';
import { unverifiedTls } from './unverified-tls';

export const destinationRuleVerifiesServer: Rule = {
  name: 'destination-rule-verifies-server',
  code: 'IST0128',
  severity: 'warning',
  summary: "The TLS settings of a DestinationRule do not verify the server's certificate.",

  *check(mesh) {
    for (const rule of mesh.configs('DestinationRule')) {
      const tls = rule.spec.message('trafficPolicy')?.message('tls');
      const finding = unverifiedTls(rule, tls, `"${rule.spec.text('host')}"`);
      if (finding !== undefined) yield finding;
    }
  },
};
