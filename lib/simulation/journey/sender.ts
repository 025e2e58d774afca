import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../mesh/mesh-view';
import { textMap } from '../../snapshot/text-map';
import { findWorkload, type Sender } from './decide';

/**
 * Who a workload's name stands for: a gateway, if a Gateway selects it, and the application in it otherwise. A Service's
 * name stands for the workload behind it, as Istio's own ingress gateway is spoken of.
 *
 * @param name `namespace/name`
 */
export function senderNamed(view: MeshView, name: string): Sender {
  const behind = view.services.find((service) => `${service.namespace}/${service.name}` === name);
  const workload = findWorkload(view, name) ?? (behind && view.workloadsIn(behind.namespace).first(behind.selector));
  if (workload === undefined) return { workload: name };
  const own = `${workload.namespace}/${workload.name}`;
  const isGateway = view
    .configs('Gateway')
    .some(({ spec }) => spec.has('selector') && matchesLabels(textMap(spec, 'selector'), workload.podLabels));
  return isGateway ? { gateway: own } : { workload: own };
}
