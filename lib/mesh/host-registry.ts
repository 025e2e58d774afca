import { groupBy } from '../snapshot/group-by';
import { SuffixIndex } from '../snapshot/suffix-index';
import { isVisible } from './export-scopes';
import { qualifyHost } from './hosts';
import type { MeshHost } from './mesh-hosts';

/** Who names a host in an object: its namespace, and its exportTo as written. */
export interface Viewer {
  readonly namespace: string;
  readonly exportTo: readonly string[];
}

/** All hosts of a mesh, found by name and by who sees them. */
export class HostRegistry {
  /** Services first. */
  public readonly all: readonly MeshHost[];
  /** By the name as it is written; of one name the Service comes before the ServiceEntry. */
  public readonly byName: ReadonlyMap<string, readonly MeshHost[]>;
  private suffixes: SuffixIndex<MeshHost> | undefined;

  public constructor(hosts: readonly MeshHost[]) {
    this.all = hosts;
    this.byName = groupBy(hosts, ({ host }) => host);
  }

  /** The host of exactly this name as a namespace sees it. */
  public seenFrom(namespace: string, name: string): MeshHost | undefined {
    return this.byName.get(name)?.find(({ scopes }) => isVisible(scopes, namespace));
  }

  /**
   * What a host in an object means: the host of that name, else the narrowest wildcard that covers it.
   *
   * @param host short or qualified, as written
   * @see Istio, analyzers/util.GetDestinationHost
   */
  public find(host: string, { namespace, exportTo }: Viewer): MeshHost | undefined {
    const name = qualifyHost(host, namespace);
    // A ServiceEntry may have a name without a dot, which nobody qualifies.
    const own = (name === host ? [] : (this.byName.get(host) ?? [])).filter((each) => each.namespace === namespace);
    const named = [...(this.byName.get(name) ?? []), ...own];
    for (const scope of ['*', ...(exportTo.length === 0 ? ['.'] : exportTo)]) {
      const found = named.find(({ scopes }) => scopes.includes(scope === '.' ? namespace : scope));
      if (found !== undefined) return found;
    }
    // The host as it is written, not qualified: a short name is covered by nothing but `*`.
    for (const each of this.bySuffix.covering(host)) if (isVisible(each.scopes, namespace)) return each;
    return undefined;
  }

  /** The hosts that some name is meant by together with this one, either of which may be a wildcard. */
  public overlapping(host: string): Iterable<MeshHost> {
    return this.bySuffix.overlapping(host);
  }

  private get bySuffix(): SuffixIndex<MeshHost> {
    if (this.suffixes === undefined) {
      this.suffixes = new SuffixIndex<MeshHost>();
      for (const each of this.all) this.suffixes.add(each.host, each);
    }
    return this.suffixes;
  }
}
