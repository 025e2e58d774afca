import { someOf } from '../../model/describe';

/** The hosts of a VirtualService, to test what they cover. */
export class HostSet {
  private readonly hosts: readonly string[];
  private readonly plain = new Set<string>();
  private readonly endings = new Set<string>();

  public constructor(hosts: readonly string[]) {
    this.hosts = hosts;
    for (const host of hosts) {
      if (host.startsWith('*')) this.endings.add(host.slice(1));
      else this.plain.add(host);
    }
  }

  /** The hosts, as messages show them. */
  public get description(): string {
    return someOf(this.hosts);
  }

  /**
   * Whether these hosts cover every name that a host matches.
   *
   * @see Istio, host.Name.SubsetOf
   */
  public covers(host: string): boolean {
    if (this.plain.has(host)) return true;
    if (this.endings.size === 0) return false;
    const body = host.startsWith('*') ? host.slice(1) : host;
    for (let from = 0; from <= body.length; from++) if (this.endings.has(body.slice(from))) return true;
    return false;
  }
}
