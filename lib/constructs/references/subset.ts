import type { Construct } from 'constructs';
import type { Destination } from '../../../imports/messages';

/**
 * A subset that a DestinationRule defines, as the destination of a route: `rule.subset('v1')` makes it. Whoever routes to it
 * depends on the rule, which is applied first.
 */
export class Subset implements Destination {
  /** Host of the DestinationRule, qualified where its namespace is known. */
  public readonly host: string;
  /** Name of the subset. */
  public readonly subset: string;
  /** Port of the host; undefined for its only one. */
  public readonly port: { readonly number: number } | undefined;

  /** Construct of the DestinationRule. */
  public readonly rule: Construct;

  public constructor(
    rule: Construct,
    destination: { readonly host: string; readonly subset: string; readonly port: number | undefined },
  ) {
    this.rule = rule;
    this.host = destination.host;
    this.subset = destination.subset;
    this.port = destination.port === undefined ? undefined : { number: destination.port };
  }
}
