import { groupBy } from '../snapshot/group-by';
import { SuffixIndex } from '../snapshot/suffix-index';
import { isVisible } from './export-scopes';
import { qualifyHost } from './hosts';
import type { MeshHost } from './mesh-hosts';

/** The object that contains a host: its namespace, and its exportTo as written. */
export interface Viewer {
  readonly namespace: string;
  readonly exportTo: readonly string[];
}

/** All hosts of a mesh, indexed by name, with their visibility. */
export class HostRegistry {
  /** Services first. */
  public readonly all: readonly MeshHost[];
  /** By the name as it is written; for equal names, the Service comes before the ServiceEntry. */
  public readonly byName: ReadonlyMap<string, readonly MeshHost[]>;
  private suffixes: SuffixIndex<MeshHost> | undefined;

  public constructor(hosts: readonly MeshHost[]) {
    this.all = hosts;
    this.byName = groupBy(hosts, ({ host }) => host);
  }

  /** The host with exactly this name that is visible to a namespace. */
  public seenFrom(namespace: string, name: string): MeshHost | undefined {
    return this.byName.get(name)?.find(({ scopes }) => isVisible(scopes, namespace));
  }

  /**
   * Resolves a host in an object: the host with that name, otherwise the narrowest wildcard that covers it.
   *
   * @param host short or qualified, as written
   * @see Istio, analyzers/util.GetDestinationHost
   */
  public find(host: string, { namespace, exportTo }: Viewer): MeshHost | undefined {
    const name = qualifyHost(host, namespace);
    // A ServiceEntry may have a host without a dot, which is not qualified.
    const own = (name === host ? [] : (this.byName.get(host) ?? [])).filter((each) => each.namespace === namespace);
    const named = [...(this.byName.get(name) ?? []), ...own];
    for (const scope of ['*', ...(exportTo.length === 0 ? ['.'] : exportTo)]) {
      const found = named.find(({ scopes }) => scopes.includes(scope === '.' ? namespace : scope));
      if (found !== undefined) return found;
    }
    // The host as it is written, not qualified: only `*` covers a short name.
    for (const each of this.bySuffix.covering(host)) if (isVisible(each.scopes, namespace)) return each;
    return undefined;
  }

  /** The hosts that overlap with this one; both may be wildcards. */
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
