import type { LabelIndex } from '../../../lib/snapshot/label-index';
import { formatSelector, matchesLabels, type Labels } from '../../../lib/snapshot/labels';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import type { IstioResource } from '../../../lib/snapshot/resource';
import { textList, textMap } from '../../../lib/snapshot/text-map';
import type { Workload } from '../../../lib/snapshot/workloads';
import type { IstioctlCheck } from '../istioctl-finding';

/** Hosts of one Gateway with their bind addresses. */
type HostTable = Map<string, string>;

/** The servers of all Gateways with one selector on one port. */
interface Listener {
  readonly selector: Labels;
  readonly selectorText: string;
  readonly port: number;
  readonly tables: Map<IstioResource<'Gateway'>, HostTable>;
}

/**
 * Gateways that conflict according to Istio's analyzer. It compares selectors and hosts as strings. If a comparison finds
 * nothing, the hosts of one Gateway stay in the table of the other, where later Gateways find them.
 *
 * @see Istio, gateway.ConflictingGatewayAnalyzer
 */
export const gatewayServersDisjoint: IstioctlCheck = {
  rule: 'gateway-servers-disjoint',

  *check(mesh) {
    const listeners = listenersOf(mesh);
    for (const gateway of mesh.configs('Gateway')) {
      const selector = textMap(gateway.spec, 'selector');
      const text = formatSelector(selector);
      const comparable = [...listeners.values()].filter((each) =>
        isComparable(mesh.workloadIndex, selector, text, each),
      );
      for (const server of gateway.spec.messages('servers')) {
        const port = server.message('port')?.number('number') ?? 0;
        const hosts = textList(server, 'hosts');
        const others = comparable
          .filter((listener) => listener.port === port)
          .flatMap(({ tables }) => [...tables])
          .filter(([other, table]) => other !== gateway && sharesHost(hosts, server.text('bind'), table));
        if (others.length > 0) yield { manifest: gateway.manifest, path: server.at('hosts') };
      }
    }
  },
};

function listenersOf(mesh: MeshView): ReadonlyMap<string, Listener> {
  const listeners = new Map<string, Listener>();
  for (const gateway of mesh.configs('Gateway')) {
    const selector = textMap(gateway.spec, 'selector');
    const selectorText = formatSelector(selector);
    for (const server of gateway.spec.messages('servers')) {
      const port = server.message('port')?.number('number') ?? 0;
      const key = `${selectorText}~${String(port)}`;
      const listener = listeners.get(key) ?? {
        selector,
        selectorText,
        port,
        tables: new Map<IstioResource<'Gateway'>, HostTable>(),
      };
      // The last server of a Gateway on a port replaces those before it.
      listener.tables.set(gateway, new Map(textList(server, 'hosts').map((host) => [host, server.text('bind')])));
      listeners.set(key, listener);
    }
  }
  return listeners;
}

function isComparable(workloads: LabelIndex<Workload>, selector: Labels, text: string, other: Listener): boolean {
  if (text === other.selectorText) return true;
  if (!text.includes(other.selectorText) && !other.selectorText.includes(text)) return false;
  for (const { podLabels } of workloads.matching(selector)) if (matchesLabels(other.selector, podLabels)) return true;
  return false;
}

function sharesHost(hosts: readonly string[], bind: string, table: HostTable): boolean {
  if (hosts.some((host) => table.get(host) === bind)) return true;
  for (const host of hosts) table.set(host, bind);
  return false;
}
