import type { Construct } from 'constructs';
import type { Destination } from '../../../imports/messages';

/**
 * A subset of a DestinationRule as a destination for routes: `rule.subset('v1')` returns it. Constructs that route to
 * it depend on the rule, which is applied first.
 */
export class Subset implements Destination {
  /** Host of the DestinationRule, fully qualified when its namespace is known. */
  public readonly host: string;
  /** Name of the subset. */
  public readonly subset: string;
  /** Port of the host; undefined means its only port. */
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
