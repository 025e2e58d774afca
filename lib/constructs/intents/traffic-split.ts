import { Construct } from 'constructs';
import { DestinationRule, type SubsetProps } from '../kinds/destination-rule';
import { VirtualService } from '../kinds/virtual-service';
import type { Subset } from '../references/subset';
import type { HostReference } from '../../model/references';

/** Props of a {@link TrafficSplit}. */
export interface TrafficSplitProps<Version extends string = string> {
  /** Service whose traffic is split. */
  readonly host: HostReference;
  /** Percentage of requests for each version. The percentages add up to 100. */
  readonly versions: Readonly<Record<Version, number>>;
  /**
   * Label that distinguishes the pods of the versions.
   *
   * @default 'version'
   */
  readonly versionLabel?: string;
}

/** Splits the requests for one service between versions of its workload: a DestinationRule and a VirtualService. */
export class TrafficSplit<Version extends string = string> extends Construct {
  private readonly rule: DestinationRule<Version>;

  /** @throws {Error} when the shares do not add up to 100 */
  public constructor(scope: Construct, id: string, props: TrafficSplitProps<Version>) {
    super(scope, id);
    const { host, versions, versionLabel = 'version' } = props;
    const names = Object.keys(versions) as Version[];
    const subsets = names.map((name) => [name, { labels: { [versionLabel]: name } }] as const);
    const metadata = { name: id };
    this.rule = new DestinationRule<Version>(this, 'Subsets', {
      metadata,
      host,
      subsets: Object.fromEntries<SubsetProps>(subsets) as Record<Version, SubsetProps>,
    });
    const route = names.map((name) => ({ destination: this.rule.subset(name), weight: versions[name] }));
    new VirtualService(this, 'Route', { metadata, hosts: [host], http: [{ route }] });
  }

  /** One version as a destination for other routes. */
  public version(name: Version): Subset {
    return this.rule.subset(name);
  }
}
