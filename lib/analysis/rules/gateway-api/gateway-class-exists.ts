import { nearestName } from '../../../model/nearest';
import { textAt } from '../../../model/plain';
import type { Rule } from '../../rule';

/** @see Istio, gateway.classInfos */
const BUILT_IN = ['istio', 'istio-remote', 'istio-waypoint', 'istio-east-west'];

export const gatewayClassExists: Rule = {
  name: 'gateway-class-exists',
  code: 'KIA1504',
  severity: 'info',
  summary: "A Gateway of the Gateway API has a class that is neither Istio's nor among the objects.",

  *check(mesh) {
    const known = [...BUILT_IN, ...mesh.objects('GatewayClass').map(({ name }) => name)];
    for (const { manifest } of mesh.objects('KubernetesGateway')) {
      const name = textAt(manifest, 'spec', 'gatewayClassName');
      if (name === '' || known.includes(name)) continue;
      const nearest = nearestName(name, known);
      yield {
        manifest,
        path: ['spec', 'gatewayClassName'],
        message: `there is no GatewayClass "${name}", got ${known.join(', ')}`,
        fix: nearest === undefined ? 'Write istio, or add the GatewayClass' : `Write ${nearest}`,
        ...(nearest !== undefined && { severity: 'warning' as const }),
      };
    }
  },
};
