import { Construct } from 'constructs';
import type { HttpMatch } from '../../../imports/virtual-service';
import { DestinationRule } from '../kinds/destination-rule';
import { VirtualService } from '../kinds/virtual-service';
import type { Subset } from '../references/subset';
import type { HostReference } from '../../model/references';

/** Who sees the new version of a {@link CanaryRelease}. */
export interface CanaryReleaseProps {
  /** Service that is being released. */
  readonly host: HostReference;
  /** Value of the label `version` that the pods of the proven version carry. */
  readonly stable: string;
  /** Value of the label `version` that the pods of the new version carry. */
  readonly canary: string;
  /**
   * Share of the requests that the new version takes, in percent, 0 to 100.
   *
   * @default 0
   */
  readonly weight?: number;
  /**
   * Requests that the new version takes in any case: testers by a header, for instance.
   *
   * @default - none
   */
  readonly match?: readonly HttpMatch[];
}

/** Releases a new version of a service to some of its callers first: a DestinationRule and a VirtualService. */
export class CanaryRelease extends Construct {
  /** The proven version as the destination of another route. */
  public readonly stable: Subset;
  /** The new version as the destination of another route. */
  public readonly canary: Subset;

  /** @throws {Error} for a share outside 0 to 100 */
  public constructor(scope: Construct, id: string, props: CanaryReleaseProps) {
    super(scope, id);
    const { host, weight = 0, match } = props;
    const metadata = { name: id };
    const rule = new DestinationRule(this, 'Subsets', {
      metadata,
      host,
      subsets: {
        stable: { labels: { version: props.stable } },
        canary: { labels: { version: props.canary } },
      },
    });
    this.stable = rule.subset('stable');
    this.canary = rule.subset('canary');
    const testers = match === undefined ? [] : [{ name: 'canary', match, route: [{ destination: this.canary }] }];
    const route = [
      { destination: this.stable, weight: 100 - weight },
      { destination: this.canary, weight },
    ];
    new VirtualService(this, 'Route', { metadata, hosts: [host], http: [...testers, { name: 'everybody', route }] });
  }
}
