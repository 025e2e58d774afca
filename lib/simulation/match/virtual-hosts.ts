/** Virtual hosts by domain, with Envoy's lookup. */
export class VirtualHosts<T> {
  private readonly exact = new Map<string, T>();
  private readonly suffixes = new Map<string, T>();
  private any: T | undefined;

  /** The first virtual host of a domain wins. */
  public add(domain: string, host: T): void {
    const name = domain.toLowerCase();
    if (name === '*') this.any ??= host;
    else if (name.startsWith('*')) {
      if (!this.suffixes.has(name.slice(1))) this.suffixes.set(name.slice(1), host);
    } else if (!this.exact.has(name)) this.exact.set(name, host);
  }

  public get isEmpty(): boolean {
    return this.exact.size === 0 && this.suffixes.size === 0 && this.any === undefined;
  }

  public has(domain: string): boolean {
    return this.exactly(domain) !== undefined;
  }

  /** All domains, wildcards with their `*`. */
  public *domains(): Generator<string, void, undefined> {
    yield* this.exact.keys();
    for (const suffix of this.suffixes.keys()) yield `*${suffix}`;
    if (this.any !== undefined) yield '*';
  }

  /** The virtual host with exactly this domain. */
  public exactly(domain: string): T | undefined {
    const name = domain.toLowerCase();
    if (name === '*') return this.any;
    return name.startsWith('*') ? this.suffixes.get(name.slice(1)) : this.exact.get(name);
  }

  /**
   * Finds the virtual host for a Host header: case and port are ignored, and the most specific domain wins.
   *
   * @see Envoy, RouteMatcher::findVirtualHost
   */
  public find(authority: string): T | undefined {
    const name = hostOf(authority).toLowerCase();
    const exact = this.exact.get(name);
    if (exact !== undefined) return exact;
    // A wildcard matches at least one character.
    for (let at = 1; this.suffixes.size > 0 && at < name.length; at++) {
      const found = this.suffixes.get(name.slice(at));
      if (found !== undefined) return found;
    }
    return this.any;
  }
}

/** The Host header without its port. */
function hostOf(authority: string): string {
  return authority.includes(':') ? authority.replace(/:\d+$/, '') : authority;
}
