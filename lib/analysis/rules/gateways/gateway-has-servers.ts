import { formatSelector } from '../../../snapshot/labels';
import { textMap } from '../../../snapshot/text-map';
import type { Rule } from '../../rule';

export const gatewayHasServers: Rule = {
  name: 'gateway-has-servers',
  code: 'IST0101',
  severity: 'error',
  summary: 'A Gateway has no servers.',
  why: "It opens no port. Istio's analyzers say that its selector is not found, unless another Gateway has the same.",

  *check(mesh) {
    const gateways = mesh.configs('Gateway');
    const served = new Set(
      gateways.filter(({ spec }) => spec.has('servers')).map(({ spec }) => formatSelector(textMap(spec, 'selector'))),
    );
    for (const { spec, manifest } of gateways) {
      const selector = formatSelector(textMap(spec, 'selector'));
      if (spec.has('servers')) continue;
      if (!mesh.isPrecise && (selector === '' || served.has(selector))) continue;
      yield { manifest, path: ['spec', 'servers'], message: 'there are no servers', fix: 'Add one' };
    }
  },
};
