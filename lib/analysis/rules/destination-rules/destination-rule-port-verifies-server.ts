import type { Rule } from '../../rule';
import { unverifiedTls } from './unverified-tls';

export const destinationRulePortVerifiesServer: Rule = {
  name: 'destination-rule-port-verifies-server',
  code: 'IST0129',
  severity: 'warning',
  summary: "The TLS settings of a port do not verify the server's certificate.",

  *check(mesh) {
    for (const rule of mesh.configs('DestinationRule')) {
      for (const settings of rule.spec.message('trafficPolicy')?.messages('portLevelSettings') ?? []) {
        const port = settings.message('port')?.number('number') ?? 0;
        const of = `port ${String(port)} of "${rule.spec.text('host')}"`;
        const finding = unverifiedTls(rule, settings.message('tls'), of);
        if (finding !== undefined) yield finding;
      }
    }
  },
};
