import type { Message } from '../admission/decode/message';
import { groupBy } from '../snapshot/group-by';
import { hostsOverlap } from '../snapshot/hosts';
import { formatSelector } from '../snapshot/labels';
import type { MeshView } from '../snapshot/mesh-view';
import { formatResourceName, type IstioResource } from '../snapshot/resource';
import { SuffixIndex } from '../snapshot/suffix-index';
import { textMap } from '../snapshot/text-map';
import type { Workload } from '../snapshot/workloads';
import type { FieldPath } from '../model/field-path';
import type { Finding, Findings } from './rule';
import { MOST_NAMED } from './some-names';

/** A host of a server, as the VirtualServices that it takes see it. */
interface ServedHost {
  readonly gateway: IstioResource;
  readonly selector: string;
  readonly listener: string;
  /** Namespace of the VirtualServices that it takes, or `*`. */
  readonly namespace: string;
  readonly host: string;
  readonly path: FieldPath;
}

/** Servers of different Gateways that a proxy has on one port for the same names. */
export function* clashingServers(mesh: MeshView): Findings {
  const hosts = mesh
    .configs('Gateway')
    .flatMap((gateway) => gateway.spec.messages('servers').flatMap((server) => servedHosts(gateway, server)));
  const indexes = new Map<string, SuffixIndex<ServedHost>>();
  for (const host of hosts) {
    const key = `${host.selector}\n${host.listener}`;
    const index = indexes.get(key) ?? new SuffixIndex<ServedHost>();
    index.add(host.host, host);
    indexes.set(key, index);
  }
  const neighbours = neighbouringSelectors(mesh, new Set(hosts.map(({ selector }) => selector)));
  for (const host of hosts) {
    const clashes: ServedHost[] = [];
    for (const selector of neighbours.get(host.selector) ?? [host.selector]) {
      for (const other of indexes.get(`${selector}\n${host.listener}`)?.overlapping(host.host) ?? []) {
        if (isClash(host, other)) clashes.push(other);
        if (clashes.length === MOST_NAMED) break;
      }
    }
    if (clashes.length > 0) yield toFinding(host, clashes);
  }
}

function isClash(one: ServedHost, other: ServedHost): boolean {
  if (one.gateway === other.gateway) return false;
  // A name under a wildcard of another Gateway is what wildcards are for; only equal hosts shut each other out.
  if (one.host !== other.host && !hostsOverlap(one.host, other.host)) return false;
  return one.namespace === '*' || other.namespace === '*' || one.namespace === other.namespace;
}

function toFinding(host: ServedHost, clashes: readonly ServedHost[]): Finding {
  const equal = clashes.filter((each) => each.host === host.host);
  const named = equal.length > 0 ? equal : clashes;
  const gateways = [...new Set(named.map(({ gateway }) => gateway))];
  const [first] = named;
  return {
    manifest: host.gateway.manifest,
    path: host.path,
    message:
      equal.length > 0
        ? `host "${host.host}" on ${host.listener} is also in Gateway ${gateways.map(formatResourceName).join(', ')}`
        : `host "${host.host}" on ${host.listener} has names in common with "${first?.host ?? ''}" in Gateway ${gateways.map(formatResourceName).join(', ')}`,
    fix: 'Put the host into one Gateway, and bind the VirtualServices to that one',
    related: gateways.map(({ manifest }) => manifest),
    ...(equal.length === 0 && { severity: 'warning' as const }),
  };
}

/** @see Istio, Gateway reference, Server.hosts */
function servedHosts(gateway: IstioResource, server: Message): readonly ServedHost[] {
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

/** Selectors of Gateways by their text, each with those that select one of its workloads, itself among them. */
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
    if (texts.length < 2) continue;
    for (const text of texts) for (const other of texts) neighbours.get(text)?.add(other);
  }
  return neighbours;
}
