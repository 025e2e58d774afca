import type { Construct } from 'constructs';
import { constructError, quote } from './construct-error';
import { renderHost, type HostReference } from './host';

/** Where a route sends a request. A DestinationRule's `subset(…)` and a Service's `port(…)` make one. */
export interface Destination {
  /** The Service, or the host of a ServiceEntry. */
  readonly host: HostReference;
  /**
   * Subset of the host's workloads.
   *
   * @default - all of them
   */
  readonly subset?: string;
  /**
   * Port of the Service.
   *
   * @default - its only port
   */
  readonly port?: { readonly number: number };
}

/** A destination as Istio reads it. */
export interface RenderedDestination {
  readonly host: string;
  readonly subset?: string;
  readonly port?: { readonly number: number };
}

/** A subset that a DestinationRule defines. Whoever routes to it depends on the rule, which is applied first. */
export class Subset implements Destination {
  public constructor(
    /** Construct of the DestinationRule. */
    public readonly rule: Construct,
    /** Host of the DestinationRule, qualified where its namespace is known. */
    public readonly host: string,
    /** Name of the subset. */
    public readonly subset: string,
    /** Port of the host; undefined for its only one. */
    public readonly port?: { readonly number: number },
  ) {}
}

/**
 * Judges a destination and renders it; a route to a subset depends on the rule that defines the subset.
 *
 * @throws {Error} for a host that `renderHost` refuses and a port outside 1 to 65535
 */
export function renderDestination(
  scope: Construct,
  namespace: string | undefined,
  prop: string,
  destination: Destination,
): RenderedDestination {
  if (destination instanceof Subset) scope.node.addDependency(destination.rule);
  const { host, subset, port } = destination;
  if (port !== undefined && !isPort(port.number)) {
    throw constructError(scope, `${prop}.port.number is 1 to 65535, got ${quote(port.number)}`);
  }
  return {
    host: renderHost(scope, namespace, `${prop}.host`, host),
    ...(subset !== undefined && { subset }),
    ...(port !== undefined && { port: { number: port.number } }),
  };
}

/** Whether a number can be the port of a connection. */
export function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65535;
}
