import type { Message } from '../../messages/message';
import { groupBy } from '../../snapshot/group-by';
import { matchesLabels, type Labels } from '../../snapshot/labels';
import type { MeshView } from '../../mesh/mesh-view';
import { textMap } from '../../snapshot/text-map';

/** A machine outside the cluster, from a WorkloadEntry or an endpoint of a ServiceEntry. */
export interface Machine {
  /** Address, name, or path of a Unix domain socket. */
  readonly address: string;
  readonly labels: Labels;
  /** By name. */
  readonly ports: ReadonlyMap<string, number>;
  /** Whether it accepts Istio mutual TLS. */
  readonly takesMutualTls: boolean;
}

/** @see Istio, getTLSModeFromWorkloadEntry */
export function readMachine(spec: Message<'WorkloadEntrySpec' | 'WorkloadTemplate'>, more: Labels): Machine {
  const labels = new Map([...textMap(spec, 'labels'), ...more]);
  const ports = spec
    .entries('ports')
    .flatMap(({ key, value }) => (typeof value === 'number' ? [[key, value] as const] : []));
  const said = labels.get('security.istio.io/tlsMode');
  return {
    address: spec.text('address'),
    labels,
    ports: new Map(ports),
    takesMutualTls: said === undefined ? spec.text('serviceAccount') !== '' : said === 'istio',
  };
}

/**
 * The WorkloadEntries of a namespace that a selector matches. Labels of the object take precedence over those in its
 * spec.
 */
export function workloadEntries(view: MeshView, namespace: string, selector: Labels): readonly Machine[] {
  const machines = view.once('simulation workload entries', () => {
    const read = view
      .configs('WorkloadEntry')
      .map(({ namespace: own, spec, labels }) => ({ own, machine: readMachine(spec, labels) }));
    return groupBy(read, ({ own }) => own);
  });
  return (machines.get(namespace) ?? [])
    .map(({ machine }) => machine)
    .filter(({ labels }) => matchesLabels(selector, labels));
}
