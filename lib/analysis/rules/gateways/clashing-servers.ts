import type { Message } from '../../../messages/message';
import { groupBy } from '../../../snapshot/group-by';
import { formatSelector } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { SuffixIndex } from '../../../snapshot/suffix-index';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import type { FieldPath } from '../../../model/field-path';
import type { MeshFinding, Findings } from '../../rule';
import { firstFew } from '../../name-list';

/** A host of a server, for the VirtualServices that the server accepts. */
interface ServedHost {
  readonly gateway: IstioResource<'Gateway'>;
  readonly selector: string;
  readonly listener: string;
  /** Namespace of the VirtualServices that it accepts, or `*`. */
  readonly namespace: string;
  readonly host: string;
  readonly path: FieldPath;
}

/** Servers of different Gateways that have the same names on one port of a proxy. */
export function* clashingServers(mesh: MeshView): Findings {
  const hosts = mesh
    .configs('Gateway')
    .flatMap((gateway) => gateway.spec.messages('servers').flatMap((server) => servedHosts(gateway, server)));
  const indexes = new Map<string, SuffixIndex<ServedHost>>();
  for (const host of hosts) {
    const key = listenerKey(host.selector, host);
    const index = indexes.get(key) ?? new SuffixIndex<ServedHost>();
    index.add(host.host, host);
    indexes.set(key, index);
  }
  const same = groupBy(hosts, (host) => `${listenerKey(host.selector, host)}\n${host.host}`);
  const neighbours = neighbouringSelectors(mesh, new Set(hosts.map(({ selector }) => selector)));
  for (const host of hosts) {
    const keys = [...(neighbours.get(host.selector) ?? [])].map((selector) => listenerKey(selector, host));
    // Equal hosts come first: they hide the host, however many wildcards cover it.
    const equal = firstFew(
      clashesIn(
        host,
        keys.map((key) => same.get(`${key}\n${host.host}`) ?? []),
      ),
    );
    const clashes =
      equal.length > 0
        ? equal
        : firstFew(
            clashesIn(
              host,
              keys.map((key) => indexes.get(key)?.overlapping(host.host) ?? []),
            ),
          );
    if (clashes.length > 0) yield toFinding(host, clashes);
  }
}

function listenerKey(selector: string, { listener }: ServedHost): string {
  return `${selector}\n${listener}`;
}

function* clashesIn(one: ServedHost, lists: readonly Iterable<ServedHost>[]): Generator<ServedHost, void, undefined> {
  for (const list of lists) {
    for (const other of list) if (other.gateway !== one.gateway && hasCommonNamespace(one, other)) yield other;
  }
}

function hasCommonNamespace(one: ServedHost, other: ServedHost): boolean {
  return one.namespace === '*' || other.namespace === '*' || one.namespace === other.namespace;
}

function toFinding(host: ServedHost, clashes: readonly ServedHost[]): MeshFinding {
  const gateways = [...new Set(clashes.map(({ gateway }) => gateway))];
  const [first] = clashes;
  const isEqual = first?.host === host.host;
  const names = gateways.map(formatResourceName).join(', ');
  return {
    manifest: host.gateway.manifest,
    path: host.path,
    message: isEqual
      ? `host "${host.host}" on ${host.listener} is also in Gateway ${names}`
      : `host "${host.host}" on ${host.listener} overlaps with "${first?.host ?? ''}" in Gateway ${names}`,
    fix: 'Put the host into one Gateway, and bind the VirtualServices to that Gateway',
    related: gateways.map(({ manifest }) => manifest),
    ...(!isEqual && { severity: 'warning' as const }),
  };
}

/** @see Istio, Gateway reference, Server.hosts */
function servedHosts(gateway: IstioResource<'Gateway'>, server: Message<'Server'>): readonly ServedHost[] {
  const bind = server.text('bind');
  const listener = `port ${String(server.message('port')?.number('number') ?? 0)}${bind === '' ? '' : ` of ${bind}`}`;
  const selector = formatSelector(textMap(gateway.spec, 'selector'));
  return server.texts('hosts').map(({ value, path }) => {
    const slash = value.indexOf('/');
    const prefix = slash === -1 ? '*' : value.slice(0, slash);
    const namespace = prefix === '.' ? gateway.namespace : prefix;
    return { gateway, selector, listener, namespace, host: value.slice(slash + 1), path };
  });
}

/** Selectors of Gateways as strings, each with the selectors that share a workload with it, including itself. */
export function neighbouringSelectors(
  mesh: MeshView,
  selectors: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byWorkload = new Map<Workload, string[]>();
  const first = groupBy(mesh.configs('Gateway'), ({ spec }) => formatSelector(textMap(spec, 'selector')));
  for (const text of selectors) {
    const [gateway] = first.get(text) ?? [];
    for (const workload of mesh.workloadIndex.matching(textMap(gateway?.spec, 'selector'))) {
      byWorkload.set(workload, [...(byWorkload.get(workload) ?? []), text]);
    }
  }
  const neighbours = new Map([...selectors].map((text) => [text, new Set([text])]));
  for (const texts of byWorkload.values()) {
    for (const text of texts) for (const other of texts) neighbours.get(text)?.add(other);
  }
  return neighbours;
}
