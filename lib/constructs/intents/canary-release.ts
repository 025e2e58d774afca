import { Construct } from 'constructs';
import type { HttpMatch } from '../../../imports/virtual-service';
import { DestinationRule } from '../kinds/destination-rule';
import { VirtualService } from '../kinds/virtual-service';
import type { Subset } from '../references/subset';
import type { HostReference } from '../../model/references';

/** Props of a {@link CanaryRelease}. */
export interface CanaryReleaseProps {
  /** Service that is being released. */
  readonly host: HostReference;
  /** Label `version` of the pods of the stable version. */
  readonly stable: string;
  /** Label `version` of the pods of the new version. */
  readonly canary: string;
  /**
   * Percentage of requests that go to the new version, 0 to 100.
   *
   * @default 0
   */
  readonly weight?: number;
  /**
   * Requests that always go to the new version, for example those of testers with a header.
   *
   * @default - none
   */
  readonly match?: readonly HttpMatch[];
}

/** Releases a new version of a service to some of its callers first, with a DestinationRule and a VirtualService. */
export class CanaryRelease extends Construct {
  /** The stable version as a destination for other routes. */
  public readonly stable: Subset;
  /** The new version as a destination for other routes. */
  public readonly canary: Subset;

  /** @throws {Error} for a percentage outside 0 to 100 */
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
