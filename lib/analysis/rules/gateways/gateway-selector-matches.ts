import { formatSelector } from '../../../snapshot/labels';
import { textMap } from '../../../snapshot/text-map';
import { infoIfUnproven } from '../../info-if-unproven';
import { knownCount } from '../../known-count';
import { nearMiss } from '../../near-miss';
import type { Rule } from '../../rule';

export const gatewaySelectorMatches: Rule = {
  name: 'gateway-selector-matches',
  code: 'IST0101',
  alsoCodes: ['KIA0302'],
  severity: 'error',
  summary: 'The selector of a Gateway matches no workload.',

  *check(mesh) {
    for (const gateway of mesh.configs('Gateway')) {
      const selector = textMap(gateway.spec, 'selector');
      if (mesh.workloadIndex.first(selector) !== undefined) continue;
      const miss = selector.size === 0 ? undefined : nearMiss(mesh, undefined, selector);
      const reason = miss === undefined ? `; ${knownCount(mesh.workloads.length, 'workload')}` : `, ${miss.message}`;
      yield {
        manifest: gateway.manifest,
        path: ['spec', 'selector'],
        message: `no workload has ${formatSelector(selector) || 'any labels'}${reason}`,
        fix: miss?.fix ?? "Write the labels of the gateway's Pods, such as istio: ingressgateway",
        ...infoIfUnproven(mesh.ownWorkloads.length === 0),
      };
    }
  },
};
