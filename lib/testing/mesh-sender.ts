import type { NamedGateway } from '../model/references';
import type { Sender } from '../simulation/journey/decide';
import { senderNamed } from '../simulation/journey/sender';
import { matchesLabels } from '../snapshot/labels';
import type { MeshView } from '../mesh/mesh-view';
import { textMap } from '../snapshot/text-map';
import { referenceName } from './named-object';
import { isGateway, type CallerReference } from './caller-reference';

/**
 * Who sends the requests of a test: `mesh.from(gateway)`, `mesh.from('shop/client')`.
 *
 * @throws {Error} for a Gateway that is not there or selects no workload, and for what sends no requests
 */
export function senderOf(view: MeshView, reference: CallerReference): Sender {
  if (typeof reference === 'string') return senderNamed(view, reference);
  if (isGateway(reference)) return { gateway: workloadBehind(view, reference) };
  if (!('name' in reference)) throw new Error('a request starts at a Gateway or a workload: mesh.from(gateway)');
  return senderNamed(view, referenceName(reference));
}

/**
 * The workload that a Gateway selects, as `namespace/name`.
 *
 * @throws {Error} for a Gateway that is not there or selects no workload
 */
export function workloadBehind(view: MeshView, { name, namespace }: NamedGateway): string {
  const gateway = view.configs('Gateway').find((each) => {
    return each.name === name && (namespace === undefined || each.namespace === namespace);
  });
  const selector = textMap(gateway?.spec, 'selector');
  const workload = view.workloads.find(({ podLabels }) => matchesLabels(selector, podLabels));
  if (gateway === undefined || workload === undefined) {
    const what = gateway === undefined ? 'is not among the objects' : 'selects no workload';
    throw new Error(`Gateway ${name} ${what}`);
  }
  return `${workload.namespace}/${workload.name}`;
}
